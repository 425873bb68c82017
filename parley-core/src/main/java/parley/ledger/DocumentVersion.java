package parley.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One state of a document's text.
 *
 * @param number from 1
 * @param entry when it was recorded
 * @param sha256 the hash of its text
 * @param characters the text's length in code points
 * @param title the headline
 * @param date the day of publication
 * @param publisher who published it
 * @param url where
 * @param hasText whether the ledger holds the text (not redacted, not imported without it)
 * @param sketch the text's MinHash sketch; empty when it came without a text
 */
public record DocumentVersion(
    int number,
    Entry entry,
    String sha256,
    int characters,
    Optional<String> title,
    Optional<LocalDate> date,
    Optional<String> publisher,
    Optional<String> url,
    boolean hasText,
    Optional<parley.ledger.duplicate.MinHash> sketch) {}
