/**
 * One final class per use case: what a command or a page does, without its edge.
 *
 * <p>{@link parley.workbench.Briefing} turns documents into a brief. It works with an {@link
 * parley.workbench.Extraction}, the stages that read a document; {@link
 * parley.workbench.Extractors} puts one together for what a user asked for. {@link
 * parley.workbench.FlagCues} reads the words that ask for a flag.
 *
 * <pre>{@code
 * var extraction = extractors.prepare(new Extractors.Choice(Optional.empty(), false, Optional.empty(), Optional.empty()));
 * var brief = new Briefing(extraction, FlagCues.builtIn(), version).brief(documents, done -> {});
 * }</pre>
 *
 * <p>No standard streams, environment or system properties here: edges hand in what they know of
 * the world outside.
 */
@NullMarked
package parley.workbench;

import org.jspecify.annotations.NullMarked;
