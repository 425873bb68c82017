package parley.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.PlacedText;
import parley.party.Speaker;
import parley.position.Condition;
import parley.position.Position;
import parley.text.CodePoints;
import parley.text.Span;

/**
 * Standoff files of the brat annotation tool: for each document its text and an {@code .ann} file
 * with sources, cues and contents, the relations between them, stance, strength, red line and
 * review as attributes, and party, actor, coder, day, act, condition, issue and proposition as a
 * note. Offsets count code points; words that run over a line end are pieces, as brat needs them.
 */
public final class BratStandoff implements DocumentArchive.Format {
  private static final String CONFIGURATION =
      """
      [entities]
      Content
      Source
      Cue

      [relations]
      Says\tArg1:Source, Arg2:Content
      By\tArg1:Cue, Arg2:Content

      [events]

      [attributes]
      Stance\tArg:Content, Value:for|against|neutral
      Strength\tArg:Content, Value:soft|medium|firm|categorical
      RedLine\tArg:Content
      Review\tArg:Content, Value:proposed|accepted|corrected|rejected
      """;

  @Override
  public void document(String name, PlacedText text, DocumentArchive archive) throws IOException {
    archive.file(name + ".txt", text.text());
    archive.file(name + ".ann", new Annotations(text.text()).of(text.statements()));
  }

  @Override
  public void common(DocumentArchive archive) throws IOException {
    archive.file("annotation.conf", CONFIGURATION);
  }

  static String coder(Coder coder) {
    return coder.kind().name().toLowerCase(Locale.ROOT) + " " + coder.name();
  }

  /** The lines of one document, numbered by kind. */
  private static final class Annotations {
    private final String text;
    private final CodePoints offsets;
    private final StringBuilder out = new StringBuilder();
    private int entities;
    private int relations;
    private int attributes;
    private int notes;

    Annotations(String text) {
      this.text = text;
      this.offsets = new CodePoints(text);
    }

    String of(List<PlacedText.Placed> statements) {
      statements.forEach(this::statement);
      return out.toString();
    }

    private void statement(PlacedText.Placed placed) {
      Optional<String> content = entity("Content", placed.content());
      if (content.isEmpty()) {
        return;
      }
      String id = content.get();
      entity("Source", placed.source()).ifPresent(source -> relation("Says", source, id));
      entity("Cue", placed.cue()).ifPresent(cue -> relation("By", cue, id));
      attribute("Review", id, placed.statement().state().word());
      Optional<Coding> coding = placed.statement().shown();
      Optional<Position> position = coding.flatMap(Coding::position);
      position.ifPresent(
          p -> {
            attribute("Stance", id, p.stance().word());
            attribute("Strength", id, p.strength().word());
            if (p.redLine()) {
              attribute("RedLine", id, "");
            }
          });
      note(
          id,
          placed.statement().id()
              + part("party", coding.map(Coding::speaker).flatMap(Speaker::party))
              + part("actor", coding.map(Coding::speaker).flatMap(Speaker::actor))
              + part("coder", coding.map(Coding::coder).map(BratStandoff::coder))
              + part("said", placed.statement().saidOn().map(Object::toString))
              + part("act", position.map(p -> p.act().word()))
              + part("condition", position.flatMap(Position::condition).map(Condition::text))
              + part("issue", position.map(Position::issue))
              + part("proposition", position.map(Position::proposition)));
    }

    private static String part(String name, Optional<String> value) {
      return value.map(v -> "; " + name + ": " + oneLine(v)).orElse("");
    }

    private static String oneLine(String words) {
      return words.replaceAll("[\\r\\n\\t]", " ");
    }

    private Optional<String> entity(String type, List<Span> spans) {
      List<Span> pieces = spans.stream().flatMap(s -> lines(s).stream()).toList();
      if (pieces.isEmpty()) {
        return Optional.empty();
      }
      entities++;
      List<String> places =
          pieces.stream()
              .map(s -> offsets.toCodePoints(s.start()) + " " + offsets.toCodePoints(s.end()))
              .toList();
      List<String> words = pieces.stream().map(s -> s.in(text).replace('\t', ' ')).toList();
      out.append(
          String.format(
              Locale.ROOT,
              "T%d\t%s %s\t%s\n",
              entities,
              type,
              String.join(";", places),
              String.join(" ", words)));
      return Optional.of("T" + entities);
    }

    /** The parts of a span that stand on one line each. */
    private List<Span> lines(Span span) {
      var lines = new ArrayList<Span>();
      int start = span.start();
      for (int i = span.start(); i <= span.end(); i++) {
        if (i == span.end() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
          if (i > start) {
            lines.add(new Span(start, i));
          }
          start = i + 1;
        }
      }
      return lines;
    }

    private void relation(String type, String from, String to) {
      relations++;
      out.append("R" + relations + "\t" + type + " Arg1:" + from + " Arg2:" + to + "\n");
    }

    private void attribute(String type, String of, String value) {
      attributes++;
      out.append(
          "A" + attributes + "\t" + type + " " + of + (value.isEmpty() ? "" : " " + value) + "\n");
    }

    private void note(String of, String words) {
      notes++;
      out.append("#" + notes + "\tAnnotatorNotes " + of + "\t" + words + "\n");
    }
  }
}
