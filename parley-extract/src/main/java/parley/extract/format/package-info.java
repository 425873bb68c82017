/**
 * Reads files, directories, corpora and standard input into documents.
 *
 * <p>Start with {@link parley.extract.format.InputReader}: it walks the inputs in order and hands
 * what it finds to a {@link parley.extract.format.DocumentSink}, one document at a time. A detector
 * tells the format by signature, extension or content; there is one reader a format (plain text,
 * Markdown, HTML, PDF, DOCX, JSON Lines).
 *
 * <pre>{@code
 * var reader = new InputReader(() -> System.in);
 * int read = reader.read(List.of("talks/", "speech.html", "-"), sink);
 * }</pre>
 *
 * <p><b>Stored text.</b> For plain text, Markdown and JSON Lines it is the decoded input, character
 * for character; for HTML, PDF and DOCX it is the body without the title. All offsets refer to it.
 *
 * <p><b>Partial input.</b> What cannot be read is reported to the sink and reading goes on; no
 * reader runs, fetches or follows anything that a document names. Unknown stays empty: a date is
 * taken only where the input states one.
 *
 * <p>Decoding: Unicode byte order marks, then UTF-8, then the guess of ICU's charset detector with
 * a warning. Main text of pages: {@link parley.extract.format.MainContent}.
 *
 * <p>Imports {@code text} and {@code error} of Parley.
 */
@NullMarked
package parley.extract.format;

import org.jspecify.annotations.NullMarked;
