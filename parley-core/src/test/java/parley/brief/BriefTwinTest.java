package parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.party.SourceKind;
import parley.position.Stance;
import parley.position.Statement;
import parley.position.Strength;
import parley.text.Document;

/** Matrix, red lines and collisions against a slow reading of their definitions. */
class BriefTwinTest {
  private static final long SEED = Long.getLong("parley.seed", 1L);
  private static final List<String> ISSUES = List.of("b", "a", "unlisted");
  private static final List<String> PROPOSITIONS =
      List.of("Ships leave", "ships  LEAVE.", "Ports open", "Ports open ");
  private static final List<String> PARTIES = List.of("RU", "US", "UA", "RU+US", "UA+RU", "");
  private static final Document DOCUMENT = Document.of("d", "words of somebody");

  @Test
  void agreesWithTheDefinitions() {
    var random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      List<Statement> statements = statements(random, 1 + random.nextInt(14));
      var material =
          new Material(
              List.of(DOCUMENT), statements, Sayings.codebook("a", "b"), List.of(), List.of());
      var brief = Brief.of(material, Sayings.NONE);
      String round_ = "seed " + SEED + ", round " + round;
      checkMatrix(brief, statements, round_);
      checkRedLines(brief, statements, round_);
      checkCollisions(brief, statements, round_);
      assertThat(Brief.of(material, Sayings.NONE)).as(round_).isEqualTo(brief);
    }
  }

  private static List<Statement> statements(Random random, int size) {
    var statements = new ArrayList<Statement>();
    for (int i = 0; i < size; i++) {
      Statement bare =
          Sayings.statement(
              DOCUMENT,
              "s" + (i + 1),
              Sayings.speaker("", pick(random, PARTIES), SourceKind.STATE),
              "",
              "",
              "words");
      Strength strength = Strength.values()[random.nextInt(4)];
      var position =
          Sayings.position(
              pick(random, ISSUES),
              pick(random, PROPOSITIONS),
              Stance.values()[random.nextInt(3)],
              strength,
              strength == Strength.CATEGORICAL && random.nextBoolean());
      statements.add(
          Sayings.with(
              bare,
              random.nextInt(4) == 0,
              random.nextInt(3) == 0
                  ? Optional.empty()
                  : Optional.of(LocalDate.of(2022, 3, 1 + random.nextInt(3))),
              random.nextInt(6) == 0 ? Optional.empty() : Optional.of(position)));
    }
    return statements;
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  // "ships  LEAVE." and "Ships leave" are one proposition, "Ports open" another
  private static boolean ships(String proposition) {
    return proposition.toLowerCase(Locale.ROOT).startsWith("ships");
  }

  private static boolean on(Statement s, String issue, String proposition) {
    return s.position().isPresent()
        && s.party().isPresent()
        && s.position().get().issue().equals(issue)
        && ships(s.position().get().proposition()) == ships(proposition);
  }

  private static boolean speaksFor(Statement s, String party) {
    return List.of(s.party().orElse("").split("\\+")).contains(party);
  }

  private static List<Statement> said(
      List<Statement> all, String party, String issue, String proposition) {
    return all.stream().filter(s -> on(s, issue, proposition) && speaksFor(s, party)).toList();
  }

  private static Stance stance(Statement s) {
    return s.position().orElseThrow().stance();
  }

  /** Whether a tells more than b, b standing later in the text. */
  private static boolean notLess(Statement a, Statement b) {
    if (a.hearsay() != b.hearsay()) {
      return !a.hearsay();
    }
    LocalDate dayA = a.saidOn().orElse(LocalDate.MIN);
    LocalDate dayB = b.saidOn().orElse(LocalDate.MIN);
    if (!dayA.equals(dayB)) {
      return dayA.isAfter(dayB);
    }
    return a.position().orElseThrow().strength().level()
        >= b.position().orElseThrow().strength().level();
  }

  private static void checkMatrix(Brief brief, List<Statement> all, String as) {
    int filled = 0;
    for (MatrixRow row : brief.matrix().rows()) {
      for (String party : List.of("RU", "US", "UA")) {
        List<Statement> said = said(all, party, row.issue(), row.proposition());
        assertThat(row.cells().containsKey(party)).as(as).isEqualTo(!said.isEmpty());
        if (said.isEmpty()) {
          continue;
        }
        filled += said.size();
        Statement telling = said.get(0);
        for (Statement s : said) {
          telling = notLess(telling, s) ? telling : s;
        }
        MatrixCell cell = Objects.requireNonNull(row.cells().get(party));
        Stance side = stance(telling);
        assertThat(cell.stance()).as(as).isEqualTo(side);
        int level = 0;
        boolean redLine = false;
        Set<Stance> sides = new HashSet<>();
        for (Statement s : said) {
          sides.add(stance(s));
          if (stance(s) == side) {
            level = Math.max(level, s.position().orElseThrow().strength().level());
            redLine |= s.position().orElseThrow().redLine();
          }
        }
        assertThat(cell.strength().level()).as(as).isEqualTo(level);
        assertThat(cell.redLine()).as(as).isEqualTo(redLine);
        assertThat(cell.mixed())
            .as(as)
            .isEqualTo(sides.contains(Stance.FOR) && sides.contains(Stance.AGAINST));
        assertThat(cell.secondHand()).as(as).isEqualTo(said.stream().allMatch(s -> s.hearsay()));
        assertThat(cell.statements()).as(as).isEqualTo(said.stream().map(s -> s.id()).toList());
      }
    }
    int shares = 0;
    for (Statement s : all) {
      boolean counts = s.position().isPresent() && s.party().isPresent();
      shares += counts ? s.party().get().split("\\+").length : 0;
    }
    assertThat(filled).as("every share in a position has its cell; " + as).isEqualTo(shares);
    List<String> issues = brief.matrix().rows().stream().map(r -> r.issue()).distinct().toList();
    assertThat(issues)
        .as(as)
        .isEqualTo(
            java.util.stream.Stream.of("a", "b", "unlisted").filter(issues::contains).toList());
  }

  private static void checkRedLines(Brief brief, List<Statement> all, String as) {
    int expected = 0;
    for (Statement s : all) {
      if (s.party().isPresent() && s.position().filter(p -> p.redLine()).isPresent()) {
        expected += s.party().get().split("\\+").length;
        for (String party : s.party().get().split("\\+")) {
          assertThat(brief.redLines())
              .as(as)
              .anyMatch(
                  r ->
                      r.party().equals(party)
                          && r.stance() == stance(s)
                          && r.statements().contains(s.id())
                          && on(s, r.issue(), r.proposition()));
        }
      }
    }
    assertThat(brief.redLines().stream().mapToInt(r -> r.statements().size()).sum())
        .as(as)
        .isEqualTo(expected);
    assertThat(
            brief.redLines().stream()
                .map(r -> r.party() + r.issue() + r.proposition() + r.stance()))
        .as(as)
        .doesNotHaveDuplicates();
  }

  private static void checkCollisions(Brief brief, List<Statement> all, String as) {
    int found = 0;
    for (MatrixRow row : brief.matrix().rows()) {
      var supporters = new HashSet<String>();
      var opponents = new HashSet<String>();
      boolean redLine = false;
      var ids = new ArrayList<String>();
      row.cells()
          .forEach(
              (party, cell) -> {
                if (cell.stance() == Stance.FOR) {
                  supporters.add(party);
                } else if (cell.stance() == Stance.AGAINST) {
                  opponents.add(party);
                }
              });
      for (Statement s : all) {
        boolean takesSide = false;
        for (String party : row.cells().keySet()) {
          MatrixCell cell = Objects.requireNonNull(row.cells().get(party));
          takesSide |=
              on(s, row.issue(), row.proposition())
                  && speaksFor(s, party)
                  && stance(s) == cell.stance()
                  && stance(s) != Stance.NEUTRAL;
        }
        if (takesSide) {
          ids.add(s.id());
          redLine |= s.position().orElseThrow().redLine();
        }
      }
      if (!supporters.isEmpty() && !opponents.isEmpty()) {
        Collision collision = brief.collisions().get(found++);
        assertThat(collision.proposition()).as(as).isEqualTo(row.proposition());
        assertThat(collision.partiesFor()).as(as).containsExactlyInAnyOrderElementsOf(supporters);
        assertThat(collision.partiesAgainst())
            .as(as)
            .containsExactlyInAnyOrderElementsOf(opponents);
        assertThat(collision.redLine()).as(as).isEqualTo(redLine);
        assertThat(collision.statements()).as(as).isEqualTo(ids);
      }
    }
    assertThat(brief.collisions()).as(as).hasSize(found);
  }
}
