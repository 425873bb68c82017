/**
 * A ledger kept open for several people at once: what the browser workbench works on.
 *
 * <p>{@link parley.workbench.desk.Desk} holds the ledger; {@link parley.workbench.desk.Snapshot} is
 * what it holds at one entry, in memory, so that reading never waits for a database; {@link
 * parley.workbench.desk.Selection} says which statements are asked for. {@link
 * parley.workbench.desk.PositionTable}, {@link parley.workbench.desk.DeskLines} and {@link
 * parley.workbench.desk.DeskBrief} are the use cases on a snapshot, {@link
 * parley.workbench.desk.Deciding} the one that writes.
 */
@NullMarked
package parley.workbench.desk;

import org.jspecify.annotations.NullMarked;
