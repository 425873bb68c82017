package parley.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import parley.error.InputException;
import parley.error.Problem;
import parley.extract.format.DocumentSink;
import parley.extract.language.TextLanguage;
import parley.text.Document;

/**
 * Reads inputs by the rules for partial input: what cannot be read is told and left out; it is an
 * error if nothing at all could be read, or, where the user asked to be strict, if anything could
 * not.
 *
 * <p>Problems are told at the end of a reading, in the order in which they were met, first the
 * warnings and then what was left out.
 */
public final class Reading {
  /**
   * What to read, and how.
   *
   * @param inputs the INPUT arguments, in order
   * @param strict whether anything that cannot be read is an error
   * @param asOf the last day whose documents count; undated documents are then left out
   * @param longest characters (UTF-16 units) of a document; longer ones cannot be read
   */
  public record Request(
      List<String> inputs, boolean strict, Optional<LocalDate> asOf, int longest) {
    /**
     * Characters of a document that the stages can code within a gigabyte of memory: a shelf of
     * books, or a corpus that somebody glued together.
     */
    public static final int LONGEST_CODED = 4_000_000;

    /** Keeps its own copy of the inputs. */
    public Request {
      inputs = List.copyOf(inputs);
    }

    /** The same with an upper limit to the length of a document. */
    public Request withLongest(int characters) {
      return new Request(inputs, strict, asOf, characters);
    }
  }

  /** Problems told one by one; an archive of millions can hold more than anybody reads. */
  private static final int MOST_TOLD = 1000;

  private static final int WORTH_A_COUNT = 10;

  private final DocumentSource source;
  private final Consumer<Problem> messages;
  private final DoubleConsumer share;

  /**
   * A reading.
   *
   * @param source reads the inputs
   * @param messages takes the warnings and what was left out
   */
  public Reading(DocumentSource source, Consumer<Problem> messages) {
    this(source, messages, read -> {});
  }

  /**
   * The same, telling how far it has come.
   *
   * @param share hears which share of the input files has been read, from 0 to 1
   */
  public Reading(DocumentSource source, Consumer<Problem> messages, DoubleConsumer share) {
    this.source = source;
    this.messages = messages;
    this.share = share;
  }

  /**
   * All documents of the inputs, in order.
   *
   * @throws InputException with all problems if no document is left, or if the request is strict
   *     and anything could not be read
   */
  public List<Document> documents(Request request) {
    var documents = new ArrayList<Document>();
    stream(request, documents::add);
    return List.copyOf(documents);
  }

  /**
   * Hands on the documents of the inputs one by one, so that a corpus need not fit in memory;
   * returns how many there were.
   *
   * @throws InputException at the end, after the readable documents were handed on, if no document
   *     was left, or if the request is strict and anything could not be read
   */
  public int stream(Request request, Consumer<Document> documents) {
    var intake = new Intake(request, documents, share);
    source.read(request.inputs(), intake);
    intake.warnings.forEach(messages);
    boolean none = intake.kept == 0;
    if (!intake.skipped.isEmpty() && (none || request.strict())) {
      throw new InputException(intake.skipped);
    }
    intake.skipped.forEach(messages);
    intake.inAll().ifPresent(messages);
    intake.foreign(String.join(" ", request.inputs())).ifPresent(messages);
    if (none) {
      throw request
          .asOf()
          .filter(day -> intake.undated + intake.later > 0)
          .map(intake::nothingLeft)
          .orElseGet(
              () ->
                  new InputException(
                      String.join(" ", request.inputs()),
                      "holds no document",
                      "name other inputs"));
    }
    request.asOf().flatMap(intake::undatedLeftOut).ifPresent(messages);
    return intake.kept;
  }

  /** Sorts what the reader finds. */
  private static final class Intake implements DocumentSink {
    private final Optional<LocalDate> asOf;
    private final int longest;
    private final Consumer<Document> documents;
    private final List<Problem> warnings = new ArrayList<>();
    private final List<Problem> skipped = new ArrayList<>();
    private final DoubleConsumer share;
    private final boolean coded;
    private final Map<String, Integer> foreign = new TreeMap<>();
    private int leftOut;
    private int kept;
    private int undated;
    private int later;

    Intake(Request request, Consumer<Document> documents, DoubleConsumer share) {
      this.share = share;
      this.coded = request.longest() <= Request.LONGEST_CODED;
      this.asOf = request.asOf();
      this.longest = request.longest();
      this.documents = documents;
    }

    @Override
    public void document(Document document) {
      if (asOf.isPresent() && document.date().isEmpty()) {
        undated++;
      } else if (asOf.isPresent() && document.date().orElseThrow().isAfter(asOf.get())) {
        later++;
      } else if (document.text().length() > longest) {
        skipped(tooLong(document));
      } else {
        kept++;
        if (coded) {
          TextLanguage.of(document.text())
              .filter(language -> !language.equals(TextLanguage.ENGLISH))
              .ifPresent(language -> foreign.merge(language, 1, Integer::sum));
        }
        documents.accept(document);
      }
    }

    private Problem tooLong(Document document) {
      return new Problem(
          document.id(),
          String.format(
              Locale.ROOT,
              "has %,d characters; at most %,d can be coded as one document",
              document.text().length(),
              longest),
          "split it into files of a directory, or give a .jsonl corpus with one document a line");
    }

    @Override
    public void skipped(Problem problem) {
      leftOut++;
      if (skipped.size() < MOST_TOLD) {
        skipped.add(problem);
      }
    }

    @Override
    public void progress(long read, long all) {
      if (all > 0) {
        share.accept((double) read / all);
      }
    }

    /** How much was left out, where it is more than a glance tells. */
    Optional<Problem> inAll() {
      return leftOut < WORTH_A_COUNT
          ? Optional.empty()
          : Optional.of(
              Problem.at(
                  "INPUT",
                  leftOut
                      + " inputs, records or lines were left out in all, "
                      + kept
                      + " documents were read"));
    }

    /** What the coder cannot read. */
    Optional<Problem> foreign(String place) {
      int all = foreign.values().stream().mapToInt(n -> n).sum();
      String each =
          foreign.entrySet().stream()
              .map(e -> e.getValue() + " " + e.getKey())
              .collect(Collectors.joining(", "));
      return all == 0
          ? Optional.empty()
          : Optional.of(
              new Problem(
                  place,
                  all
                      + (all == 1 ? " document is" : " documents are")
                      + " not in English ("
                      + each
                      + "): kept, but not coded",
                  ""));
    }

    @Override
    public void warning(Problem problem) {
      warnings.add(problem);
    }

    Optional<Problem> undatedLeftOut(LocalDate day) {
      return undated == 0
          ? Optional.empty()
          : Optional.of(
              new Problem(
                  "--as-of " + day,
                  undated
                      + (undated == 1 ? " undated document is" : " undated documents are")
                      + " left out",
                  "give them a date to count them in"));
    }

    InputException nothingLeft(LocalDate day) {
      return new InputException(
          "--as-of " + day,
          "leaves no document: " + later + " later, " + undated + " undated",
          "choose a later day, or give the documents a date");
    }
  }
}
