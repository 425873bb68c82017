package parley.workbench;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import parley.brief.PartyMention;
import parley.extract.coding.ConditionSubjects;
import parley.scenario.draft.Vocabulary;
import parley.text.Document;

/** What the stages that read documents know of names and conditions. */
final class ScenarioVocabulary implements Vocabulary {
  private static final Set<String> STATES = Set.of(Locale.getISOCountries());

  private final Extraction extraction;
  private final ConditionSubjects subjects;
  private final Map<String, Optional<String>> parties = new ConcurrentHashMap<>();
  private final Set<String> codes;

  /** With the codes of parties that are known to speak. */
  ScenarioVocabulary(Extraction extraction, Set<String> codes) {
    this.extraction = extraction;
    this.subjects = new ConditionSubjects(extraction.codebook());
    this.codes = new HashSet<>(codes);
  }

  @Override
  public Optional<String> party(String name) {
    return codes.contains(name) ? Optional.of(name) : parties.computeIfAbsent(name, this::resolved);
  }

  private List<String> named(String name) {
    return extraction.mentions().apply(Document.of("name", name)).stream()
        .map(PartyMention::party)
        .distinct()
        .toList();
  }

  private Optional<String> resolved(String name) {
    List<String> named = named(name);
    Optional<String> only = named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    only.filter(code -> !code.contains("+")).ifPresent(codes::add);
    return only.filter(code -> !code.contains("+"));
  }

  /** Parties are those who speak or whom the tables name; an alliance is one that is no state. */
  @Override
  public Optional<String> misfit(String slot, String name) {
    boolean alliance = slot.equals("alliance");
    if (!alliance && !slot.equals("party")) {
      return Optional.empty();
    }
    List<String> parties = codes.contains(name) ? List.of(name) : named(name);
    if (parties.isEmpty()) {
      return Optional.of("no " + slot + " is known as “" + name + "”");
    }
    return alliance && parties.stream().anyMatch(STATES::contains)
        ? Optional.of("“" + name + "” is a state, no alliance")
        : Optional.empty();
  }

  @Override
  public Optional<ConditionTerm> condition(String words) {
    return subjects
        .of(words)
        .map(s -> new ConditionTerm(s.issue(), s.proposition(), !s.contrary()));
  }
}
