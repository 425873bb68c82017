package parley.report;

import static parley.position.Act.ACCEPT;
import static parley.position.Act.COMMIT;
import static parley.position.Act.DEMAND;
import static parley.position.Act.OFFER;
import static parley.position.Act.REFUSE;
import static parley.position.Act.SUPPORT;
import static parley.position.Act.THREATEN;
import static parley.position.Act.WISH;
import static parley.position.Stance.AGAINST;
import static parley.position.Stance.FOR;
import static parley.position.Strength.FIRM;
import static parley.position.Strength.MEDIUM;
import static parley.position.Strength.SOFT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.brief.Brief;
import parley.brief.FlagCue;
import parley.brief.FlagKind;
import parley.brief.Material;
import parley.brief.PartyMention;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.party.SourceKind;
import parley.position.Statement;
import parley.provenance.Provenance;
import parley.text.Document;
import parley.text.Span;

/** {@code examples/harbour-talks.txt} coded by hand, sentence by sentence. */
final class HarbourBrief {
  private static final String CEDES = "Portugal gives up its claim to Santa Brisa";
  private static final String PATROLS = "Foreign patrol boats are allowed inside the sea wall";
  private static final String BAN = "Iceland lifts its ban on Portuguese fish";
  private static final String OBSERVERS = "International observers come to Santa Brisa";
  private static final String FISHERMEN = "The fishermen are released";
  private static final String AGREEMENT = "An agreement is reached this winter";

  private HarbourBrief() {}

  static Brief brief() {
    Document document = document();
    List<Statement> statements = statements(document);
    var material =
        new Material(List.of(document), statements, codebook(), mentions(document), cues());
    return Brief.of(
        material,
        new Provenance(
            "parley brief",
            "0.1.0",
            Map.of("attribution", "by hand", "codebook", "harbour 1"),
            Map.of("harbour-talks", document.sha256())));
  }

