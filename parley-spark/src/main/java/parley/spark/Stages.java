package parley.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;
import parley.extract.StatementExtractor;
import parley.extract.coding.CodebookPositionCoder;
import parley.extract.coding.CodebookReader;
import parley.extract.language.TextLanguage;
import parley.extract.tagger.CompactAttributor;
import parley.extract.tagger.SpeechAttributor;
import parley.extract.who.DocumentSpeakerResolver;
import parley.ledger.duplicate.MinHash;
import parley.position.Statement;
import parley.report.StatementJson;
import parley.text.Document;

/**
 * The stages that read a document. They are loaded once in each process and shared by all its
 * tasks; {@link StatementExtractor} is safe for several threads.
 */
final class Stages {
  private static final AtomicInteger LOADS = new AtomicInteger();
  private static @Nullable Stages loaded;
  private static String loadedFor = "";

  private final StatementExtractor extractor;

  private Stages(Optional<Path> codebook) {
    LOADS.incrementAndGet();
    var issues = codebook.map(CodebookReader::read).orElseGet(CodebookReader::builtIn);
    this.extractor =
        new StatementExtractor(
            new SpeechAttributor(CompactAttributor.standard()),
            DocumentSpeakerResolver.standard(),
            CodebookPositionCoder.fast(issues));
  }

  /**
   * The stages of this process.
   *
   * @param codebook the name of a code book that was sent to the executors; empty for the built-in
   */
  static synchronized Stages ofThisProcess(String codebook) {
    if (loaded == null || !loadedFor.equals(codebook)) {
      loaded =
          new Stages(
              codebook.isEmpty()
                  ? Optional.empty()
                  : Optional.of(Path.of(SparkFiles.get(codebook))));
      loadedFor = codebook;
    }
    return loaded;
  }

  /** How often this process has loaded models. */
  static int loads() {
    return LOADS.get();
  }

  /** Codes a document; one that the stages stumble over becomes a problem. */
  CodedDocument code(ArchiveDocument read) {
    Document document = read.document();
    try {
      List<Statement> statements = extractor.statements(document, "s");
      return new CodedDocument(
          read,
          TextLanguage.of(document.text()).orElse(null),
          statements.size(),
          StatementJson.line(document, statements),
          MinHash.of(document.text()).bytes());
    } catch (RuntimeException | StackOverflowError e) {
      // one document must not cost the partition
      return new CodedDocument(
          ArchiveDocument.problem(read.place() + ": " + read.id(), "cannot be coded: " + e),
          null,
          0,
          "",
          new byte[0]);
    }
  }
}
