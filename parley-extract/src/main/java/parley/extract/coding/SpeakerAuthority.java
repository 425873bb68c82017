package parley.extract.coding;

import parley.extract.coding.CodingLexicon.Sense;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;

/**
 * Whether a source can bind its party: what the resolver found, and where it found nothing, the
 * words of the mention itself ("a former minister", "the chief negotiator", "some in the cabinet").
 */
final class SpeakerAuthority {
  private SpeakerAuthority() {}

  static Authority of(CodingCase c) {
    Speaker speaker = c.unit.speaker();
    boolean vague =
        c.sourceSenses.contains(Sense.UNNAMED)
            || c.sourceSenses.contains(Sense.FORMER)
            || speaker.kind() == SourceKind.UNNAMED
            || speaker.kind() == SourceKind.NONE;
    if (vague || speaker.authority() == Authority.NONE) {
      return Authority.NONE;
    }
    boolean binding = c.sourceSenses.contains(Sense.BINDING);
    boolean unbinding = c.sourceSenses.contains(Sense.UNBINDING);
    if (speaker.authority() == Authority.BINDING) {
      return Authority.BINDING;
    }
    if (unbinding && !binding) {
      return Authority.NONE;
    }
    boolean name =
        (c.source.size() > 0 || speaker.actor().isPresent()) && speaker.party().isPresent();
    return binding || name && speaker.authority() == Authority.UNKNOWN
        ? Authority.BINDING
        : speaker.authority();
  }
}
