package parley.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.SparkSession;
import parley.error.Problem;
import parley.extract.format.DocumentSink;
import parley.extract.format.InputReader;
import parley.text.Document;

/**
 * Reads inputs into documents: tables in Parquet by their columns, {@code .jsonl} corpora line by
 * line (split over the cluster wherever the file can be), and every other file of {@code parley
 * text} (WARC above all) as a whole by one task.
 *
 * <p>What cannot be read becomes a problem and costs itself only. A second document of one id is
 * called {@code id#2}, in the order of their places and texts, whatever the partitions.
 */
final class ArchiveInputs {
  private final SparkSession spark;
  private final int partitions;

  ArchiveInputs(SparkSession spark, int partitions) {
    this.spark = spark;
    this.partitions = partitions;
  }

  /** The documents and problems of all inputs: paths or globs of any file system Spark knows. */
  JavaRDD<ArchiveDocument> read(List<String> inputs) {
    var context = new JavaSparkContext(spark.sparkContext());
    JavaRDD<ArchiveDocument> all = context.emptyRDD();
    for (String input : inputs) {
      all = all.union(read(context, input));
    }
    JavaRDD<ArchiveDocument> problems = all.filter(ArchiveDocument::isProblem);
    JavaPairRDD<String, ArchiveDocument> byId =
        all.filter(d -> !d.isProblem()).mapToPair(d -> new scala.Tuple2<>(d.id(), d));
    return byId.groupByKey(partitions).flatMap(sameId -> numbered(sameId._2())).union(problems);
  }

  private JavaRDD<ArchiveDocument> read(JavaSparkContext context, String input) {
    String name = input.toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
    if (name.endsWith(".parquet")) {
      return spark.read().parquet(input).toJSON().javaRDD().map(line -> line(input, line));
    }
    if (name.matches(".*\\.(?:jsonl|ndjson)(?:\\.gz|\\.bz2)?")) {
      return context
          .textFile(input, partitions)
          .filter(line -> !line.isBlank())
          .map(line -> line(input, line));
    }
    return context.binaryFiles(input, partitions).flatMap(file -> file(file._1(), file._2()));
  }

  private static ArchiveDocument line(String place, String line) {
    var found = new ArrayList<ArchiveDocument>();
    InputReader.read(
        place.replaceFirst("\\.[^./]*$", "") + ".jsonl",
        fileName(place),
        new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
        new Found(place, found));
    return found.isEmpty()
        ? ArchiveDocument.problem(place, "a line that holds no document")
        : found.get(0);
  }

  private static Iterator<ArchiveDocument> file(String place, PortableDataStream data) {
    // held until the file is read: an archive's pages, without the mark-up
    var found = new ArrayList<ArchiveDocument>();
    try (InputStream stream = data.open()) {
      InputReader.read(place, fileName(place), stream, new Found(place, found));
    } catch (IOException | RuntimeException e) {
      found.add(ArchiveDocument.problem(place, "cannot be read: " + e.getMessage()));
    }
    return found.iterator();
  }

  private static String fileName(String place) {
    String name = place.substring(place.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static Iterator<ArchiveDocument> numbered(Iterable<ArchiveDocument> sameId) {
    var documents = new ArrayList<ArchiveDocument>();
    sameId.forEach(documents::add);
    documents.sort(
        Comparator.comparing(ArchiveDocument::place).thenComparing(ArchiveDocument::text));
    for (int i = 1; i < documents.size(); i++) {
      documents.set(i, documents.get(i).withId(documents.get(i).id() + "#" + (i + 1)));
    }
    return documents.iterator();
  }

  /** Collects documents and problems of a file. */
  private record Found(String place, List<ArchiveDocument> found) implements DocumentSink {
    @Override
    public void document(Document document) {
      found.add(ArchiveDocument.of(place, document));
    }

    @Override
    public void skipped(Problem problem) {
      found.add(ArchiveDocument.problem(place, problem.toString()));
    }

    @Override
    public void warning(Problem problem) {
      // a guessed charset is not worth a line in an archive of millions
    }
  }
}
