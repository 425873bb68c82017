package parley.report;

import java.util.List;
import org.jsoup.nodes.Element;
import parley.brief.Flag;

/** The passages to check as a table that leads into the text. */
final class HtmlFlags {
  private HtmlFlags() {}

  static void append(Element parent, List<NumberedFlag> flags, Anchors anchors) {
    if (flags.isEmpty()) {
      Tags.add(parent, "p").text("Nothing found that asks for a second look.");
      return;
    }
    Element body =
        Tags.table(
            Tags.scroll(parent, "Passages to check"),
            "Passages to check",
            List.of("What", "Words", "Why", "Where"));
    for (NumberedFlag numbered : flags) {
      Flag flag = numbered.flag();
      Element row = Tags.add(body, "tr");
      Tags.add(row, "th").attr("scope", "row").text(Wording.heading(flag.kind()));
      Tags.text(Tags.add(row, "td"), "q", "", Quotation.bare(flag.text())).attr("dir", "auto");
      Tags.text(row, "td", "", flag.why());
      Element where = Tags.add(row, "td");
      Tags.link(where, numbered.anchor(), flag.documentId());
      for (String id : flag.statements()) {
        where.appendText(" ");
        Tags.link(where, anchors.inText(id), id);
      }
    }
  }
}
