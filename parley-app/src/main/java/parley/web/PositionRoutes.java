package parley.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.brief.Brief;
import parley.brief.Matrix;
import parley.brief.MatrixCell;
import parley.brief.MatrixRow;
import parley.error.InputException;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.ledger.line.Line;
import parley.ledger.line.Story;
import parley.ledger.line.WeighedChange;
import parley.ledger.team.Role;
import parley.report.BriefHtml;
import parley.report.BriefJson;
import parley.report.BriefMarkdown;
import parley.report.LedgerJson;
import parley.workbench.desk.DeskBrief;
import parley.workbench.desk.DeskLines;
import parley.workbench.desk.PositionTable;
import parley.workbench.desk.Selection;
import parley.workbench.desk.Snapshot;

/** Positions: matrix, lines, changes, findings, brief. */
final class PositionRoutes {
  private static final double SURE_ENOUGH = 0.6;
  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

  private final Answers answers;
  private final Codebook codebook;
  private final Supplier<DeskBrief> briefs;

  PositionRoutes(Answers answers, Codebook codebook, Supplier<DeskBrief> briefs) {
    this.answers = answers;
    this.codebook = codebook;
    this.briefs = briefs;
  }

  void addTo(Api api) {
    add(api, "/positions", this::matrix);
    add(api, "/lines", PositionRoutes::lines);
    add(api, "/changes", PositionRoutes::changes);
    add(api, "/findings", this::findings);
    api.add(HandlerType.GET, "/brief", Role.READER, (ctx, who) -> brief(ctx));
  }

  /** Answers what a request asks of a snapshot. */
  @FunctionalInterface
  private interface Question {
    ObjectNode answer(Asked asked, Snapshot snapshot);
  }

  private void add(Api api, String path, Question question) {
    api.add(
        HandlerType.GET,
        path,
        Role.READER,
        (ctx, who) ->
            answers.costly(
                ctx,
                snapshot ->
                    question
                        .answer(new Asked(ctx), snapshot)
                        .put("revision", snapshot.revision())));
  }

  private ObjectNode matrix(Asked asked, Snapshot snapshot) {
    Selection selection = asked.selection(0);
    var table = new PositionTable(snapshot, codebook);
    Matrix matrix = table.matrix(selection);
    ObjectNode node = Json.object();
    strings(node, "parties", matrix.parties());
    ArrayNode rows = node.putArray("rows");
    for (MatrixRow row : matrix.rows()) {
      ObjectNode one = rows.addObject().put("issue", row.issue());
      one.put("issueLabel", codebook.issue(row.issue()).map(Issue::label).orElse(row.issue()));
      one.put("proposition", row.proposition());
      ObjectNode cells = one.putObject("cells");
      row.cells().forEach((party, cell) -> cell(cells.putObject(party), cell, table.backing(cell)));
    }
    Json.put(node, "asOf", selection.said().map(Object::toString));
    return node;
  }

  private static void cell(ObjectNode node, MatrixCell cell, PositionTable.Backing backing) {
    node.put("stance", cell.stance().word());
    node.put("strength", cell.strength().word());
    node.put("redLine", cell.redLine());
    node.put("conditional", backing.conditional());
    node.put("mixed", cell.mixed());
    node.put("secondHand", cell.secondHand());
    node.put("confidence", StatementBody.rounded(cell.confidence()));
    boolean all = backing.decided() == cell.statements().size();
    node.put("review", backing.decided() == 0 ? "proposed" : all ? "confirmed" : "mixed");
    Json.put(node, "lastDay", backing.lastDay().map(Object::toString));
    strings(node, "statements", cell.statements());
  }

  private static ObjectNode lines(Asked asked, Snapshot snapshot) {
    var lines = new DeskLines(snapshot);
    ObjectNode node = Json.object();
    new LedgerJson(lines::families).put(node, lines.lines(asked.selection(0)));
    return node;
  }

  private static ObjectNode changes(Asked asked, Snapshot snapshot) {
    var lines = new DeskLines(snapshot);
    List<Line> found = lines.lines(asked.selection(SURE_ENOUGH));
    boolean all = asked.flag("all");
    List<WeighedChange> changes =
        found.stream()
            .flatMap(line -> WeighedChange.of(line).stream())
            .filter(c -> all || c.noise().isEmpty())
            .toList();
    ObjectNode node = Json.object();
    new LedgerJson(lines::families)
        .put(
            node,
            Story.of(changes),
            found.stream().flatMap(line -> line.tensions().stream()).toList());
    return node;
  }

  private ObjectNode findings(Asked asked, Snapshot snapshot) {
    var day = asked.day("asOf");
    Brief brief = briefs.get().brief(snapshot, day, Set.of());
    ObjectNode whole = BriefJson.of(brief);
    ObjectNode node = Json.object();
    ArrayNode flags = node.putArray("flags");
    brief
        .flags()
        .forEach(
            flag -> {
              ObjectNode one = flags.addObject();
              one.put("kind", flag.kind().word());
              one.put("document", flag.documentId());
              one.set("span", StatementBody.span(flag.span()));
              one.put("text", flag.text());
              one.put("why", flag.why());
              strings(one, "statements", flag.statements());
            });
    for (String part : List.of("redLines", "collisions", "voices")) {
      node.set(part, whole.get(part));
    }
    Json.put(node, "asOf", day.map(Object::toString));
    return node;
  }

  private void brief(Context ctx) {
    var asked = new Asked(ctx);
    var day = asked.day("asOf");
    Set<String> only = Set.copyOf(asked.all("document"));
    String format = asked.text("format").orElse("json");
    switch (format) {
      case "json" -> answers.costly(ctx, s -> BriefJson.of(briefs.get().brief(s, day, only)));
      case "markdown" ->
          answers.costly(
              ctx,
              "text/markdown; charset=utf-8",
              s -> utf8(BriefMarkdown.render(briefs.get().brief(s, day, only))));
      case "html" -> {
        answers.costly(
            ctx,
            "text/html; charset=utf-8",
            s -> utf8(BriefHtml.render(briefs.get().brief(s, day, only))));
        ownStyle(ctx);
      }
      default ->
          throw new InputException("format", "'" + format + "' is none", "json, html or markdown");
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The page brings its style along: that style, and nothing else, may apply. */
  private static void ownStyle(Context ctx) {
    String page = Optional.ofNullable(ctx.result()).orElse("");
    Matcher style = STYLE.matcher(page);
    if (style.find()) {
      ctx.header(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'sha256-"
              + sha256(style.group(1))
              + "'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(utf8(text)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void strings(ObjectNode node, String key, List<String> values) {
    ArrayNode array = node.putArray(key);
    values.forEach(array::add);
  }
}
