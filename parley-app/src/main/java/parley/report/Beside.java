package parley.report;

import java.util.Optional;
import parley.publisher.PublisherFacts;
import parley.workbench.ScenarioSolving.Solved;

/**
 * What is shown beside a brief, and does not change it.
 *
 * @param scenario what deal is open and what would change it
 * @param publishers who owns the publishers of its documents
 */
public record Beside(Optional<Solved> scenario, PublisherFacts publishers) {
  /** Nothing. */
  public static final Beside NOTHING = new Beside(Optional.empty(), PublisherFacts.NONE);
}
