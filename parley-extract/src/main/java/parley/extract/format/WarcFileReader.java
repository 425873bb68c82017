package parley.extract.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import parley.error.Problem;
import parley.text.Document;

/**
 * Reads a web archive (WARC 1.0 and 1.1, plain or packed record by record; ISO 28500) with jwarc.
 * Each page, PDF, DOCX or text that a server answered with status 200, and each {@code resource} or
 * {@code conversion} record of such a type, is a document; its id is its address. The day of the
 * capture is no day of publication and is not taken for one.
 *
 * <p>The type is told by the content: what the server said about it decides only whether to look.
 * One record is held at a time, at most as large as a file of its format may be; a larger one costs
 * itself. Where the archive is cut off or broken, what stands before is read and the rest is
 * reported.
 */
final class WarcFileReader implements FormatReader {
  private static final int OK = 200;
  private static final int PROBLEMS_NAMED = 20;
  private static final Set<Format> READ =
      Set.of(Format.HTML, Format.TEXT, Format.PDF, Format.DOCX, Format.FEED, Format.MARKDOWN);

  @Override
  public void read(Source source, Intake intake) throws IOException {
    new Archive(source, intake).read();
  }

  /** One reading of one archive. */
  private static final class Archive {
    private final Source source;
    private final Intake intake;
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private int problems;

    Archive(Source source, Intake intake) {
      this.source = source;
      this.intake = intake;
    }

    void read() throws IOException {
      var counted =
          new Intake(
              new DocumentSink() {
                @Override
                public void document(Document document) {
                  intake.at(source.place());
                  intake.document(document);
                }

                @Override
                public void skipped(Problem problem) {
                  problem(problem);
                }

                @Override
                public void warning(Problem problem) {
                  // a guessed charset of one page in a million is not worth a line
                }
              });
      int records = 0;
      try (var reader = new WarcReader(source.stream())) {
        for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
          records++;
          record(next.get(), counted);
        }
      } catch (IOException | RuntimeException e) {
        // jwarc throws unchecked errors of its own for headers that are none
        intake.skipped(
            new Problem(
                source.place(),
                "is broken after record " + records + ": " + message(e),
                "what stands before was read; fetch the archive again for the rest"));
      }
      finish();
    }

    private void record(WarcRecord record, Intake counted) throws IOException {
      if (record instanceof WarcResponse response) {
        response(response, counted);
      } else if (record instanceof WarcResource || record instanceof WarcConversion) {
        var target = (WarcTargetRecord) record;
        body(target, record.contentType(), record.body().stream(), counted);
      }
    }

    private void response(WarcResponse response, Intake counted) throws IOException {
      if (!response.contentType().base().equals(MediaType.HTTP)) {
        leftOut("records of other protocols");
        return;
      }
      HttpResponse http;
      try {
        http = response.http();
        if (http.status() == OK) {
          body(response, http.contentType(), http.bodyDecoded().stream(), counted);
        } else {
          leftOut("answers with a status other than 200");
        }
      } catch (IllegalArgumentException | IOException e) {
        problem(
            new Problem(
                place(response),
                "its answer cannot be read: " + message(e),
                "the record is left out"));
      }
    }

    private void body(
        WarcTargetRecord record, MediaType declared, InputStream stream, Intake counted)
        throws IOException {
      String type = declared.base().toString().toLowerCase(Locale.ROOT);
      if (type.startsWith("image/")
          || type.startsWith("video/")
          || type.startsWith("audio/")
          || type.startsWith("font/")
          || type.equals("text/css")
          || type.contains("javascript")) {
        leftOut("records of type " + type);
        return;
      }
      var part = new Source(place(record), record.target(), stream, source.choices());
      if (part.head().length == 0) {
        leftOut("records without content");
        return;
      }
      Format format = FormatDetector.detect(part);
      boolean page = type.contains("html") && format == Format.TEXT;
      if (page || READ.contains(format)) {
        Attached.read(
            part,
            Optional.of(page ? Format.HTML : format),
            counted,
            d ->
                new Document(
                    d.id(),
                    d.title(),
                    d.date(),
                    d.publisher(),
                    d.url().or(() -> Optional.of(record.target())),
                    d.text()));
      } else {
        leftOut("records of type " + type);
      }
    }

    private String place(WarcTargetRecord record) {
      return source.place() + ": " + record.target();
    }

    private void leftOut(String what) {
      leftOut.merge(what, 1, Integer::sum);
    }

    private void problem(Problem problem) {
      if (++problems <= PROBLEMS_NAMED) {
        intake.skipped(problem);
      }
    }

    private void finish() {
      if (problems > PROBLEMS_NAMED) {
        intake.skipped(
            Problem.at(
                source.place(), (problems - PROBLEMS_NAMED) + " more records cannot be read"));
      }
      if (!leftOut.isEmpty()) {
        intake.warning(
            Problem.at(
                source.place(),
                "left out: "
                    + leftOut.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey())
                        .collect(Collectors.joining(", "))));
      }
    }

    private static String message(Exception e) {
      return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
  }
}
