package parley.workbench;

import java.util.List;
import java.util.Optional;
import parley.discourse.EventList;
import parley.discourse.backbone.Backbone;
import parley.discourse.backbone.BackboneResult;
import parley.discourse.backbone.BackboneRule;
import parley.discourse.network.Mode;
import parley.discourse.network.NetworkBuilder;
import parley.discourse.network.NetworkMatrix;
import parley.discourse.network.NetworkRules;
import parley.discourse.network.Relation;
import parley.discourse.polarisation.Camps;
import parley.discourse.polarisation.Polarisation;
import parley.discourse.time.Kernel;
import parley.discourse.time.TimeWindow;
import parley.discourse.time.TimeWindows;
import parley.discourse.time.WindowRule;
import parley.provenance.Provenance;

/** The use case behind {@code parley network}: networks of coded statements and what they show. */
public final class NetworkAnalysis {
  private final EventList events;
  private final NetworkRules rules;
  private final Provenance provenance;

  /**
   * One network.
   *
   * @param events the statements it is made from
   * @param rules how
   * @param window the window, if it is of one
   * @param matrix the weights
   * @param groups of the rows, where asked for
   */
  public record Network(
      EventList events,
      NetworkRules rules,
      Optional<TimeWindow> window,
      NetworkMatrix matrix,
      Optional<Grouping.Grouped> groups,
      Provenance provenance) {}

  /**
   * How polarised a window, or the whole range, is.
   *
   * @param labels who the camps are made of, sorted
   * @param statements how many it rests on
   */
  public record PolarisedWindow(
      Optional<TimeWindow> window, List<String> labels, int statements, Polarisation polarisation) {
    /** Copies. */
    public PolarisedWindow {
      labels = List.copyOf(labels);
    }
  }

  /** An analysis of statements under rules. */
  public NetworkAnalysis(EventList events, NetworkRules rules, Provenance provenance) {
    this.events = events;
    this.rules = rules;
    this.provenance = provenance;
  }

  /** What the analysis rests on. */
  public Provenance provenance() {
    return provenance;
  }

  /** The rules. */
  public NetworkRules rules() {
    return rules;
  }

  /** The statements that count, as an event list. */
  public EventList events() {
    var counted = new NetworkBuilder(events, rules).statements();
    return new EventList(events.type(), events.variables(), counted, events.entities());
  }

  /**
   * The network of the whole range.
   *
   * @throws parley.error.InputException if the statements lack a variable of the rules
   */
  public Network network(Optional<Grouping> grouping) {
    return network(Optional.empty(), new NetworkBuilder(events, rules).build(), grouping);
  }

  /** One network after the other, window by window; made when asked for. */
  public Iterable<Network> networks(WindowRule windows, Optional<Grouping> grouping) {
    var builder = new NetworkBuilder(events, rules);
    return () ->
        windows(builder, windows).stream()
            .map(w -> network(Optional.of(w), w.network(builder, windows.kernel()), grouping))
            .iterator();
  }

  private Network network(
      Optional<TimeWindow> window, NetworkMatrix matrix, Optional<Grouping> grouping) {
    return new Network(
        events, rules, window, matrix, grouping.map(g -> g.split(matrix)), provenance);
  }

  /**
   * How polarised the range, or each window, is; entities agree by congruence and oppose by
   * conflict, both normalised as the rules say.
   *
   * @param camps how many at most
   */
  public List<PolarisedWindow> polarisation(Optional<WindowRule> windows, int camps, long seed) {
    var congruence = new NetworkBuilder(events, rules.relation(Relation.CONGRUENCE));
    var conflict = new NetworkBuilder(events, rules.relation(Relation.CONFLICT));
    if (windows.isEmpty()) {
      return List.of(
          polarised(Optional.empty(), congruence.build(), conflict.build(), camps, seed));
    }
    Kernel kernel = windows.get().kernel();
    return windows(congruence, windows.get()).stream()
        .map(
            w ->
                polarised(
                    Optional.of(w),
                    w.network(congruence, kernel),
                    w.network(conflict, kernel),
                    camps,
                    seed))
        .toList();
  }

  private static PolarisedWindow polarised(
      Optional<TimeWindow> window,
      NetworkMatrix congruence,
      NetworkMatrix conflict,
      int camps,
      long seed) {
    return new PolarisedWindow(
        window,
        congruence.rowLabels(),
        congruence.statements(),
        new Camps(congruence, conflict, camps, seed).find());
  }

  private List<TimeWindow> windows(NetworkBuilder builder, WindowRule windows) {
    return new TimeWindows(windows).over(builder.statements(), rules.from(), rules.to());
  }

  /**
   * Which columns carry the structure of the one-mode network.
   *
   * @throws parley.error.InputException if there are too few columns or too many rows
   */
  public BackboneResult backbone(BackboneRule rule, int iterations, long seed) {
    if (rules.mode() != Mode.ONE) {
      throw new IllegalArgumentException("a backbone is one of a one-mode network");
    }
    return new Backbone(new NetworkBuilder(events, rules), iterations, seed).find(rule);
  }
}
