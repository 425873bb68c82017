package parley.discourse.time;

/**
 * How much a statement counts by its distance u from the middle of its window, in half windows, 0
 * to 1. The usual functions of kernel density estimation (B. W. Silverman, Density Estimation,
 * 1986, table 3.1), cut off at the window's ends.
 */
public enum Kernel {
  /** All the same: 1. */
  NO,
  /** 1/2. */
  UNIFORM,
  /** 1 - u. */
  TRIANGULAR,
  /** 3/4 (1 - u²). */
  EPANECHNIKOV,
  /** The standard normal density at u. */
  GAUSSIAN;

  /** The weight at a distance; 0 beyond the window. */
  public double weight(double u) {
    if (u > 1) {
      return 0;
    }
    return switch (this) {
      case NO -> 1;
      case UNIFORM -> 0.5;
      case TRIANGULAR -> 1 - u;
      case EPANECHNIKOV -> 0.75 * (1 - u * u);
      case GAUSSIAN -> Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI);
    };
  }
}
