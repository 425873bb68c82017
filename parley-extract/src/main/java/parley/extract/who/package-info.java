/**
 * Who speaks: which person, office, state or organisation a source means, for which party it
 * speaks, and whether that binds.
 *
 * <p>Read in this order:
 *
 * <ol>
 *   <li>{@link parley.extract.who.SpeakerResolver}: the question, for all sources of a document at
 *       once;
 *   <li>{@link parley.extract.who.DocumentSpeakerResolver}: the answer from tables and text;
 *   <li>{@link parley.extract.who.ActorTables}: what is known of the world, as data with dates;
 *   <li>{@code Resolution}: the walk over one document: words, phrases of the tables, people with
 *       what the document calls them, then source after source.
 * </ol>
 *
 * <p>What the document says of somebody comes before the tables, the tables count for the
 * document's date only, and what neither tells stays unnamed: a wrong attribution is the worst
 * fault. Each answer carries the words and the table entry that it rests on.
 *
 * <pre>{@code
 * SpeakerResolver resolver = DocumentSpeakerResolver.standard();
 * List<Speaker> speakers = resolver.resolve(document, attributions);
 * speakers.get(0).because().render();
 * // "Moscow" stands for RU (states.tsv:149)
 * }</pre>
 *
 * <p>Party codes are ISO 3166-1 alpha-2 for states, else usual short names; {@code docs/who.md}
 * tells the tables' columns.
 */
@NullMarked
package parley.extract.who;

import org.jspecify.annotations.NullMarked;
