/**
 * The same extraction over an archive of millions of pages on Apache Spark.
 *
 * <p>Start with {@link parley.spark.ArchiveJob}, which {@code spark-submit} runs: {@link
 * parley.spark.ArchiveInputs} reads files into documents, {@link parley.spark.Stages} codes them
 * (models are loaded once in each executor), {@link parley.spark.CopyGroups} groups near copies,
 * and {@link parley.spark.ArchiveOutput} writes lines that {@code parley ledger import} takes. The
 * result does not depend on the number of partitions.
 *
 * <p>Imports {@code extract}, {@code ledger.duplicate}, {@code text}, {@code error} and the
 * exchange form of statements ({@code report}); never {@code store} or {@code workbench}.
 */
@NullMarked
package parley.spark;

import org.jspecify.annotations.NullMarked;
