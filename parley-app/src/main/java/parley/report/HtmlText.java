package parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import parley.position.Position;
import parley.position.Statement;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/**
 * The text of a document with sources, cues, contents and flagged passages marked. Marks may
 * overlap and nest, so the text is cut wherever one begins or ends, and each piece names all that
 * it belongs to. Cost: linear in the text and, per piece, in the marks that cover it.
 */
final class HtmlText {
  private enum Role {
    SOURCE,
    CUE,
    CONTENT,
    FLAG;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One span to mark.
   *
   * @param number of the statement or flag
   * @param classes how a content looks
   * @param extentLength how long the whole extent is: of nested contents the shortest shows
   */
  private record Mark(Role role, int number, String classes, Span span, int extentLength) {}

  private final Anchors anchors;

  HtmlText(Anchors anchors) {
    this.anchors = anchors;
  }

  void append(
      Element parent, Document document, List<Statement> statements, List<NumberedFlag> flags) {
    Element text = Tags.add(parent, "div", "text").attr("dir", "auto");
    List<Mark> marks = marks(statements, flags);
    var cuts = new TreeSet<Integer>(List.of(0, document.text().length()));
    for (Mark mark : marks) {
      cuts.add(mark.span().start());
      cuts.add(mark.span().end());
    }
    var arrivals = new HashMap<Integer, List<Runnable>>();
    flags.forEach(f -> arrive(arrivals, f.flag().span().start(), () -> flagged(text, f)));
    statements.forEach(
        s -> arrive(arrivals, s.attribution().content().start(), () -> reference(text, s)));
    var open = new PriorityQueue<Mark>(Comparator.comparingInt(m -> m.span().end()));
    int next = 0;
    int from = 0;
    for (int to : cuts) {
      if (to == 0) {
        continue;
      }
      arrivals.getOrDefault(from, List.of()).forEach(Runnable::run);
      while (next < marks.size() && marks.get(next).span().start() <= from) {
        open.add(marks.get(next++));
      }
      while (!open.isEmpty() && open.element().span().end() <= from) {
        open.remove();
      }
      piece(text, document.text().substring(from, to), List.copyOf(open));
      from = to;
    }
  }

  private static void arrive(Map<Integer, List<Runnable>> at, int offset, Runnable arrival) {
    at.computeIfAbsent(offset, o -> new ArrayList<>()).add(arrival);
  }

  private List<Mark> marks(List<Statement> statements, List<NumberedFlag> flags) {
    var marks = new ArrayList<Mark>();
    for (Statement statement : statements) {
      add(marks, statement, Role.SOURCE, statement.attribution().source());
      add(marks, statement, Role.CUE, statement.attribution().cue());
      add(marks, statement, Role.CONTENT, statement.attribution().content());
    }
    for (NumberedFlag flag : flags) {
      Span span = flag.flag().span();
      marks.add(new Mark(Role.FLAG, flag.number(), "", span, span.length()));
    }
    marks.sort(Comparator.comparing(Mark::span));
    return marks;
  }

  private void add(List<Mark> marks, Statement statement, Role role, Extent extent) {
    int number = anchors.number(statement.id());
    String classes = role == Role.CONTENT ? side(statement) : "";
    extent.spans().forEach(s -> marks.add(new Mark(role, number, classes, s, extent.length())));
  }

  /** A small sign with the statement's id, drawn by the style sheet: the text stays as it is. */
  private void reference(Element text, Statement statement) {
    Tags.add(text, "a", "reference")
        .attr("id", anchors.inText(statement.id()))
        .attr("href", "#" + anchors.statement(statement.id()))
        .attr("data-id", statement.id())
        .attr("aria-label", "Statement " + statement.id());
  }

  private static void flagged(Element text, NumberedFlag flag) {
    Tags.add(text, "span", "arrival").attr("id", flag.anchor());
  }

  private static void piece(Element text, String words, List<Mark> marks) {
    if (marks.isEmpty()) {
      HiddenCharacters.append(text, words);
      return;
    }
    List<Mark> contents = marks.stream().filter(m -> m.role() == Role.CONTENT).toList();
    Optional<Mark> innermost = contents.stream().min(Comparator.comparingInt(Mark::extentLength));
    var classes = new ArrayList<String>();
    innermost.ifPresent(m -> classes.add(m.classes()));
    Element piece = Tags.add(text, innermost.isPresent() ? "mark" : "span");
    for (Role role : Role.values()) {
      String numbers = numbers(marks, role);
      if (!numbers.isEmpty()) {
        piece.attr("data-" + role.word(), numbers);
        if (role != Role.CONTENT) {
          classes.add(role.word());
        }
      }
    }
    if (contents.size() > 1) {
      classes.add("nested");
    }
    piece.attr("class", String.join(" ", classes));
    HiddenCharacters.append(piece, words);
  }

  private static String numbers(List<Mark> marks, Role role) {
    return marks.stream()
        .filter(m -> m.role() == role)
        .map(Mark::number)
        .distinct()
        .sorted()
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  private static String side(Statement statement) {
    Optional<Position> position = statement.position();
    return position.map(p -> p.stance().word() + (p.redLine() ? " red" : "")).orElse("said");
  }
}
