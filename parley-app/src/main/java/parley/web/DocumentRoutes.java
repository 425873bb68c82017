package parley.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.error.InputException;
import parley.extract.format.NamedInput;
import parley.ledger.DocumentVersion;
import parley.ledger.StoredDocument;
import parley.ledger.team.Role;
import parley.workbench.desk.Deciding.Person;
import parley.workbench.desk.Desk;
import parley.workbench.desk.Snapshot;

/** Documents: list, read, add. */
final class DocumentRoutes {
  private final Desk desk;
  private final Answers answers;
  private final StatementBody statements;
  private final DocumentAdding adding;
  private final int mostBytes;

  DocumentRoutes(
      Desk desk, Answers answers, StatementBody statements, DocumentAdding adding, int mostBytes) {
    this.desk = desk;
    this.answers = answers;
    this.statements = statements;
    this.adding = adding;
    this.mostBytes = mostBytes;
  }

  void addTo(Api api) {
    api.add(
        HandlerType.GET,
        "/documents",
        Role.READER,
        (ctx, who) -> answers.now(ctx, snapshot -> list(new Asked(ctx), snapshot)));
    api.add(
        HandlerType.GET,
        "/document",
        Role.READER,
        (ctx, who) -> answers.now(ctx, snapshot -> one(new Asked(ctx).needed("id"), snapshot)));
    api.add(HandlerType.POST, "/documents", Role.REVIEWER, this::add);
  }

  private static ObjectNode list(Asked asked, Snapshot snapshot) {
    String words = asked.text("q").orElse("").toLowerCase(Locale.ROOT);
    Optional<LocalDate> day = asked.day("asOf");
    List<StoredDocument> all =
        snapshot.documents().stream()
            .filter(
                d ->
                    day.isEmpty()
                        || d.latest().date().filter(on -> !on.isAfter(day.get())).isPresent())
            .filter(d -> words.isEmpty() || words(d).contains(words))
            .toList();
    int start = 0;
    Optional<String> after = asked.text("after");
    if (after.isPresent()) {
      start = 1 + all.stream().map(StoredDocument::id).toList().indexOf(after.get());
      if (start == 0) {
        throw new InputException(
            "after", "there is no document " + after.get(), "send the 'next' of the page before");
      }
    }
    int end = Math.min(all.size(), start + asked.limit());
    ObjectNode node = Json.object();
    ArrayNode array = node.putArray("documents");
    all.subList(start, end).forEach(d -> array.add(head(d, snapshot)));
    node.put("total", all.size());
    node.put("next", end < all.size() ? all.get(end - 1).id() : null);
    node.put("revision", snapshot.revision());
    return node;
  }

  private static String words(StoredDocument d) {
    return (d.id()
            + "\n"
            + d.latest().title().orElse("")
            + "\n"
            + d.latest().publisher().orElse(""))
        .toLowerCase(Locale.ROOT);
  }

  private static ObjectNode head(StoredDocument document, Snapshot snapshot) {
    DocumentVersion latest = document.latest();
    ObjectNode node = Json.object().put("id", document.id());
    Json.put(node, "title", latest.title());
    Json.put(node, "publisher", latest.publisher());
    Json.put(node, "date", latest.date().map(Object::toString));
    Json.put(node, "url", latest.url());
    node.put("characters", latest.characters());
    node.put("version", latest.number());
    node.put("statements", snapshot.of(document.id()).size());
    node.put("open", snapshot.summary().open().getOrDefault(document.id(), 0));
    node.put("hasText", latest.hasText());
    return node;
  }

  private ObjectNode one(String id, Snapshot snapshot) {
    StoredDocument document =
        snapshot
            .document(id)
            .orElseThrow(() -> Refusal.notFound("there is no document '" + id + "'"));
    ObjectNode node = Json.object();
    node.set("document", head(document, snapshot));
    Json.put(node, "text", desk.text(id, document.latest().number()));
    node.put("sha256", document.latest().sha256());
    node.set("statements", statements.list(snapshot.of(id)));
    return node;
  }

  private void add(Context ctx, Person who) throws IOException {
    var asked = new Asked(ctx);
    List<NamedInput> inputs = new ArrayList<>();
    if (ctx.isMultipartFormData()) {
      for (UploadedFile file : uploaded(ctx)) {
        try (InputStream content = file.content()) {
          inputs.add(new NamedInput(name(file.filename()), content.readAllBytes()));
        }
      }
    } else {
      inputs.add(new NamedInput(name(asked.needed("name")), asked.body(mostBytes)));
    }
    if (inputs.isEmpty()) {
      throw new InputException("body", "holds no file", "send files as multipart/form-data");
    }
    JobRoutes.begun(ctx, adding.begin(inputs, who));
  }

  private List<UploadedFile> uploaded(Context ctx) {
    try {
      return ctx.uploadedFiles();
    } catch (Exception e) {
      // the HTTP library lets pass what the container throws, declared or not
      if (tooLong(e)) {
        throw Refusal.tooLarge(mostBytes);
      }
      throw new Refusal(400, "bad-input", "the body is no well-formed multipart/form-data");
    }
  }

  /** The container tells a form over its limit by an IllegalStateException, however deep. */
  private static boolean tooLong(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof IllegalStateException) {
        return true;
      }
    }
    return false;
  }

  /** A name only: whatever path a client puts before it means nothing here. */
  static String name(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}", "").strip();
    if (clean.isEmpty() || clean.equals(".") || clean.equals("..")) {
      throw new InputException("name", "'" + given + "' is no file name", "e.g. talks.txt");
    }
    return clean;
  }
}
