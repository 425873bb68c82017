package parley.extract.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import parley.error.InputException;
import parley.error.Problem;

/**
 * Reads a mailbox file (mbox, RFC 4155): messages one after another, each after an empty line and a
 * line that starts with {@code From }; a sign {@code >} set before such lines of a text is taken
 * off again (mboxrd). Memory is that of the longest message; one above {@value MailReader#LIMIT}
 * bytes costs itself, as does one that cannot be read.
 */
final class MboxReader implements FormatReader {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final int PROBLEMS_NAMED = 20;

  @Override
  public void read(Source source, Intake intake) throws IOException {
    new Mailbox(source, intake).read();
  }

  /** One reading of one mailbox. */
  private static final class Mailbox {
    private final Source source;
    private final Intake intake;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private int number;
    private boolean tooLong;
    private int problems;

    Mailbox(Source source, Intake intake) {
      this.source = source;
      this.intake = intake;
    }

    void read() throws IOException {
      var lines = new ByteLines(source.stream(), MailReader.LIMIT);
      boolean afterBlank = true;
      while (lines.next()) {
        if (afterBlank && starts(lines, 0)) {
          end();
          number++;
        } else {
          add(lines);
        }
        afterBlank = lines.length() == 0 && !lines.tooLong();
      }
      end();
      if (problems > PROBLEMS_NAMED) {
        intake.skipped(
            Problem.at(
                source.place(), (problems - PROBLEMS_NAMED) + " more messages cannot be read"));
      }
    }

    private void add(ByteLines lines) {
      tooLong |= lines.tooLong() || message.size() + lines.length() > MailReader.LIMIT;
      if (tooLong) {
        message.reset();
        return;
      }
      int quotes = 0;
      while (quotes < lines.length() && lines.bytes()[quotes] == '>') {
        quotes++;
      }
      int from = quotes > 0 && starts(lines, quotes) ? 1 : 0;
      message.write(lines.bytes(), from, lines.length() - from);
      message.write('\n');
    }

    private static boolean starts(ByteLines lines, int at) {
      return lines.length() >= at + FROM.length
          && Arrays.equals(lines.bytes(), at, at + FROM.length, FROM, 0, FROM.length);
    }

    private void end() throws IOException {
      String place = source.place() + ": message " + number;
      if (tooLong) {
        problem(
            new Problem(place, "is longer than " + MailReader.LIMIT / (1024 * 1024) + " MB", ""));
      } else if (message.size() > 0) {
        var part =
            new Source(
                place,
                source.id() + "/" + number,
                java.io.InputStream.nullInputStream(),
                source.choices());
        try {
          MailReader.read(part, message.toByteArray(), intake);
        } catch (InputException e) {
          e.problems().forEach(this::problem);
        }
      }
      tooLong = false;
      message.reset();
    }

    private void problem(Problem problem) {
      if (++problems <= PROBLEMS_NAMED) {
        intake.skipped(problem);
      }
    }
  }
}
