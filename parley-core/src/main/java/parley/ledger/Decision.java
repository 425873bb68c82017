package parley.ledger;

import java.util.Optional;

/**
 * What a person decided on a statement.
 *
 * @param entry when and by whom
 * @param live whether its entry is not undone
 * @param verdict accepted, corrected or rejected
 * @param coding the number of the coding that holds by it; none for a rejection
 * @param reason in the person's words, or empty
 */
public record Decision(
    Entry entry, boolean live, Verdict verdict, Optional<Long> coding, String reason) {}
