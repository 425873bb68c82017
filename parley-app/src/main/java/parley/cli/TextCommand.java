package parley.cli;

import java.util.concurrent.Callable;
import parley.report.DocumentJson;
import parley.text.Document;
import parley.workbench.DocumentSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley text}: what was read, the text that all offsets refer to. */
@Command(
    name = "text",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what was read from the inputs, one JSON object a line: id, title, date, publisher and"
          + " the stored text, to which all offsets of other commands refer.",
      ""
    },
    footer = {"", "Example:  parley text page.html | jq -r .text"})
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
    var documents = input.documents(source, console);
    output.write(
        console,
        out -> {
          for (Document document : documents) {
            out.append(DocumentJson.line(document)).append('\n');
          }
        });
    return ExitCode.DONE;
  }
}
