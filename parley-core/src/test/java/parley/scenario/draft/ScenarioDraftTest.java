package parley.scenario.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.issue.Proposition;
import parley.ledger.LedgerStatement;
import parley.party.Authority;
import parley.position.Stance;
import parley.position.Strength;
import parley.scenario.Premise;
import parley.scenario.Role;
import parley.scenario.Scenario;
import parley.scenario.TableIssue;
import parley.scenario.Term;
import parley.scenario.settlement.OpenDeals;
import parley.scenario.settlement.Standing;
import parley.scenario.settlement.Unheard;

class ScenarioDraftTest {
  private static final List<String> LAND = List.of("returned", "partly", "frozen", "ceded");
  private static final Codebook BOOK =
      new Codebook(
          "test",
          "1",
          "hash",
          List.of(
              new Issue(
                  "land",
                  "Land",
                  List.of(),
                  LAND,
                  true,
                  List.of(
                      proposition("freezes", "the front line is frozen", "frozen"),
                      proposition("regains", "⟨party⟩ regains its territory", "returned", "partly"),
                      proposition("cedes", "⟨party⟩ cedes territory", "partly", "frozen", "ceded")),
                  true),
              new Issue(
                  "pact",
                  "Pact",
                  List.of(),
                  List.of("outside", "candidate", "member"),
                  List.of(proposition("joins", "⟨party⟩ joins ⟨alliance⟩", "member")),
                  true),
              new Issue(
                  "guards",
                  "Guarantees",
                  List.of(),
                  List.of("none", "binding"),
                  List.of(proposition("gets", "⟨party⟩ gets guarantees", "binding")),
                  true),
              new Issue("talks", "Talks", List.of(), List.of(), List.of(), false)));

  private static Proposition proposition(String id, String template, String... holds) {
    return new Proposition(id, template, List.of(), List.of(), List.of(holds), List.of());
  }

  private static final Vocabulary WORDS =
      new Vocabulary() {
        private final Map<String, String> codes =
            Map.of("Norland", "NL", "NL", "NL", "Sudria", "SU", "SU", "SU");

        @Override
        public Optional<String> party(String name) {
          return Optional.ofNullable(codes.get(name));
        }

        @Override
        public Optional<ConditionTerm> condition(String words) {
          return words.contains("guarantees")
              ? Optional.of(new ConditionTerm("guards", "gets", true))
              : Optional.empty();
        }
      };

  /** The same, who also knows that the Pact is the only alliance. */
  private static final Vocabulary NAMES =
      new Vocabulary() {
        @Override
        public Optional<String> party(String name) {
          return WORDS.party(name);
        }

        @Override
        public Optional<ConditionTerm> condition(String words) {
          return WORDS.condition(words);
        }

        @Override
        public Optional<String> misfit(String slot, String name) {
          boolean fits =
              switch (slot) {
                case "alliance" -> name.equals("Pact");
                case "party" -> party(name).isPresent();
                default -> true;
              };
          return fits ? Optional.empty() : Optional.of(name + " is no " + slot);
        }
      };

  private static Scenario draft(Told... told) {
    return ScenarioDraft.of(
        Arrays.stream(told).map(Told::statement).toList(),
        BOOK,
        WORDS,
        DraftRequest.of("t", "test"));
  }

  private static Premise only(Scenario scenario) {
    assertThat(scenario.premises()).hasSize(1);
    return scenario.premises().get(0);
  }

  @Test
  void draftingStopsWhereItsThreadWasInterrupted() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(
              () -> draft(Told.by("NL", "2031-05-01", "pact", "Sudria joins", Stance.FOR)))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aRedLineAgainstAPropositionRefusesTheValuesInWhichItHolds() {
    var premise =
        only(
            draft(
                Told.by("NL", "2031-05-01", "pact", "Sudria joins the Pact", Stance.AGAINST)
                    .red()));

    assertThat(premise.now().role()).isEqualTo(Role.RED_LINE);
    assertThat(premise.issue()).isEqualTo("pact (SU, Pact)");
    assertThat(premise.now().refuses())
        .containsExactly(new Term("pact (SU, Pact)", List.of("member")));
    assertThat(premise.now().wants()).isEmpty();
  }

  @Test
  void aRedLineForAPropositionRefusesTheOtherValues() {
    var premise =
        only(draft(Told.by("SU", "2031-05-01", "pact", "Sudria joins the Pact", Stance.FOR).red()));

    assertThat(premise.now().refuses())
        .containsExactly(new Term("pact (SU, Pact)", List.of("outside", "candidate")));
    assertThat(premise.now().wants()).containsExactly("member");
  }

