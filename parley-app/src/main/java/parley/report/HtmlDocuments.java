package parley.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import parley.brief.Brief;
import parley.position.Statement;
import parley.text.Document;

/** Every document with what is known of it and its marked text. */
final class HtmlDocuments {
  private final Brief brief;
  private final BriefIndex index;
  private final Anchors anchors;

  HtmlDocuments(Brief brief, BriefIndex index, Anchors anchors) {
    this.brief = brief;
    this.index = index;
    this.anchors = anchors;
  }

  void append(Element section, List<NumberedFlag> flags) {
    key(Tags.add(section, "p", "hint"));
    Map<String, List<Statement>> statements = by(brief.statements(), Statement::documentId);
    Map<String, List<NumberedFlag>> flagged = by(flags, f -> f.flag().documentId());
    var texts = new HtmlText(anchors);
    for (Document document : brief.documents()) {
      Element article = Tags.add(section, "article").attr("id", anchors.document(document.id()));
      Tags.text(article, "h3", "", document.title().orElse(document.id())).attr("dir", "auto");
      Tags.text(article, "p", "byline", document.id() + ": " + index.description(document));
      texts.append(
          article,
          document,
          statements.getOrDefault(document.id(), List.of()),
          flagged.getOrDefault(document.id(), List.of()));
    }
  }

  private static <T> Map<String, List<T>> by(List<T> things, Function<T, String> document) {
    return things.stream()
        .collect(Collectors.groupingBy(document, HashMap::new, Collectors.toList()));
  }

  private static void key(Element key) {
    key.appendText("Marked: ");
    Tags.add(key, "span", "source").text("who speaks");
    key.appendText(", ");
    Tags.add(key, "span", "cue").text("the reporting words");
    key.appendText(", ");
    sample(key, "said", "what is stated");
    key.appendText(" (");
    sample(key, "for", "for");
    key.appendText(", ");
    sample(key, "against", "against");
    key.appendText(", ");
    sample(key, "against red", "red line");
    key.appendText("), ");
    Tags.add(key, "span", "flag").text("to check");
    key.appendText(".");
  }

  private static void sample(Element key, String classes, String words) {
    Tags.add(key, "mark", classes).text(words);
  }
}
