package parley.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import parley.error.InputException;
import parley.error.Problem;
import parley.extract.format.DocumentSink;
import parley.extract.format.NamedInput;
import parley.ledger.Addition;
import parley.text.Document;
import parley.workbench.Extraction;
import parley.workbench.LedgerAdding;
import parley.workbench.desk.Deciding.Person;
import parley.workbench.desk.Desk;

/** The job of adding documents that were sent. */
final class DocumentAdding {
  private final Desk desk;
  private final Jobs jobs;
  private final Workbench.SentReader reader;
  private final Supplier<Extraction> extraction;
  private final String version;

  DocumentAdding(
      Desk desk,
      Jobs jobs,
      Workbench.SentReader reader,
      Supplier<Extraction> extraction,
      String version) {
    this.desk = desk;
    this.jobs = jobs;
    this.reader = reader;
    this.extraction = extraction;
    this.version = version;
  }

  /** What was read of what was sent. */
  private record Sent(List<Document> documents, List<Problem> skipped) implements DocumentSink {
    @Override
    public void document(Document document) {
      documents.add(document);
    }

    @Override
    public void skipped(Problem problem) {
      skipped.add(problem);
    }

    @Override
    public void warning(Problem problem) {
      skipped.add(problem);
    }
  }

  Job begin(List<NamedInput> inputs, Person who) {
    return jobs.begin(Job.Kind.DOCUMENTS, who.name(), job -> added(inputs, job));
  }

  private ObjectNode added(List<NamedInput> inputs, Job job) {
    var sent = new Sent(new ArrayList<>(), new ArrayList<>());
    job.progress(0, OptionalInt.empty(), "reading");
    reader.read(inputs, sent);
    if (sent.documents().isEmpty()) {
      throw new InputException(
          sent.skipped().isEmpty()
              ? List.of(new Problem("body", "holds no document", ""))
              : sent.skipped());
    }
    int all = sent.documents().size();
    job.progress(0, OptionalInt.of(all), "coding");
    var additions = new ArrayList<Addition>();
    desk.with(
        ledger -> {
          var adding = new LedgerAdding(ledger, extraction.get(), version, false, additions::add);
          int shown = 0;
          for (Document document : sent.documents()) {
            job.check();
            adding.add(document);
            shown = show(additions, shown, job, all);
          }
          job.check();
          adding.flush();
          return show(additions, shown, job, all);
        });
    return body(additions, sent.skipped());
  }

  /** Shows at the desk what has been stored since. */
  private int show(List<Addition> additions, int shown, Job job, int all) {
    if (additions.size() > shown) {
      desk.added(
          additions.subList(shown, additions.size()).stream().map(Addition::documentId).toList());
      job.progress(
          additions.size(), OptionalInt.of(all), additions.get(additions.size() - 1).documentId());
    }
    return additions.size();
  }

  private static ObjectNode body(List<Addition> additions, List<Problem> skipped) {
    ObjectNode node = Json.object();
    ArrayNode documents = node.putArray("documents");
    for (Addition a : additions) {
      documents
          .addObject()
          .put("id", a.documentId())
          .put("outcome", a.outcome().word())
          .put("version", a.version())
          .put("statements", a.statements())
          .put("moved", a.moved())
          .put("lost", a.lost());
    }
    Problems.list(node.putArray("skipped"), skipped);
    return node;
  }
}
