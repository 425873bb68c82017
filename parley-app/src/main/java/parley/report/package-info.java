/**
 * Renders results for people and programs.
 *
 * <p>{@link parley.report.StatementJson} is the one form of a statement in every exchange format;
 * {@link parley.report.BriefJson} the whole brief for programs. For people there are {@link
 * parley.report.BriefText} (a terminal), {@link parley.report.BriefMarkdown} (notes and mail) and
 * {@link parley.report.BriefHtml} (one page that opens anywhere, prints, and loads nothing).
 *
 * <pre>{@code
 * String page = BriefHtml.render(brief);
 * String screen = BriefText.render(brief, new BriefText.Screen(100, true));
 * }</pre>
 *
 * <p>All renderings are pure functions of their argument: the same brief gives the same bytes. Text
 * of documents is hostile until shown otherwise: each form escapes it by its own rules, control
 * characters never reach a terminal, and bidirectional controls cannot reorder what stands around
 * them. Offsets become code points here and nowhere else.
 *
 * <p>Imports {@code brief} and the vocabulary below it.
 */
@NullMarked
package parley.report;

import org.jspecify.annotations.NullMarked;
