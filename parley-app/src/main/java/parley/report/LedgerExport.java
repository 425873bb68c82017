package parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import parley.exchange.BratStandoff;
import parley.exchange.DocumentArchive;
import parley.exchange.LineWriters;
import parley.exchange.QdaCodebook;
import parley.exchange.StatementGraph;
import parley.exchange.StatementWriter;
import parley.exchange.UimaXmi;
import parley.exchange.WebAnnotations;
import parley.ledger.AsOf;
import parley.ledger.DocumentVersion;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.PlacedText;
import parley.ledger.StatementQuery;
import parley.ledger.StoredDocument;
import parley.workbench.DnaExport;

/**
 * The statements of a ledger that pass, in one format or another.
 *
 * @param ledger open
 * @param query which statements are asked of the ledger
 * @param passes which of them are written
 * @param excerpt at most so many code points of any words
 */
public record LedgerExport(
    Ledger ledger, StatementQuery query, Predicate<LedgerStatement> passes, OptionalInt excerpt) {
  /** Writes a text format. */
  public void text(ExchangeFormat format, Writer out) throws IOException {
    if (format == ExchangeFormat.qdc) {
      var codebook = new QdaCodebook();
      each(codebook::add);
      codebook.write(out);
      return;
    }
    StatementWriter writer =
        switch (format) {
          case csv -> LineWriters.csv(out);
          case webannotation -> new WebAnnotations(out);
          case graphml -> new StatementGraph(out);
          default -> LineWriters.jsonLines(out);
        };
    Map<String, StoredDocument> documents = documents();
    var json = new LedgerStatementJson(excerpt);
    each(s -> write(writer, json.of(s, version(documents, s))));
    writer.end();
  }

  /** Writes a format that is no text; returns how many statements it has no place for, and why. */
  public String file(ExchangeFormat format, Path file) throws IOException {
    if (format == ExchangeFormat.dna) {
      DnaExport export = DnaExport.of(ledger, query, passes, excerpt);
      export.write(file);
      return left(export.neither(), "take no position", export.undated(), "have no date")
          + left(export.unplaced(), "have no words in the latest text", 0, "");
    }
    int unplaced = 0;
    try (var archive =
        new DocumentArchive(
            Files.newOutputStream(file),
            format == ExchangeFormat.brat ? new BratStandoff() : new UimaXmi())) {
      Map<String, List<LedgerStatement>> byDocument = new HashMap<>();
      each(s -> byDocument.computeIfAbsent(s.documentId(), d -> new ArrayList<>()).add(s));
      for (StoredDocument document : ledger.documents(AsOf.NOW)) {
        List<LedgerStatement> said = byDocument.getOrDefault(document.id(), List.of());
        if (!said.isEmpty()) {
          PlacedText placed =
              PlacedText.of(ledger.text(document.id(), document.latest().number()), said, excerpt);
          unplaced += placed.unplaced();
          archive.add(document.id(), placed);
        }
      }
    }
    return left(unplaced, "have no words in the latest text", 0, "");
  }

  private static String left(int one, String why, int other, String otherWhy) {
    return (one > 0 ? one + " statements left out: they " + why + "\n" : "")
        + (other > 0 ? other + " statements left out: they " + otherWhy + "\n" : "");
  }

  private void each(Consumer<LedgerStatement> sink) {
    ledger.statements(
        query,
        s -> {
          if (passes.test(s)) {
            sink.accept(s);
          }
        });
  }

  private Map<String, StoredDocument> documents() {
    Map<String, StoredDocument> documents = new HashMap<>();
    AsOf times = query.asOf();
    ledger
        .documents(times.said().isPresent() ? new AsOf(Optional.empty(), times.recorded()) : times)
        .forEach(d -> documents.put(d.id(), d));
    return documents;
  }

  private static DocumentVersion version(Map<String, StoredDocument> documents, LedgerStatement s) {
    return Optional.ofNullable(documents.get(s.documentId())).stream()
        .flatMap(d -> d.versions().stream())
        .filter(v -> v.number() == s.anchor().version())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no version of " + s.id()));
  }

  private static void write(StatementWriter writer, ObjectNode statement) {
    try {
      writer.write(statement);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
