package parley.discourse.polarisation;

import parley.discourse.cluster.Partition;

/**
 * How polarised a network is.
 *
 * @param score of the best division found: agreement within and conflict between camps, minus
 *     conflict within and agreement between
 * @param mass all agreement and conflict there is
 * @param camps who is in which camp
 * @param exact whether every division was looked at; otherwise the score is a lower bound
 */
public record Polarisation(double score, double mass, Partition camps, boolean exact) {
  /**
   * The score as a share of the mass, 0 to 1: over all divisions the mean score is 0, so the best
   * is not below it. 0 where nobody shares a concept.
   */
  public double share() {
    return mass == 0 ? 0 : score / mass;
  }
}
