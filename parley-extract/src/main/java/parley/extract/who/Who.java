package parley.extract.who;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.explain.Explanation;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;

/**
 * A speaker with the person behind it, while a document is resolved.
 *
 * @param speaker what is told
 * @param person the person, if one is meant
 */
record Who(Speaker speaker, @Nullable Person person) {
  static Who person(Person person, Standing standing, Optional<String> description, String how) {
    return new Who(
        new Speaker(
            Optional.of(person.name),
            some(standing.party()),
            SourceKind.PERSON,
            standing.authority(),
            Optional.empty(),
            description.or(standing::description),
            Explanation.of(how, 1, standing.because())),
        person);
  }

  static Who of(SourceKind kind, String actor, String party, Authority authority, String because) {
    return new Who(
        new Speaker(
            some(actor),
            some(party),
            kind,
            authority,
            Optional.empty(),
            Optional.empty(),
            Explanation.of(because)),
        null);
  }

  static Who unnamed(SourceKind kind, String because) {
    return new Who(Speaker.unnamed(kind, Explanation.of(because)), null);
  }

  /** The same one speaking for another party. */
  Who onBehalfOf(String party) {
    return new Who(
        new Speaker(
            speaker.actor(),
            Optional.of(party),
            speaker.kind(),
            Authority.BINDING,
            Optional.of(party),
            speaker.description(),
            Explanation.of("speaks for " + party, 1, speaker.because())),
        person);
  }

  /** Several at once: named ones give the actors, all give their parties, in order of mention. */
  static Who group(List<Who> members) {
    var actors = new ArrayList<String>();
    var parties = new LinkedHashSet<String>();
    var reasons = new ArrayList<Explanation>();
    boolean binding = true;
    for (Who member : members) {
      member.speaker.actor().filter(a -> !actors.contains(a)).ifPresent(actors::add);
      member.speaker.party().ifPresent(p -> parties.addAll(List.of(p.split("\\+"))));
      reasons.add(member.speaker.because());
      binding &= member.speaker.authority() == Authority.BINDING;
    }
    return new Who(
        new Speaker(
            some(String.join(" and ", actors)),
            some(String.join("+", parties)),
            SourceKind.GROUP,
            binding ? Authority.BINDING : Authority.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            new Explanation("several speak together", 1, reasons)),
        null);
  }

  static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
