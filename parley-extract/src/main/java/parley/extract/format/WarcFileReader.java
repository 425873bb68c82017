package parley.extract.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
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
 * itself. A record that is cut off, whose length is wrong or whose checksum does not fit is left
 * out whole and told, and reading goes on at the next one that can be found.
 */
final class WarcFileReader implements FormatReader {
  private static final int OK = 200;
  private static final int MB = 1024 * 1024;
  private static final int PROBLEMS_NAMED = 20;
  private static final String ADVICE = "fetch the archive again for what is missing";
  private static final Set<Format> READ =
      Set.of(Format.HTML, Format.TEXT, Format.PDF, Format.DOCX, Format.FEED, Format.MARKDOWN);

  @Override
  public void read(Source source, Intake intake) throws IOException {
    new Archive(source, intake).read();
  }

  /** What a record gave, until it is known that the record is whole. */
  private static final class Held implements DocumentSink {
    private final List<Document> documents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private String place = "";

    void clear() {
      documents.clear();
      problems.clear();
      place = "";
    }

    void deliver(String archive, Intake intake, Consumer<Problem> told) {
      for (Document document : documents) {
        intake.at(archive);
        intake.document(document);
      }
      problems.forEach(told);
    }

    @Override
    public void document(Document document) {
      documents.add(document);
    }

    @Override
    public void skipped(Problem problem) {
      problems.add(problem);
    }

    @Override
    public void warning(Problem problem) {
      // a guessed charset of one page in a million is not worth a line
    }
  }

  /** One reading of one archive. */
  private static final class Archive {
    private final Source source;
    private final Intake intake;
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final Held held = new Held();
    private int records;
    private int problems;
    private long length;

    Archive(Source source, Intake intake) {
      this.source = source;
      this.intake = intake;
    }

    void read() throws IOException {
      if (GzipSegments.holdsRecord(source.head())) {
        var segments = new GzipSegments(source.stream());
        while (segments.more()) {
          packed(segments.segment());
        }
      } else {
        records(new WarcFrames(source.stream()));
      }
      finish();
    }

    private void packed(InputStream segment) throws IOException {
      try (var unpacked = new GzipSegments.Unpacked(segment)) {
        long rest = records(new WarcFrames(unpacked)) ? unpacked.rest() : 0;
        if (rest > 0) {
          problem(
              new Problem(
                  source.place() + ": after record " + records,
                  rest + " bytes are no record and are left out",
                  ADVICE));
        }
      }
      // the next record's member is found in what passes here
      segment.transferTo(OutputStream.nullOutputStream());
    }

    /** Reads all records; false if the bytes turned out to be damaged before their end. */
    private boolean records(WarcFrames frames) {
      while (true) {
        held.clear();
        try {
          Optional<WarcFrames.Frame> frame = frames.next();
          if (frame.isEmpty()) {
            return true;
          }
          records++;
          record(frame.get());
          frames.finish();
          held.deliver(source.place(), intake, this::problem);
        } catch (IOException e) {
          if (!passOver(frames, e)) {
            return false;
          }
        }
      }
    }

    /** Tells what is broken and goes on behind it; false if nothing more can be unpacked. */
    private boolean passOver(WarcFrames frames, IOException why) {
      String place = source.place() + ": after record " + records;
      if (!held.place.isEmpty()) {
        place = held.place;
      }
      try {
        long passed = frames.resynchronise();
        problem(
            new Problem(
                place, "is broken: " + message(why) + "; " + passed + " bytes left out", ADVICE));
        return true;
      } catch (IOException e) {
        problem(new Problem(place, "is broken and left out: " + message(why), ADVICE));
        return false;
      }
    }

    private void record(WarcFrames.Frame frame) throws IOException {
      held.place = source.place() + ": record " + records;
      length = frame.length();
      var counted = new Intake(held);
      try (var reader = new WarcReader(frame.stream())) {
        Optional<WarcRecord> record = reader.next();
        if (record.isPresent()) {
          record(record.get(), counted);
        }
      } catch (RuntimeException e) {
        // jwarc throws unchecked errors of its own for headers that are none
        held.skipped(new Problem(held.place, "cannot be read: " + message(e), ""));
      }
    }

    private void record(WarcRecord record, Intake counted) throws IOException {
      if (record instanceof WarcTargetRecord target) {
        held.place = place(target);
      }
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
        held.skipped(
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
      if (length > Source.LIMIT) {
        held.skipped(
            new Problem(
                place(record),
                "has " + length / MB + " MB; at most " + Source.LIMIT / MB + " MB are read",
                "the record is left out"));
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
