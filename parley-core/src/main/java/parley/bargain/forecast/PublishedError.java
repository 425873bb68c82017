package parley.bargain.forecast;

import java.util.List;

/**
 * How far forecasts of this kind missed in published tests, to be stated beside every forecast.
 *
 * @param what what was forecast with
 * @param points the mean absolute error on a scale of 0 to 100
 * @param issues on which issues
 * @param source where the figure is published
 */
public record PublishedError(String what, double points, String issues, String source) {
  private static final String REPLICATION =
      "open replication on the DEU III data (doi:10.34810/data53), github.com/hamzagul07/schelling,"
          + " BACKTEST.md";
  private static final String TEST =
      "B. Bueno de Mesquita, Conflict Management and Peace Science 28 (2011),"
          + " doi:10.1177/0738894210388127";

  /** The error used as the margin: the weighted mean over the largest set of issues found. */
  public static final PublishedError MARGIN =
      new PublishedError("weighted mean", 22.99, "351 issues of European law", REPLICATION);

  /** Half of the misses behind {@link #MARGIN} were at most this large, in points. */
  public static final double MEDIAN_MISS = 17.54;

  /** The largest miss behind {@link #MARGIN}, in points. */
  public static final double LARGEST_MISS = 89.26;

  /** The figures found, the margin first. */
  public static final List<PublishedError> ALL =
      List.of(
          MARGIN,
          new PublishedError(
              "weighted mean",
              19.4,
              "issues of European law without a reversion point",
              TEST + ", table 3"),
          new PublishedError(
              "weighted median",
              19.8,
              "issues of European law without a reversion point",
              TEST + ", table 3"),
          new PublishedError(
              "weighted mean",
              11.8,
              "9 issues of European law with data on resolve",
              TEST + ", table 1"),
          new PublishedError(
              "weighted median",
              29.4,
              "9 issues of European law with data on resolve",
              TEST + ", table 1"));

  /** What is known of these figures, to be printed with them. */
  public static final String CAVEAT =
      "The figures of Bueno de Mesquita (2011) are quoted from the replication, not from the paper."
          + " R. Thomson, F. N. Stokman, C. H. Achen, T. König (eds.), The European Union Decides"
          + " (2006), doi:10.1017/CBO9780511492082, chapter 10, is cited there for the weighted mean"
          + " doing as well as or better than more complex models; its own error figures could not be"
          + " checked and are not given here. All of this is law-making in the European Union;"
          + " nothing says that other disputes are as predictable.";
}
