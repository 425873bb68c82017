/**
 * What was said, who coded it how, and who decided what: kept for good.
 *
 * <p>{@link parley.ledger.Ledger} is the port. It takes {@link parley.ledger.Reading}s (a document
 * with its statements) and {@link parley.ledger.Review}s, and gives {@link
 * parley.ledger.LedgerStatement}s: each with where its words stand ({@link parley.ledger.Anchor}),
 * all {@link parley.ledger.Coding}s by machines and people, all {@link parley.ledger.Decision}s,
 * and what follows from them ({@link parley.ledger.ReviewState}). Nothing is ever changed: every
 * write is an {@link parley.ledger.Entry} with its moment, so that questions can be asked as of the
 * day something was said and as of the moment it was recorded ({@link parley.ledger.AsOf}). People
 * read it in {@link parley.ledger.StatementPage}s, by id or the most doubtful first.
 *
 * <p>Inside a ledger all spans count Unicode code points of the stored text.
 *
 * <pre>{@code
 * ledger.add(List.of(new Reading(document, statements)), coder, false);
 * ledger.statements(StatementQuery.all().ofParty("UA").onIssue("neutrality_status"),
 *     s -> System.out.println(s.id() + " " + s.state()));
 * }</pre>
 *
 * <p>Sub-packages hold pure functions on these records: {@code version} (a changed text), {@code
 * duplicate} (an utterance counts once), {@code line} (how a position moves), {@code agreement}
 * (between coders); {@code learn} (from what was confirmed); {@code team} is the port to reviewers
 * and their assignments. Imports {@code position} and below.
 */
@NullMarked
package parley.ledger;

import org.jspecify.annotations.NullMarked;
