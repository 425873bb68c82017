package parley.discourse.backbone;

import java.util.List;

/**
 * What carries the structure.
 *
 * @param backbone the columns that stay, sorted
 * @param redundant the others; of a nested search in the order in which they went
 * @param backboneLoss what the backbone alone loses of the structure
 * @param redundantLoss what the redundant columns alone lose
 * @param losses of a nested search the loss after each column that went, else empty
 * @param exact whether every set in question was looked at
 */
public record BackboneResult(
    List<String> backbone,
    List<String> redundant,
    double backboneLoss,
    double redundantLoss,
    List<Double> losses,
    boolean exact) {
  /** Copies. */
  public BackboneResult {
    backbone = List.copyOf(backbone);
    redundant = List.copyOf(redundant);
    losses = List.copyOf(losses);
  }
}
