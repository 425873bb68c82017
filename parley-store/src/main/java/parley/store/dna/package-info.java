/**
 * Reads the database files of Discourse Network Analyzer (DNA 3, SQLite). {@link
 * parley.store.dna.DnaFile} is the entry; files are opened read-only and never changed.
 *
 * <pre>{@code
 * EventList events = DnaFile.open(Path.of("sample.dna")).read("DNA Statement");
 * }</pre>
 */
@NullMarked
package parley.store.dna;

import org.jspecify.annotations.NullMarked;