  static Document document() {
    Path file = Path.of(System.getProperty("parley.root", ".."), "examples", "harbour-talks.txt");
    try {
      return new Document(
          "harbour-talks",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Codebook codebook() {
    return new Codebook(
        "harbour",
        "1",
        "0".repeat(64),
        List.of(
            issue("territory", "Territory"),
            issue("withdrawal_of_forces", "Withdrawal of forces"),
            issue("economy_trade_energy", "Economy, trade and energy"),
            issue("negotiation_process", "Negotiation process"),
            issue("prisoners", "Prisoners")));
  }

  private static Issue issue(String id, String label) {
    return new Issue(id, label, List.of(), List.of(), List.of(), true);
  }

  private static List<FlagCue> cues() {
    return List.of(
        new FlagCue(
            FlagKind.LOADED,
            FlagCue.Place.NARRATION,
            "hardliner*",
            "the reporter's own word takes sides"),
        new FlagCue(
            FlagKind.CONTESTED,
            FlagCue.Place.NARRATION,
            "so-called",
            "the reporter distances the text from the name"));
  }

  private static List<PartyMention> mentions(Document document) {
    var mentions = new ArrayList<PartyMention>();
    Map.of("Ireland", "IE", "Irish", "IE", "Iceland", "IS", "Portugal", "PT")
        .forEach(
            (name, party) -> {
              for (int at = document.text().indexOf(name);
                  at >= 0;
                  at = document.text().indexOf(name, at + 1)) {
                mentions.add(
                    new PartyMention(document.id(), new Span(at, at + name.length()), party));
              }
            });
    return mentions;
  }

  private static List<Statement> statements(Document d) {
    return List.of(
        valcarenho(d, "s1", "|Portuguese Foreign Minister Duarte Valcarenho| said")
            .cue("said on Tuesday")
            .that("Portugal will never give up its claim to the harbour of Santa Brisa")
            .redLine(AGAINST, REFUSE, "territory", CEDES)
            .statement(),
        valcarenho(d, "s2", "|Valcarenho| told")
            .cue("told reporters")
            .that(
                "“Santa Brisa is Portuguese soil and it will stay Portuguese soil. Under no"
                    + " circumstances will we hand over the harbour,”")
            .redLine(AGAINST, REFUSE, "territory", CEDES)
            .statement(),
        valcarenho(d, "s3", "|He| added")
            .cue("He |added|")
            .that(
                "Lisbon could accept joint customs controls in the outer bay, “but not a single"
                    + " foreign patrol boat inside the sea wall.”")
            .redLine(AGAINST, REFUSE, "withdrawal_of_forces", PATROLS)
            .statement(),
        Told.in(d, "s4")
            .by("|Iceland|, whose trawlers", SourceKind.STATE, "IS")
            .cue("rejects")
            .that("the claim")
            .takes(FOR, FIRM, ACCEPT, "territory", CEDES)
            .statement(),
        stennmark(d, "s5", "Icelandic Prime Minister Hallgerd Stennmark")
            .cue("Stennmark |said| her")
            .on("only if Portugal withdrew its coast guard from the bay")
            .that(
                "her government was ready to lift its ban on Portuguese fish imports only if"
                    + " Portugal withdrew its coast guard from the bay")
            .takes(FOR, MEDIUM, OFFER, "economy_trade_energy", BAN)
            .statement(),
        stennmark(d, "s6", "water,” |she| said")
            .cue("water,” she |said|")
            .that("“We want this settled at the table, not on the water,”")
            .statement(),
        Told.in(d, "s7")
            .by("The Norwegian envoy, Ingrid Halvdal", SourceKind.PERSON, "NO")
            .named("Ingrid Halvdal", "Norwegian envoy")
            .cue("Halvdal, |said|")
            .that("both governments should accept international observers")
            .takes(FOR, MEDIUM, DEMAND, "negotiation_process", OBSERVERS)
            .statement(),
        stennmark(d, "s8", "According to |Stennmark|")
            .cue("According to")
            .that("Reykjavik supports the observers")
            .takes(FOR, MEDIUM, SUPPORT, "negotiation_process", OBSERVERS + ".")
            .statement(),
        valcarenho(d, "s9", "|Valcarenho| said Portugal")
            .cue("Valcarenho |said| Portugal")
            .that(
                "Portugal would insist that they carry no weapons, and that the fishermen “will be"
                    + " home as soon as the trawlers leave”")
            .takes(FOR, FIRM, COMMIT, "prisoners", FISHERMEN)
            .statement(),
        Told.in(d, "s10")
            .by("|Lisbon| has reportedly", SourceKind.METONYM, "PT")
            .cue("has reportedly refused")
            .hearsay()
            .that("to discuss compensation for the two boats that sank in February")
            .statement(),
        Told.in(d, "s11")
            .by("Officials close to the talks", SourceKind.UNNAMED, "")
            .cue("to the talks |said|")
            .that(
                "the so-called harbour regime of 1911 might be replaced by a lease of thirty years")
            .statement(),
        Told.in(d, "s12").cue("It was said").that("an answer is expected by Friday").statement(),
        stennmark(d, "s13", "|Stennmark| warned")
            .cue("warned")
            .on("if the fishermen were not freed before Christmas")
            .that(
                "Iceland would close its ports to all Portuguese vessels if the fishermen were not"
                    + " freed before Christmas")
            .takes(FOR, FIRM, THREATEN, "prisoners", FISHERMEN)
            .statement(),
        Told.in(d, "s14")
            .by("Both Lisbon and Reykjavik", SourceKind.GROUP, "PT+IS")
            .cue("Reykjavik |said|")
            .that("they hoped for an agreement this winter")
            .takes(FOR, SOFT, WISH, "negotiation_process", AGREEMENT)
            .statement(),
        Told.in(d, "s15")
            .by("possible,” |Halvdal| said", SourceKind.PERSON, "NO")
            .named("Ingrid Halvdal", "Norwegian envoy")
            .cue("Halvdal |said|, “but")
            .that("“It is possible,”", "“but it is not guaranteed.”")
            .statement());
  }

  private static Told valcarenho(Document document, String id, String source) {
    return Told.in(document, id)
        .by(source, SourceKind.PERSON, "PT")
        .named("Duarte Valcarenho", "Foreign Minister");
  }

  private static Told stennmark(Document document, String id, String source) {
    return Told.in(document, id)
        .by(source, SourceKind.PERSON, "IS")
        .named("Hallgerd Stennmark", "Icelandic Prime Minister");
  }
}