  @Test
  void firmWordsObjectAndMilderOnesPrefer() {
    var told = Told.by("SU", "2031-05-01", "guards", "Sudria gets guarantees", Stance.FOR);

    assertThat(only(draft(told)).now().role()).isEqualTo(Role.OBJECTION);
    assertThat(only(draft(told.strength(Strength.MEDIUM))).now().role()).isEqualTo(Role.PREFERENCE);
  }

  @Test
  void whatOthersTellOrWhoCannotBindDrawsNoRedLine() {
    var told = Told.by("NL", "2031-05-01", "pact", "Sudria joins the Pact", Stance.AGAINST).red();

    assertThat(only(draft(told.toldByOthers())).now().role()).isEqualTo(Role.MENTION);
    assertThat(only(draft(told.authority(Authority.SPEAKING))).now().role())
        .isEqualTo(Role.OBJECTION);
    assertThat(only(draft(told.authority(Authority.NONE))).now().role()).isEqualTo(Role.MENTION);
  }

  @Test
  void whoStandsAtWhichEndMirrorsTheValues() {
    var scenario =
        draft(
            Told.by("SU", "2031-05-01", "land", "Sudria regains its territory", Stance.FOR),
            Told.by("SU", "2031-05-01", "land", "Sudria cedes territory", Stance.AGAINST).red(),
            Told.by("NL", "2031-05-02", "land", "Norland cedes territory", Stance.AGAINST).red());

    assertThat(scenario.assumptions().sides())
        .singleElement()
        .satisfies(
            sides -> {
              assertThat(sides.first()).isEqualTo("SU");
              assertThat(sides.last()).containsExactly("NL");
            });
    var refused =
        scenario.premises().stream()
            .filter(p -> p.now().role() == Role.RED_LINE)
            .map(p -> p.party() + p.now().refuses().get(0).values())
            .toList();
    assertThat(refused)
        .containsExactlyInAnyOrder("SU[partly, frozen, ceded]", "NL[returned, partly, frozen]");
    assertThat(OpenDeals.of(scenario).verdict()).isEqualTo(OpenDeals.Verdict.BLOCKED);
  }

  @Test
  void withoutKnownEndsAPropositionStandsForItself() {
    var scenario =
        draft(Told.by("NL", "2031-05-02", "land", "Norland cedes territory", Stance.AGAINST).red());

    assertThat(scenario.issues())
        .singleElement()
        .satisfies(i -> assertThat(i.values()).isEqualTo(TableIssue.YES_NO));
    assertThat(scenario.notes()).anyMatch(n -> n.contains("'returned'"));
  }

  @Test
  void anOpenSlotJoinsTheOnlyIssueThatItCanMean() {
    var one =
        draft(
            Told.by("SU", "2031-05-01", "guards", "Sudria gets guarantees", Stance.FOR),
            Told.by("NL", "2031-05-01", "guards", "A party gets guarantees", Stance.AGAINST));
    var two =
        draft(
            Told.by("SU", "2031-05-01", "guards", "Sudria gets guarantees", Stance.FOR),
            Told.by("NL", "2031-05-01", "guards", "Norland gets guarantees", Stance.FOR),
            Told.by("NL", "2031-05-02", "guards", "A party gets guarantees", Stance.AGAINST));

    assertThat(one.issues()).extracting(TableIssue::id).containsExactly("guards (SU)");
    assertThat(two.issues())
        .extracting(TableIssue::id)
        .containsExactly("guards", "guards (NL)", "guards (SU)");
  }

  @Test
  void aConditionThatSpeaksOfATermTiesTwoIssues() {
    var scenario =
        draft(
            Told.by("SU", "2031-05-01", "pact", "Sudria joins the Pact", Stance.FOR)
                .condition("only with guarantees"),
            Told.by("NL", "2031-05-01", "guards", "Sudria gets guarantees", Stance.FOR));

    Premise premise =
        scenario.premises().stream().filter(p -> p.party().equals("SU")).findFirst().orElseThrow();
    assertThat(premise.now().refuses())
        .containsExactly(
            new Term("pact (SU, Pact)", List.of("member")),
            new Term("guards (SU)", List.of("none")));
    assertThat(OpenDeals.of(scenario).value(0, 2).standings().get("SU"))
        .isEqualTo(Standing.ON_CONDITION);
  }

  @Test
  void aConditionInOtherWordsStaysAsItIs() {
    var scenario =
        draft(
            Told.by("SU", "2031-05-01", "pact", "Sudria joins the Pact", Stance.FOR)
                .condition("if the weather allows"));

    assertThat(only(scenario).now().proviso().orElseThrow().refusedWith()).isEmpty();
    assertThat(only(scenario).now().role()).isEqualTo(Role.PREFERENCE);
    assertThat(OpenDeals.of(scenario).value(0, 2).standings())
        .containsEntry("SU", Standing.ON_CONDITION);
  }

