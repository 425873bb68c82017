package parley.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a document.
 *
 * @param document the document, or the problem that kept it from being coded
 * @param language its language, if that is plain
 * @param statements how many statements
 * @param line the line of {@code parley code}
 * @param sketch its MinHash, 256 bytes
 */
record CodedDocument(
    ArchiveDocument document, @Nullable String language, int statements, String line, byte[] sketch)
    implements Serializable {}
