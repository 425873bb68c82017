/**
 * Files by which a ledger's statements and reviews travel.
 *
 * <p>{@link parley.exchange.TransferReader} reads what {@code parley ledger export} and {@code
 * parley code} write; {@link parley.exchange.StatementColumns} flattens a statement into a CSV row
 * and back; {@link parley.exchange.ReviewSheet} is the table in which a person reviews with a
 * spreadsheet; {@link parley.exchange.Csv} is RFC 4180. {@link parley.exchange.BratReader} and
 * {@link parley.exchange.UimaReader} read annotated texts, {@link
 * parley.exchange.QdaCodebookReader} codes.
 */
@NullMarked
package parley.exchange;

import org.jspecify.annotations.NullMarked;
