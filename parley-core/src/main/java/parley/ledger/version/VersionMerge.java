package parley.ledger.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.ledger.Anchor;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.ledger.Reading;
import parley.position.Statement;
import parley.text.CodePoints;
import parley.text.Span;

/**
 * Which statements of a new reading are those that the ledger already holds: the ones whose content
 * covers the same place once the old words have been found in the new text.
 *
 * @param anchors for each old statement, by id, its anchor in the new text, in the old order
 * @param same for the index of a statement of the reading, the id of the old statement that it is
 * @param fresh the indexes of the statements of the reading that are new
 */
public record VersionMerge(
    Map<String, Anchor> anchors, Map<Integer, String> same, List<Integer> fresh) {
  /** Two places are one when they share more than this of all code points of both. */
  public static final double SAME_PLACE = 0.5;

  /**
   * Merges; cost: old statements times the text, plus old times new statements.
   *
   * @param old the document's statements in order
   * @param reading the new reading
   * @param version the number that the new text gets (the old one if the text is the same)
   */
  public static VersionMerge of(List<LedgerStatement> old, Reading reading, int version) {
    String text = reading.document().text();
    var reanchoring = new Reanchoring(text, reading.document().sha256(), version);
    Map<String, Anchor> anchors = new LinkedHashMap<>();
    old.forEach(s -> anchors.put(s.id(), reanchoring.of(s.anchor())));
    var offsets = new CodePoints(text);
    Map<Integer, String> same = new HashMap<>();
    var fresh = new ArrayList<Integer>();
    Set<String> taken = new HashSet<>();
    List<Statement> statements = reading.statements();
    for (int i = 0; i < statements.size(); i++) {
      Quote content = Quote.of(statements.get(i).attribution().content(), text, offsets);
      String best = "";
      double most = SAME_PLACE;
      for (Map.Entry<String, Anchor> entry : anchors.entrySet()) {
        boolean there = entry.getValue().state() != Anchor.State.LOST;
        if (there && !taken.contains(entry.getKey())) {
          double overlap = overlap(content.spans(), entry.getValue().content().spans());
          if (overlap > most) {
            best = entry.getKey();
            most = overlap;
          }
        }
      }
      if (best.isEmpty()) {
        fresh.add(i);
      } else {
        same.put(i, best);
        taken.add(best);
      }
    }
    return new VersionMerge(anchors, same, fresh);
  }

  /** Shared code points over all code points of the two places, from 0 to 1. */
  public static double overlap(List<Span> a, List<Span> b) {
    long shared = 0;
    long all = 0;
    for (Span x : a) {
      all += x.length();
      for (Span y : b) {
        shared += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.start(), y.start()));
      }
    }
    for (Span y : b) {
      all += y.length();
    }
    return all == 0 ? 0 : (double) shared / (all - shared);
  }
}
