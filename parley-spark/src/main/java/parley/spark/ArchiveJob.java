package parley.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import parley.error.ParleyException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads, codes and groups an archive on Spark; the class that {@code spark-submit} starts. */
@Command(
    name = "parley-spark",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Codes an archive on Apache Spark: web archives (WARC, .warc.gz), Parquet and .jsonl with the"
          + " columns id, date, publisher, title, url and text, and all else that 'parley text'"
          + " reads. Writes one folder a day, and what could not be read beside it.",
      ""
    },
    footer = {
      "",
      "Example:  spark-submit --class parley.spark.ArchiveJob --jars JARS parley-spark.jar"
          + " 's3a://archive/*.warc.gz' -o s3a://archive/coded",
      "Then:     parley ledger import coded/documents/*/*.txt"
    })
public final class ArchiveJob implements Callable<Integer> {
  private static final int PARTS_PER_CORE = 8;

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Paths or globs.")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FOLDER",
      description = "A folder that does not exist yet.")
  String output = "";

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      paramLabel = "FORM",
      description = "jsonl (what 'parley ledger import' takes) or parquet.")
  String format = "jsonl";

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = "Issues and propositions (YAML) in place of the built-in ones.")
  @Nullable String codebook;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description =
          "Into how many parts the work is cut; the result is the same for any. Default: eight for"
              + " each core, so that none waits long for the last one.")
  int partitions;

  private final SparkSession spark;

  ArchiveJob(SparkSession spark) {
    this.spark = spark;
  }

  /** Runs the job in the session that {@code spark-submit} has set up. */
  public static void main(String[] args) {
    SparkSession spark = SparkSession.builder().appName("parley").getOrCreate();
    int code;
    try {
      code = run(spark, args);
    } finally {
      spark.stop();
    }
    System.exit(code);
  }

  /** Runs the job in a session and returns the exit code. */
  static int run(SparkSession spark, String... args) {
    return new CommandLine(new ArchiveJob(spark))
        .setExecutionExceptionHandler(
            (e, line, result) -> {
              if (e instanceof ParleyException
                  || e instanceof org.apache.spark.sql.AnalysisException
                  || e.getCause() instanceof java.io.IOException
                  || e instanceof java.io.IOException) {
                System.err.println("parley-spark: " + e.getMessage());
                return 2;
              }
              throw e;
            })
        .execute(args);
  }

  @Override
  public Integer call() {
    ArchiveOutput.Form form;
    try {
      form = ArchiveOutput.Form.valueOf(format.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      System.err.println("parley-spark: --format is jsonl or parquet, not '" + format + "'");
      return 2;
    }
    String sent = sendCodebook();
    int parts =
        partitions > 0
            ? partitions
            : PARTS_PER_CORE * Math.max(1, spark.sparkContext().defaultParallelism());
    var documents = spark.sparkContext().longAccumulator("documents");
    var statements = spark.sparkContext().longAccumulator("statements");
    var problems = spark.sparkContext().longAccumulator("problems");
    JavaRDD<CodedDocument> coded =
        new ArchiveInputs(spark, parts)
            .read(inputs)
            .map(
                read -> {
                  CodedDocument found =
                      read.isProblem()
                          ? new CodedDocument(read, null, 0, "", new byte[0])
                          : Stages.ofThisProcess(sent).code(read);
                  documents.add(found.document().isProblem() ? 0 : 1);
                  problems.add(found.document().isProblem() ? 1 : 0);
                  statements.add(found.statements());
                  return found;
                });
    // coded once, used for the groups and for the output
    coded.persist(StorageLevel.MEMORY_AND_DISK());
    Map<String, String> groups = CopyGroups.of(coded.filter(d -> !d.document().isProblem()), parts);
    new ArchiveOutput(spark, output, form, parts).write(coded, groups);
    coded.unpersist(false);
    System.out.printf(
        Locale.ROOT,
        "%s: %d documents, %d statements, %d with copies, %d problems%n",
        output,
        documents.value(),
        statements.value(),
        groups.size(),
        problems.value());
    return documents.value() > 0 ? 0 : 2;
  }

  private String sendCodebook() {
    if (codebook == null) {
      return "";
    }
    spark.sparkContext().addFile(codebook);
    return codebook.substring(codebook.lastIndexOf('/') + 1);
  }
}
