package parley.discourse.backbone;

/** How the backbone is searched; the words of rDNA. */
public sealed interface BackboneRule {
  /** Leave out one column after the other, always the one that is missed least. */
  record Nested() implements BackboneRule {}

  /**
   * The best backbone of a size.
   *
   * @param size how many columns stay, at least 1
   */
  record Fixed(int size) implements BackboneRule {}

  /**
   * The best backbone of any size, its loss multiplied by exp(-p ((n-b)/n)²) for b of n columns.
   *
   * @param penalty p, 0 or more; the larger, the smaller the backbone
   */
  record Penalty(double penalty) implements BackboneRule {}
}
