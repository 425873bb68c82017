/**
 * Documents and exact places in them.
 *
 * <p>{@link parley.text.Document} is a stored text with what is known about it; {@link
 * parley.text.Span} a half-open range of it; {@link parley.text.Extent} an ordered list of disjoint
 * spans (a quotation may be interrupted); {@link parley.text.Evidence} an extent with its exact
 * words and their hash. Inside the JVM offsets count UTF-16 units; every file format counts Unicode
 * code points, converted at the edge by {@link parley.text.CodePoints}.
 *
 * <pre>{@code
 * var text = "“No,” Roe said.";
 * var content = Extent.of(new Span(1, 4));
 * content.in(text); // "No,"
 * }</pre>
 *
 * <p>Imports {@code provenance} (for hashes) and nothing else of Parley.
 */
@NullMarked
package parley.text;

import org.jspecify.annotations.NullMarked;
