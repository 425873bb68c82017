package parley.extract.format;

import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import parley.error.InputException;
import parley.error.Problem;
import parley.text.Document;

/**
 * Reads a part of an input (a record of a web archive, an attachment, an unpacked file) as if it
 * were an input of its own. What goes wrong with it costs that part only.
 */
final class Attached {
  private Attached() {}

  /**
   * Reads the part into the intake of the whole; returns how many documents it gave.
   *
   * @param completed what the whole knows about each document of the part
   */
  static int read(Source part, Intake whole, UnaryOperator<Document> completed) {
    return read(part, Optional.empty(), whole, completed);
  }

  /** The same where the format is known. */
  static int read(
      Source part, Optional<Format> known, Intake whole, UnaryOperator<Document> completed) {
    var handedOn = new HandedOn(part.place(), whole, completed);
    var intake = new Intake(handedOn);
    try {
      Format format = known.isPresent() ? known.get() : FormatDetector.detect(part);
      format.reader().read(part, intake);
    } catch (InputException e) {
      e.problems().forEach(whole::skipped);
    } catch (IOException e) {
      whole.skipped(InputReader.unreadable(part.place(), e));
    } catch (RuntimeException e) {
      // other people's parsers meet a damaged part with whatever they stumble over
      whole.skipped(
          new Problem(part.place(), "cannot be read: " + e, "check that the file is whole"));
    }
    intake.finish();
    return intake.count();
  }

  private record HandedOn(String place, Intake whole, UnaryOperator<Document> completed)
      implements DocumentSink {
    @Override
    public void document(Document document) {
      whole.at(place);
      whole.document(completed.apply(document));
    }

    @Override
    public void skipped(Problem problem) {
      whole.skipped(problem);
    }

    @Override
    public void warning(Problem problem) {
      whole.warning(problem);
    }
  }
}
