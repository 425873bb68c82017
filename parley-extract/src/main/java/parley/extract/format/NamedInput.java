package parley.extract.format;

/**
 * A file's content that was handed over with its name.
 *
 * @param name tells the form by its ending, and the document's id where it brings none; never
 *     opened
 * @param content its bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record NamedInput(String name, byte[] content) {}
