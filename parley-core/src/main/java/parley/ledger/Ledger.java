package parley.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import parley.ledger.team.Team;

/**
 * The port to a ledger. What a method has returned from is stored for good; what it throws at is
 * not stored at all. Safe for use by one thread; several processes may work on one ledger at once.
 *
 * <p>Every method throws {@link parley.error.InputException} when the place cannot be read or
 * written (disk full, no connection, a file that is damaged), with the place and an advice.
 */
public interface Ledger extends AutoCloseable {
  /**
   * Adds documents with their statements, all or none of them.
   *
   * <p>A document whose latest version has the same text changes nothing, unless {@code recode}
   * asks for another coding of its statements. A text that differs becomes a new version: old
   * statements are looked for in it ({@code parley.ledger.version.VersionMerge}).
   *
   * @param readings documents with unique ids
   * @param coder who coded the statements
   * @param recode whether to add this coder's codings to statements of texts already there
   * @return what became of each reading, in their order
   */
  List<Addition> add(List<Reading> readings, Coder coder, boolean recode);

  /** The document of the id, if it is there. */
  Optional<StoredDocument> document(String id);

  /**
   * Adds documents of another ledger, all or none of them; a document whose id is there already
   * changes nothing.
   *
   * @param by who imports; decisions keep the names of those who made them
   */
  List<Addition> add(List<Transfer> transfers, String by);

  /**
   * Records decisions and codings of one coder, all or none of them. A machine may code here but
   * not decide: its codings stand beside those of the machine that found the statements, for
   * comparison, and never hold by themselves.
   *
   * @throws IllegalArgumentException if a machine decides
   * @throws parley.error.InputException with all problems: a statement that is not there, a coding
   *     that is not its own, or a statement that somebody else has decided on meanwhile (its last
   *     entry is later than the review has seen)
   */
  Entry review(List<Review> reviews, Coder coder);

  /** The same by a person of this name. */
  default Entry review(List<Review> reviews, String reviewer) {
    return review(reviews, Coder.person(reviewer));
  }

  /**
   * Records codings of a machine for statements that nobody has decided on, all or none of them;
   * they are then what is proposed. A statement that somebody has decided on meanwhile is left out.
   *
   * @param codings by statement id
   * @return the entry; nothing when no statement was left
   */
  Optional<Entry> propose(Map<String, Review.Correction> codings, Coder coder);

  /**
   * Takes back a review, an import, learnt proposals or an earlier undoing; its facts stay in the
   * history.
   *
   * @param entry the entry's number; when empty the person's latest entry that is not undone
   * @param by who takes it back
   * @return the new entry, with the number of the entry that it undoes
   */
  Undoing undo(Optional<Long> entry, String by);

  /**
   * Removes a document's texts (all versions, quoted words, reasons in its words) and keeps hashes,
   * codes and the trail of decisions. Cannot be undone.
   */
  Entry redact(String documentId, String reason, String by);

  /** The documents, by id. */
  List<StoredDocument> documents(AsOf asOf);

  /** The stored text of a document's version, unless it was redacted or came without a text. */
  Optional<String> text(String documentId, int version);

  /** Hands on the statements that match, by document id, then number. */
  void statements(StatementQuery query, Consumer<LedgerStatement> sink);

  /**
   * One page of the statements that match.
   *
   * @throws parley.error.InputException when the page to go on after is none of this order
   */
  StatementPage page(PageQuery query);

  /**
   * How many statements match in each state, all states of {@code query} (or all four) included;
   * order, limit and start of the page do not matter.
   */
  Map<ReviewState, Long> counts(PageQuery query);

  /** The people who work on the ledger. */
  Team team();

  /** The number of the last entry; 0 before the first. */
  long lastEntry();

  /** All entries, in the order they were recorded. */
  List<Entry> entries();

  /** What undid what, in the order it was recorded. */
  List<Undoing> undoings();

  @Override
  void close();
}
