package parley.workbench;

import java.util.HashSet;
import java.util.List;
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

  private Optional<String> resolved(String name) {
    List<String> named =
        extraction.mentions().apply(Document.of("name", name)).stream()
            .map(PartyMention::party)
            .distinct()
            .toList();
    Optional<String> only = named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    only.filter(code -> !code.contains("+")).ifPresent(codes::add);
    return only.filter(code -> !code.contains("+"));
  }

  @Override
  public Optional<ConditionTerm> condition(String words) {
    return subjects
        .of(words)
        .map(s -> new ConditionTerm(s.issue(), s.proposition(), !s.contrary()));
  }
}
