package parley.spark;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Writes what was found, one folder a day ({@code day=2022-03-01}, {@code day=undated}), documents
 * in the order of their ids.
 */
final class ArchiveOutput {
  /** The forms of the output. */
  enum Form {
    JSONL,
    PARQUET
  }

  private static final StructType COLUMNS =
      DataTypes.createStructType(
          List.of(
              text("day"),
              text("id"),
              text("title"),
              text("publisher"),
              text("url"),
              text("language"),
              text("copy_of"),
              column("characters", DataTypes.IntegerType),
              column("statements", DataTypes.IntegerType),
              text("line")));

  private final SparkSession spark;
  private final String folder;
  private final Form form;
  private final int parts;

  /** Writes into a folder that does not exist, by so many tasks. */
  ArchiveOutput(SparkSession spark, String folder, Form form, int parts) {
    this.spark = spark;
    this.folder = folder;
    this.form = form;
    this.parts = parts;
  }

  private static StructField text(String name) {
    return column(name, DataTypes.StringType);
  }

  private static StructField column(String name, org.apache.spark.sql.types.DataType type) {
    return DataTypes.createStructField(name, type, true);
  }

  /** Writes the documents with their groups, and the problems beside them. */
  void write(JavaRDD<CodedDocument> coded, Map<String, String> copyOf) {
    var context = new JavaSparkContext(spark.sparkContext());
    var groups = context.broadcast(Map.copyOf(copyOf));
    JavaRDD<Row> rows =
        coded
            .filter(d -> !d.document().isProblem())
            .map(d -> row(d, groups.value().getOrDefault(d.document().id(), d.document().id())));
    Dataset<Row> sorted =
        spark
            .createDataFrame(rows, COLUMNS)
            // a number of its own, else Spark lets one task write all the days of a small output
            .repartition(parts, functions.col("day"))
            .sortWithinPartitions("day", "id");
    if (form == Form.PARQUET) {
      sorted.write().mode(SaveMode.ErrorIfExists).partitionBy("day").parquet(folder + "/documents");
    } else {
      sorted
          .select("day", "line")
          .write()
          .mode(SaveMode.ErrorIfExists)
          .partitionBy("day")
          .text(folder + "/documents");
      sorted
          .drop("line")
          .write()
          .mode(SaveMode.ErrorIfExists)
          .partitionBy("day")
          .json(folder + "/about");
    }
    problems(coded).write().mode(SaveMode.ErrorIfExists).json(folder + "/problems");
  }

  private Dataset<Row> problems(JavaRDD<CodedDocument> coded) {
    JavaRDD<Row> rows =
        coded
            .map(CodedDocument::document)
            .filter(ArchiveDocument::isProblem)
            .map(p -> RowFactory.create(p.place(), p.text()));
    return spark
        .createDataFrame(rows, DataTypes.createStructType(List.of(text("place"), text("what"))))
        .coalesce(1)
        .sort("place", "what");
  }

  private static Row row(CodedDocument coded, String group) {
    ArchiveDocument d = coded.document();
    return RowFactory.create(
        d.date() == null ? "undated" : d.date().toString(),
        d.id(),
        d.title(),
        d.publisher(),
        d.url(),
        coded.language(),
        group,
        d.text().codePointCount(0, d.text().length()),
        coded.statements(),
        coded.line());
  }
}
