package parley.report;

import java.util.List;
import org.jsoup.nodes.Element;
import parley.brief.NotHeard;
import parley.brief.Voice;
import parley.brief.Voices;

/** Who is heard: a bar plot, the same figures as a table, and who is named without being heard. */
final class HtmlVoices {
  private static final int WIDTH = 360;
  private static final int ROW = 40;
  private static final int LABEL = 84;
  private static final int FIGURES = 44;
  private static final int BAR = 12;

  private HtmlVoices() {}

  static void append(Element parent, Voices voices) {
    if (!voices.parties().isEmpty()) {
      Element both = Tags.add(parent, "div", "voices");
      plot(Tags.add(both, "figure"), voices.parties());
      table(both, voices);
    }
    if (voices.withoutParty() > 0) {
      Tags.add(parent, "p")
          .text(
              Wording.count(voices.withoutParty(), "statement has", "statements have")
                  + " no known party.");
    }
    parties(parent, "Named but not heard", voices.mentionedNotHeard(), ", no statement");
    parties(parent, "Barely heard, never quoted", voices.barelyHeard(), "");
  }

  private static void parties(Element parent, String title, List<NotHeard> parties, String note) {
    if (parties.isEmpty()) {
      return;
    }
    Tags.add(parent, "h3").text(title);
    Element list = Tags.add(parent, "ul", "unheard");
    for (NotHeard notHeard : parties) {
      Element item = Tags.add(list, "li");
      HtmlEvidence.party(item, notHeard.party());
      int mentions = notHeard.mentions().size();
      item.appendText(", " + Wording.count(mentions, "mention", "mentions") + note);
    }
  }

  private static void plot(Element figure, List<Voice> voices) {
    int height = ROW * voices.size();
    Element svg =
        Tags.add(figure, "svg")
            .attr("role", "img")
            .attr(
                "aria-label",
                "Bars of the figures in the table: statements and quoted characters of each party")
            .attr("viewBox", "0 0 " + WIDTH + " " + height);
    int mostStatements = voices.stream().mapToInt(Voice::statements).max().orElse(1);
    int mostCharacters = voices.stream().mapToInt(Voice::directCharacters).max().orElse(1);
    for (int i = 0; i < voices.size(); i++) {
      Voice voice = voices.get(i);
      int top = i * ROW;
      Element label =
          Tags.add(svg, "text", "label")
              .attr("x", Integer.toString(LABEL - 8))
              .attr("y", Integer.toString(top + ROW / 2 + 4))
              .attr("text-anchor", "end");
      HiddenCharacters.append(label, TerminalText.cut(voice.party(), 10));
      bar(svg, "statements", top + 6, voice.statements(), mostStatements);
      bar(svg, "quoted", top + 6 + BAR + 2, voice.directCharacters(), mostCharacters);
    }
    Element legend = Tags.add(figure, "figcaption");
    Tags.sign(legend, "key statements", "");
    legend.appendText(" statements ");
    Tags.sign(legend, "key quoted", "");
    legend.appendText(" characters quoted word for word (a scale of its own)");
  }

  private static void bar(Element svg, String classes, int top, int value, int most) {
    int room = WIDTH - LABEL - FIGURES;
    int length = most == 0 ? 0 : Math.round((float) room * value / most);
    Tags.add(svg, "rect", classes)
        .attr("x", Integer.toString(LABEL))
        .attr("y", Integer.toString(top))
        .attr("width", Integer.toString(Math.max(1, length)))
        .attr("height", Integer.toString(BAR));
    Tags.add(svg, "text", "figure")
        .attr("x", Integer.toString(LABEL + Math.max(1, length) + 5))
        .attr("y", Integer.toString(top + BAR - 2))
        .text(Wording.number(value));
  }

  private static void table(Element parent, Voices voices) {
    Element frame = Tags.scroll(parent, "Voices");
    Element body =
        Tags.table(
            frame, "Voices", List.of("Party", "Statements", "Characters quoted", "Speakers"));
    for (Voice voice : voices.parties()) {
      Element row = Tags.add(body, "tr");
      HtmlEvidence.party(Tags.add(row, "th").attr("scope", "row"), voice.party());
      Tags.add(row, "td", "number").text(Wording.number(voice.statements()));
      Tags.add(row, "td", "number").text(Wording.number(voice.directCharacters()));
      Tags.text(row, "td", "", String.join(", ", voice.speakers()));
    }
  }
}
