package parley.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parley.attribution.QuoteType;

/**
 * A statement with everything the ledger knows of it, as of the times that were asked for.
 *
 * @param id {@code DOCUMENT/sN}, for good
 * @param documentId its document
 * @param number N, from 1 in the document
 * @param entry when it was recorded
 * @param quoteType how the content is told
 * @param hearsay whether the text tells it second hand
 * @param nestedIn the id of the statement in whose content it stands
 * @param saidOn the day it was said
 * @param confidence that its attribution is right, in [0,1]
 * @param anchor where its words stand in the latest version of the document
 * @param codings in the order of recording
 * @param decisions in the order of recording
 */
public record LedgerStatement(
    String id,
    String documentId,
    int number,
    Entry entry,
    QuoteType quoteType,
    boolean hearsay,
    Optional<String> nestedIn,
    Optional<LocalDate> saidOn,
    double confidence,
    Anchor anchor,
    List<Coding> codings,
    List<Decision> decisions) {
  /** Copies the lists. */
  public LedgerStatement {
    codings = List.copyOf(codings);
    decisions = List.copyOf(decisions);
  }

  /** The id of a document's statement. */
  public static String id(String documentId, int number) {
    return documentId + "/s" + number;
  }

  /** The latest decision that is not undone. */
  public Optional<Decision> decision() {
    return last(decisions, Decision::live);
  }

  /** Where it stands in review. */
  public ReviewState state() {
    return decision()
        .map(
            d ->
                switch (d.verdict()) {
                  case ACCEPT -> ReviewState.ACCEPTED;
                  case CORRECT -> ReviewState.CORRECTED;
                  case REJECT -> ReviewState.REJECTED;
                })
        .orElse(ReviewState.PROPOSED);
  }

  /**
   * The coding that holds: that of the latest live decision, none when it was rejected, and without
   * a decision the one {@link #proposed}.
   */
  public Optional<Coding> holding() {
    Optional<Decision> decision = decision();
    if (decision.isPresent()) {
      return decision
          .get()
          .coding()
          .flatMap(number -> codings.stream().filter(c -> c.number() == number).findFirst());
    }
    return proposed();
  }

  /**
   * What a reviewer is asked about: the latest live coding of a machine that came with the text,
   * else the latest live one. A machine that codes as a second coder, in an entry of its own beside
   * the people who review, proposes nothing.
   */
  public Optional<Coding> proposed() {
    return last(codings, c -> c.live() && cameWithTheText(c)).or(() -> last(codings, Coding::live));
  }

  private static boolean cameWithTheText(Coding coding) {
    return coding.coder().kind() == Coder.Kind.MACHINE
        && coding.entry().kind() != Entry.Kind.REVIEW;
  }

  /** What a reviewer is shown: the coding that holds, or, of a rejected statement, the proposed. */
  public Optional<Coding> shown() {
    return holding().or(this::proposed);
  }

  /** How sure its shown coding is: the least of the attribution's and the position's confidence. */
  public double certainty() {
    return shown()
        .flatMap(Coding::position)
        .map(p -> Math.min(confidence, p.confidence()))
        .orElse(confidence);
  }

  /** The number of the last entry that coded it or decided on it: what a reviewer has seen. */
  public long lastEntry() {
    long last = entry.number();
    for (Coding coding : codings) {
      last = Math.max(last, coding.entry().number());
    }
    for (Decision decision : decisions) {
      last = Math.max(last, decision.entry().number());
    }
    return last;
  }

  /** Every entry that touched it, once each, in order. */
  public List<Entry> entries() {
    var all = new ArrayList<Entry>(List.of(entry));
    codings.forEach(c -> all.add(c.entry()));
    decisions.forEach(d -> all.add(d.entry()));
    all.sort(java.util.Comparator.comparingLong(Entry::number));
    return Collections.unmodifiableList(all.stream().distinct().toList());
  }

  private static <T> Optional<T> last(List<T> inOrder, Predicate<T> wanted) {
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      if (wanted.test(inOrder.get(i))) {
        return Optional.of(inOrder.get(i));
      }
    }
    return Optional.empty();
  }
}
