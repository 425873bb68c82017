package parley.exchange;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import parley.ledger.LedgerStatement;
import parley.position.Position;

/**
 * The codes of a ledger as a code book of the REFI-QDA exchange standard 1.5 ({@code .qdc}), which
 * programs for qualitative analysis import: parties and issues, and below each issue its
 * propositions. Equal ledgers give equal identifiers.
 */
public final class QdaCodebook {
  /** The code above all parties. */
  public static final String PARTIES = "Parties";

  /** The code above all issues. */
  public static final String ISSUES = "Issues";

  private static final String COLOUR = "#1f6feb";

  private final Map<String, NavigableSet<String>> issues = new TreeMap<>();
  private final NavigableSet<String> parties = new TreeSet<>();

  /** Takes the codes of the coding that holds. */
  public void add(LedgerStatement statement) {
    statement
        .holding()
        .ifPresent(
            coding -> {
              coding
                  .speaker()
                  .party()
                  .map(parley.party.PartyCode::parties)
                  .ifPresent(parties::addAll);
              coding.position().ifPresent(this::add);
            });
  }

  private void add(Position p) {
    issues.computeIfAbsent(p.issue(), i -> new TreeSet<>()).add(p.proposition());
  }

  /** Writes the code book. */
  public void write(Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.write("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Parley\">\n<Codes>\n");
    branch(out, PARTIES, List.copyOf(parties));
    out.write(open(ISSUES, ISSUES, false));
    for (Map.Entry<String, NavigableSet<String>> issue : issues.entrySet()) {
      branch(out, issue.getKey(), List.copyOf(issue.getValue()));
    }
    out.write("</Code>\n</Codes>\n</CodeBook>\n");
  }

  private static void branch(Writer out, String name, List<String> below) throws IOException {
    out.write(open(name, name, true));
    for (String one : below) {
      out.write(open(name + "\n" + one, one, true) + "</Code>\n");
    }
    out.write("</Code>\n");
  }

  private static String open(String key, String name, boolean codable) {
    UUID id = UUID.nameUUIDFromBytes(("parley code\n" + key).getBytes(StandardCharsets.UTF_8));
    return "<Code guid=\""
        + id
        + "\" name=\""
        + XmlText.escaped(name)
        + "\" isCodable=\""
        + codable
        + "\" color=\""
        + COLOUR
        + "\">\n";
  }
}
