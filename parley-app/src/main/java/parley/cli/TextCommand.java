package parley.cli;

import java.util.concurrent.Callable;
import parley.report.DocumentJson;
import parley.workbench.DocumentSource;
import parley.workbench.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley text}: what was read from the inputs. */
@Command(
    name = "text",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what was read from the inputs, one JSON object a line: id, title, date, publisher,",
      "text. It is the text that all offsets of other commands refer to, in Unicode code points.",
      "Unknown is null: a date or a publisher is never guessed.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley text article.html",
      "  parley text talks/ speech.pdf -o talks.jsonl",
      "  curl -s https://example.org/talks.html | parley text -",
      "",
      "What cannot be read is reported on standard error and left out; a second document with the",
      "same id is called id#2. Plain text, Markdown and .jsonl keep every character; of pages, PDF",
      "and DOCX the body without the title is taken."
    })
final class TextCommand implements Callable<Integer> {
  private final Console console;
  private final DocumentSource source;

  @Mixin InputOptions input = new InputOptions();
  @Mixin OutputOption output = new OutputOption();

  TextCommand(Console console, DocumentSource source) {
    this.console = console;
    this.source = source;
  }

  @Override
  public Integer call() {
    Reading.Request request = input.request();
    OutputOption.Result lines =
        writer -> {
          try (var progress = Progress.of(console, "reading")) {
            input.chosen(console, source, progress).stream(
                request,
                document -> {
                  // both may be the same terminal
                  progress.erase();
                  DocumentJson.writeLine(document, writer);
                  progress.advance(document.id());
                });
          }
        };
    if (request.strict()) {
      output.writeWhole(console, lines);
    } else {
      output.write(console, lines);
    }
    return ExitCode.DONE;
  }
}
