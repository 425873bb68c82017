package parley.position;

import java.time.LocalDate;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.party.Speaker;

/**
 * One statement of a document: what was said, by whom, and the position it takes if it takes one.
 *
 * @param id unique in a run, {@code s1}, {@code s2}, … in reading order
 * @param documentId the document it stands in
 * @param attribution source, cue and content as the text words them
 * @param speaker who the source is
 * @param hearsay whether the text itself tells it second hand ("reportedly", "allegedly")
 * @param nestedIn the id of the statement in whose content this one stands
 * @param saidOn the day it was said, when the text or the document's date tells
 * @param position the side taken, if it takes one
 */
public record Statement(
    String id,
    String documentId,
    Attribution attribution,
    Speaker speaker,
    boolean hearsay,
    Optional<String> nestedIn,
    Optional<LocalDate> saidOn,
    Optional<Position> position) {
  /** The party spoken for: the speaker's own, several joined by {@code +}. */
  public Optional<String> party() {
    return speaker.party();
  }
}