  @Test
  void silenceIsUnknownAndNeverConsent() {
    var scenario =
        draft(
            Told.by("NL", "2031-05-01", "pact", "Sudria joins the Pact", Stance.AGAINST).red(),
            Told.by("NL", "2031-05-01", "guards", "Sudria gets guarantees", Stance.FOR));

    var deals = OpenDeals.of(scenario);
    assertThat(scenario.parties()).containsExactly("NL", "SU");
    assertThat(deals.unheard())
        .containsExactly(new Unheard("SU", List.of("pact (SU, Pact)", "guards (SU)"), true));
    assertThat(deals.verdict()).isEqualTo(OpenDeals.Verdict.OPEN);
  }

  @Test
  void aLaterStandSupersedesAndTheOldOneIsKeptToFallBackOn() {
    var scenario =
        draft(
            Told.by("NL", "2031-05-01", "pact", "Sudria joins the Pact", Stance.AGAINST).red(),
            Told.by("NL", "2031-06-01", "pact", "Sudria joins the Pact", Stance.FOR)
                .strength(Strength.SOFT));

    var premise = only(scenario);
    assertThat(premise.standpoints())
        .extracting(s -> s.role())
        .containsExactly(Role.PREFERENCE, Role.RED_LINE);
  }

  @Test
  void whoLaterSpeaksForAValueHasGivenUpTheNoToIt() {
    // says no to all in which it gives ground, later yes to one of these
    var no = Told.by("SU", "2031-05-01", "land", "Sudria cedes territory", Stance.AGAINST).red();
    var first =
        Told.by("SU", "2031-05-01", "land", "Sudria regains its territory", Stance.FOR)
            .strength(Strength.SOFT);
    var yes =
        Told.by("SU", "2031-06-01", "land", "The front line is frozen", Stance.FOR)
            .strength(Strength.MEDIUM);

    assertThat(refused(draft(no, first))).containsExactly("partly", "frozen", "ceded");
    assertThat(refused(draft(no, first, yes))).containsExactly("partly", "ceded");
    assertThat(refused(draft(no, first, yes.condition("if peace holds")))).contains("frozen");
    assertThat(refused(draft(no, first, yes.authority(Authority.SPEAKING)))).contains("frozen");
    // without the later words the no is there again
    assertThat(
            draft(no, first, yes).premises().stream()
                .filter(p -> p.because().contains("spoke for later"))
                .flatMap(p -> p.standpoints().stream())
                .map(s -> s.role()))
        .containsExactly(Role.CONCESSION, Role.RED_LINE);
  }

  private static List<String> refused(Scenario scenario) {
    return scenario.premises().stream()
        .flatMap(p -> p.now().refuses().stream())
        .flatMap(t -> t.values().stream())
        .distinct()
        .toList();
  }

  @Test
  void whatCannotStandInASlotIsLeftOutWithItsWordsUnlessAPersonAcceptedIt() {
    // party and alliance swapped; an app for an alliance; a thing for a party
    for (String junk :
        List.of("The Pact joins Sudria", "Sudria joins Diia", "The weather gets guarantees")) {
      String issue = junk.contains("gets") ? "guards" : "pact";
      var told = Told.by("SU", "2031-05-01", issue, junk, Stance.FOR);
      var sound = Told.by("NL", "2031-05-01", "pact", "Sudria joins the Pact", Stance.FOR);

      var scenario = named(told.statement(), sound.statement());

      assertThat(only(scenario).party()).isEqualTo("NL");
      assertThat(scenario.notes())
          .singleElement(InstanceOfAssertFactories.STRING)
          .contains("SU on “" + junk + "”", " is no ", told.statement().anchor().content().text())
          .contains("[" + told.id() + "]");
      assertThat(named(told.accepted(), sound.statement()).premises()).hasSize(2);
      assertThat(named(told.accepted(), sound.statement()).notes()).isEmpty();
    }
  }

  private static Scenario named(LedgerStatement... statements) {
    return ScenarioDraft.of(List.of(statements), BOOK, NAMES, DraftRequest.of("t", "test"));
  }

  @Test
  void anOpenSlotFitsEverywhere() {
    var open = Told.by("NL", "2031-05-01", "pact", "A party joins an alliance", Stance.AGAINST);

    assertThat(named(open.statement()).notes()).isEmpty();
    assertThat(named(open.statement()).premises()).hasSize(1);
  }

  @Test
  void talksAboutTalksAreNotOnTheTable() {
    var scenario =
        draft(Told.by("NL", "2031-05-01", "talks", "The leaders meet", Stance.AGAINST).red());

    assertThat(scenario.issues()).isEmpty();
    assertThat(OpenDeals.of(scenario).verdict()).isEqualTo(OpenDeals.Verdict.NOTHING_ON_THE_TABLE);
  }
}
