package parley.discourse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small seeded event lists with everything that may be missing, repeated or odd. */
public final class RandomEvents {
  private static final long START = Instant.parse("2019-12-20T00:00:00Z").getEpochSecond();
  private static final long TWO_YEARS = 2 * 366 * 86_400L;
  private static final String[] ORGANIZATIONS = {"", "A", "b", "Ärzte", "\"Q\"; x", "Zeta", "a"};
  private static final String[] CONCEPTS = {"", "tax", "Tax", "quota", "border"};
  private static final String[] MODES = {"", "ask", "demand", "offer"};

  private RandomEvents() {}

  /** Statements with organization, concept, agreement (boolean), strength and modality. */
  public static EventList of(Random random, int statements) {
    List<CodedStatement> list = new ArrayList<>();
    List<SourceDocument> documents = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    for (int d = 0; d < 1 + statements / 3; d++) {
      documents.add(
          new SourceDocument("d" + d, "t", random.nextBoolean() ? "Ann" : "", "Wire", "", "news"));
      times.add(Instant.ofEpochSecond(START + (long) (random.nextDouble() * TWO_YEARS)));
    }
    for (int s = 0; s < statements; s++) {
      int d = random.nextInt(documents.size());
      list.add(
          new CodedStatement(
              s + 1L,
              times.get(d),
              documents.get(d),
              s,
              s + 1,
              "x",
              "1",
              List.of(
                  one(random, ORGANIZATIONS),
                  one(random, CONCEPTS),
                  random.nextBoolean() ? "1" : "0",
                  Integer.toString(random.nextInt(7) - 3),
                  one(random, MODES))));
    }
    return new EventList(
        "Random",
        List.of(
            new Variable("organization", VariableKind.SHORT_TEXT),
            new Variable("concept", VariableKind.SHORT_TEXT),
            new Variable("agreement", VariableKind.BOOLEAN),
            new Variable("strength", VariableKind.INTEGER),
            new Variable("modality", VariableKind.SHORT_TEXT)),
        list,
        Map.of());
  }

  private static String one(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }

  /** The seed of all random tests. */
  public static long seed() {
    return Long.getLong("parley.seed", 20261124L);
  }
}
