package parley.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.discourse.network.DuplicateRule;
import parley.discourse.network.Mode;
import parley.discourse.network.NetworkRules;
import parley.discourse.network.Normalisation;
import parley.discourse.network.Relation;
import parley.discourse.time.Kernel;
import parley.discourse.time.WindowRule;
import parley.discourse.time.WindowUnit;
import parley.error.InputException;
import parley.ledger.team.Role;
import parley.provenance.Provenance;
import parley.report.NetworkCsv;
import parley.report.NetworkGraphml;
import parley.report.NetworkJson;
import parley.report.NetworkSvg;
import parley.workbench.Grouping;
import parley.workbench.LedgerStatements;
import parley.workbench.NetworkAnalysis;
import parley.workbench.NetworkAnalysis.Network;
import parley.workbench.desk.Snapshot;

/** Discourse networks of the ledger's positions. */
final class NetworkRoutes {
  private static final int CAMPS = 2;
  private static final int MOST_CAMPS = 10;
  private static final int MOST_GROUPS = 1000;
  private static final long SEED = 1;
  private static final Pattern WINDOW = Pattern.compile("([1-9]\\d{0,5})([dwmy])");
  private static final Map<String, WindowUnit> UNITS =
      Map.of(
          "d", WindowUnit.DAYS,
          "w", WindowUnit.WEEKS,
          "m", WindowUnit.MONTHS,
          "y", WindowUnit.YEARS);

  private final Answers answers;
  private final String version;

  NetworkRoutes(Answers answers, String version) {
    this.answers = answers;
    this.version = version;
  }

  void addTo(Api api) {
    api.add(HandlerType.GET, "/network", Role.READER, (ctx, who) -> network(ctx));
    api.add(HandlerType.GET, "/network/polarisation", Role.READER, (ctx, who) -> polarisation(ctx));
  }

  /** The forms in which a network is handed out. */
  private enum Form {
    JSON("application/json"),
    CSV("text/csv; charset=utf-8"),
    GRAPHML("application/graphml+xml; charset=utf-8"),
    SVG("image/svg+xml; charset=utf-8");

    private final String type;

    Form(String type) {
      this.type = type;
    }

    void write(Network network, Writer out) throws IOException {
      switch (this) {
        case JSON -> NetworkJson.network(network, out);
        case CSV -> NetworkCsv.matrix(network.matrix(), out);
        case GRAPHML -> NetworkGraphml.write(network, out);
        case SVG -> out.write(NetworkSvg.render(network));
      }
    }
  }

  private void network(Context ctx) {
    var asked = new Asked(ctx);
    Mode mode = asked.word("mode", Mode.class).orElse(Mode.ONE);
    NetworkRules rules =
        rules(asked, mode, mode == Mode.ONE ? Relation.CONGRUENCE : Relation.SUBTRACT);
    Optional<Grouping> grouping = grouping(asked, mode);
    Form form = asked.word("format", Form.class).orElse(Form.JSON);
    answers.costly(
        ctx,
        form.type,
        snapshot -> written(out -> form.write(analysis(snapshot, rules).network(grouping), out)));
    if (form != Form.JSON) {
      ctx.header(
          "Content-Disposition",
          "attachment; filename=\"network."
              + form.name().toLowerCase(java.util.Locale.ROOT)
              + "\"");
    }
  }

  private static Optional<Grouping> grouping(Asked asked, Mode mode) {
    Optional<String> method = asked.text("cluster");
    int groups = asked.number("groups", 0, MOST_GROUPS, 0);
    if (method.isPresent() && mode == Mode.TWO) {
      throw new InputException("cluster", "splits one-mode networks only", "mode=one");
    }
    if (method.isPresent() && !Grouping.METHODS.contains(method.get())) {
      throw new InputException(
          "cluster", "'" + method.get() + "' is not known", "one of " + Grouping.METHODS);
    }
    return method.map(m -> new Grouping(m, groups));
  }

  private void polarisation(Context ctx) {
    var asked = new Asked(ctx);
    NetworkRules rules = rules(asked, Mode.ONE, Relation.CONGRUENCE);
    if (rules.qualifier().isEmpty()) {
      throw new InputException(
          "qualifier", "is needed: congruence is weighed against conflict", "qualifier=agreement");
    }
    Optional<WindowRule> windows = asked.text("window").map(NetworkRoutes::window);
    int camps = asked.number("camps", CAMPS, MOST_CAMPS, CAMPS);
    answers.costly(
        ctx,
        "application/json",
        snapshot ->
            written(
                out -> {
                  var analysis = analysis(snapshot, rules);
                  NetworkJson.polarisation(
                      rules,
                      analysis.provenance(),
                      analysis.polarisation(windows, camps, SEED),
                      out);
                }));
  }

  private static WindowRule window(String word) {
    Matcher parts = WINDOW.matcher(word);
    WindowUnit unit = parts.matches() ? UNITS.get(parts.group(2)) : null;
    if (unit == null) {
      throw new InputException("window", "'" + word + "' is no size", "30d, 2w, 6m or 1y");
    }
    int size = Integer.parseInt(parts.group(1));
    return new WindowRule(size, unit, size, Kernel.NO);
  }

  private NetworkAnalysis analysis(Snapshot snapshot, NetworkRules rules) {
    var events =
        LedgerStatements.events(
            snapshot.documents(),
            sink -> snapshot.rows().forEach(row -> sink.accept(row.statement())));
    return new NetworkAnalysis(
        events,
        rules,
        new Provenance(
            "parley serve",
            version,
            Map.of(),
            Map.of("ledger", "up to entry " + snapshot.revision())));
  }

  private static NetworkRules rules(Asked asked, Mode mode, Relation usual) {
    String qualifier = asked.text("qualifier").orElse("agreement");
    boolean unqualified = qualifier.equals("none");
    Relation relation =
        asked.word("relation", Relation.class).orElse(unqualified ? Relation.IGNORE : usual);
    Normalisation by = asked.word("normalize", Normalisation.class).orElse(Normalisation.NO);
    if (!relation.allowedIn(mode) || !by.allowedIn(mode)) {
      throw new InputException(
          relation.allowedIn(mode) ? "normalize" : "relation",
          "does not fit a " + (mode == Mode.ONE ? "one-mode" : "two-mode") + " network",
          "docs/network.md tells which do");
    }
    if (unqualified && relation != Relation.IGNORE) {
      throw new InputException("relation", "needs a qualifier", "qualifier=agreement");
    }
    return new NetworkRules(
        mode,
        asked.text("rows").orElse("organization"),
        asked.text("columns").orElse("concept"),
        unqualified ? Optional.empty() : Optional.of(qualifier),
        relation,
        by,
        asked.word("duplicates", DuplicateRule.class).orElse(DuplicateRule.INCLUDE),
        asked.flag("isolates"),
        asked.day("from").map(NetworkRoutes::start),
        asked.day("to").map(NetworkRoutes::end),
        Map.of());
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static Instant end(LocalDate day) {
    return day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
  }

  /** Writes to a writer. */
  @FunctionalInterface
  private interface Writing {
    void to(Writer out) throws IOException;
  }

  private static byte[] written(Writing writing) {
    var out = new StringWriter();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a string can always be written", e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
