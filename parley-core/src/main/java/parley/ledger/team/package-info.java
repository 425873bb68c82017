/**
 * Who may work on a ledger, and what they have been asked to code.
 *
 * <p>{@link parley.ledger.team.Team} is the port, reached by {@link parley.ledger.Ledger#team()}:
 * it knows {@link parley.ledger.team.Reviewer}s with their {@link parley.ledger.team.Role}, found
 * again by the hash of a {@link parley.ledger.team.Token}, and {@link
 * parley.ledger.team.Assignment}s of documents or single statements to coders. Nothing is deleted:
 * a revoked reviewer and a withdrawn assignment stay in the list with the entry that ended them.
 *
 * <p>The ledger itself checks no rights: who writes to it is what the caller says. A server that
 * lets strangers in asks {@link parley.ledger.team.Team#holder} first.
 */
@NullMarked
package parley.ledger.team;

import org.jspecify.annotations.NullMarked;
