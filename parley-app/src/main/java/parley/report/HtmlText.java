package parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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
 * The text of a document with sources, cues and contents marked. Marks may overlap and nest, so the
 * text is cut wherever one begins or ends, and each piece names all statements it belongs to. Cost:
 * linear in the text and, per piece, in the marks that cover it.
 */
final class HtmlText {
  private enum Role {
    SOURCE,
    CUE,
    CONTENT
  }

  /** One span of a statement's source, cue or content. */
  private record Mark(Statement statement, Role role, Span span, int extentLength) {}

  private final Anchors anchors;

  HtmlText(Anchors anchors) {
    this.anchors = anchors;
  }

  void append(Element parent, Document document, List<Statement> statements) {
    Element text = Tags.add(parent, "div", "text").attr("dir", "auto");
    List<Mark> marks = marks(statements);
    var cuts = new TreeSet<Integer>(List.of(0, document.text().length()));
    for (Mark mark : marks) {
      cuts.add(mark.span().start());
      cuts.add(mark.span().end());
    }
    Map<Integer, List<Statement>> beginnings = new HashMap<>();
    for (Statement statement : statements) {
      int start = statement.attribution().content().start();
      beginnings.computeIfAbsent(start, s -> new ArrayList<>()).add(statement);
    }
    var open = new PriorityQueue<Mark>(Comparator.comparingInt(m -> m.span().end()));
    int next = 0;
    int from = 0;
    for (int to : cuts) {
      if (to == 0) {
        continue;
      }
      beginnings.getOrDefault(from, List.of()).forEach(s -> reference(text, s));
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

  private static List<Mark> marks(List<Statement> statements) {
    var marks = new ArrayList<Mark>();
    for (Statement statement : statements) {
      add(marks, statement, Role.SOURCE, statement.attribution().source());
      add(marks, statement, Role.CUE, statement.attribution().cue());
      add(marks, statement, Role.CONTENT, statement.attribution().content());
    }
    marks.sort(Comparator.comparing(Mark::span));
    return marks;
  }

  private static void add(List<Mark> marks, Statement statement, Role role, Extent extent) {
    extent.spans().forEach(s -> marks.add(new Mark(statement, role, s, extent.length())));
  }

  /** A small sign with the statement's id, drawn by the style sheet: the text stays as it is. */
  private void reference(Element text, Statement statement) {
    Tags.add(text, "a", "reference")
        .attr("id", anchors.inText(statement.id()))
        .attr("href", "#" + anchors.statement(statement.id()))
        .attr("data-id", statement.id())
        .attr("aria-label", "Statement " + statement.id());
  }

  private void piece(Element text, String words, List<Mark> marks) {
    if (marks.isEmpty()) {
      HiddenCharacters.append(text, words);
      return;
    }
    Optional<Mark> innermost =
        marks.stream()
            .filter(m -> m.role() == Role.CONTENT)
            .min(Comparator.comparingInt(Mark::extentLength));
    var classes = new ArrayList<String>();
    innermost.ifPresent(m -> classes.add(side(m.statement())));
    String tag = innermost.isPresent() ? "mark" : "span";
    Element piece = Tags.add(text, tag);
    for (Role role : Role.values()) {
      String numbers = numbers(marks, role);
      if (!numbers.isEmpty()) {
        String name = role.name().toLowerCase(java.util.Locale.ROOT);
        piece.attr("data-" + name, numbers);
        if (role != Role.CONTENT) {
          classes.add(name);
        }
      }
    }
    if (marks.stream().filter(m -> m.role() == Role.CONTENT).count() > 1) {
      classes.add("nested");
    }
    piece.attr("class", String.join(" ", classes));
    HiddenCharacters.append(piece, words);
  }

  private String numbers(List<Mark> marks, Role role) {
    return marks.stream()
        .filter(m -> m.role() == role)
        .map(m -> anchors.number(m.statement().id()))
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
