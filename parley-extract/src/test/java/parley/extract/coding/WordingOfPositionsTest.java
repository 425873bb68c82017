package parley.extract.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.explain.Explanation;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/** How statements of a government are worded and read, by sentences written for the purpose. */
class WordingOfPositionsTest {
  private static CodingUnit unit(String text, int content, Authority authority, boolean nested) {
    var attribution =
        new Attribution(
            Extent.of(new Span(0, 6)),
            Extent.of(new Span(7, content - 1)),
            Extent.of(new Span(content, text.length())),
            QuoteType.INDIRECT,
            1);
    var speaker =
        new Speaker(
            Optional.of("Talvia"),
            Optional.of("Talvia"),
            SourceKind.STATE,
            authority,
            Optional.empty(),
            Optional.empty(),
            Explanation.of("a test"));
    return new CodingUnit(attribution, speaker, false, nested);
  }

  private static CodingCase saying(String content) {
    String text = "Talvia urges " + content;
    return new CodingCase(
        text,
        unit(text, 13, Authority.BINDING, false),
        new NameWords(text),
        CodingLexicon.standard());
  }

  private static Optional<Position> coded(String cue, String content, boolean nested) {
    String text = "Talvia " + cue + " " + content;
    CodingUnit unit = unit(text, 8 + cue.length(), Authority.BINDING, nested);
    return CodebookPositionCoder.fast(CodebookReader.builtIn())
        .code(Document.of("d", text), List.of(unit))
        .get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we will never live with enrichment | Talvia lives with enrichment",
        "the bill should be passed | The bill is passed",
        "for our children we should be facing this together | For Talvia's children it is facing this"
            + " together",
        "the bills should not be passed | The bills are passed",
        "the fishermen will be home soon | The fishermen are home soon",
        "the union would have to push for more | The union pushes for more",
        "but the offer will not stand | The offer stands",
        "settled at the table, not on the water | Settled at the table, not on the water",
        "the best that we can | The best that Talvia can",
        "the end to the strike | The end to the strike",
        "his wish for Norland to reopen the lake | Norland reopens the lake",
        "this means that the lake should be reopened | The lake is reopened",
        "it is important for Norland to stop the shelling at once | Norland stops the shelling at"
            + " once",
        "we are ready to hold two referendums | Talvia holds two referendums",
        "Talvia would reject any truce that froze the front | Truce that froze the front",
        "some propose keeping the old line | Keeping the old line",
        "we are going to do the best we can for both sides | Talvia does the best it can for both"
            + " sides",
        "its future should not, and can not, be decided elsewhere | Talvia's future should not, and"
            + " can not, be decided elsewhere",
        "lawmakers to be on alert | Lawmakers are on alert",
        "nobody's claim should be lost because they do not speak the language | Nobody's claim is"
            + " lost because they do not speak the language",
        "Norland must fully cooperate with us | Norland fully cooperates with Talvia",
        "the people should themselves decide | The people decide",
        "we also maintain our outposts | Talvia maintains its outposts",
        "we do not have enough weapons | Talvia has enough weapons",
        "the fishermen do not accept the line | The fishermen accept the line",
        "the lake does not belong to them | The lake belongs to them",
        "we agreed on our line last week | Talvia agreed on its line last week",
        "we are sure that we will win | Talvia is sure that it will win",
        "Norland should never forget what it did to us | Norland forgets what it did to Talvia",
        "they hoped for an agreement this winter | An agreement this winter",
        "in that regard, the talks must go on | The talks go on",
        "it is important for us that Norland takes part | Norland takes part",
        "it is also clear that the line must move | The line moves",
        "no new text be added to the draft | New text is added to the draft",
        "all parties involved to fully cooperate with us | All parties involved fully cooperate with"
            + " Talvia",
        "our country will never pay the price (an exorbitant one) for it | Talvia pays the price for"
            + " it",
        "not to leave anyone behind | To leave anyone behind",
        "to the regional council to assure the pay of teachers | The regional council assures the"
            + " pay of teachers",
        "the draft resolution (S/2104/189) should be adopted | The draft resolution is adopted",
        "the use of decision 1/CP.20 should be limited | The use of decision 1/CP.20 is limited",
        "this line is vital to U.S. interests at sea | This line is vital to U.S. interests at sea",
      })
  void aPropositionIsAPositiveSentence(String content, String proposition) {
    assertThat(ContentProposition.of(saying(content), Act.DEMAND).text()).isEqualTo(proposition);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "if a deal is signed, the lake will be reopened | the lake will be reopened",
        "the lake will be reopened, as the fish are back | the lake will be reopened",
        "if a deal | if a deal",
        "it would answer in kind should Norland be attacked | it would answer in kind",
        "should the talks fail, the lake will be closed | the lake will be closed",
        "Norland Should Keep The Lake Open | Norland Should Keep The Lake Open",
        "why should the lake be closed | why should the lake be closed",
        "the lake will be reopened | the lake will be reopened",
      })
  void conditionsAndReasonsAreNotWhatItIsAbout(String content, String core) {
    CodingCase c = saying(content);
    assertThat(CoreClause.of(c.text, c.content, c.unit.attribution().content()).in(c.text))
        .isEqualTo(core);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it will not cede territory in any future agreement",
        "it will never cede any territory",
        "ceding territory is out of the question",
      })
  void anAbsoluteNoToATermIsARedLine(String content) {
    Optional<Position> position = coded("said", content, false);
    assertThat(position).map(Position::strength).contains(Strength.CATEGORICAL);
    assertThat(position).map(Position::stance).contains(Stance.AGAINST);
    assertThat(position).map(Position::redLine).contains(true);
    assertThat(position).map(Position::issue).contains("territory");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it does not rule out ceding territory",
        "for now it will not cede any territory",
        "it should not cede territory",
        "we must not forget about the occupied territory",
        "do not forget about the territory",
      })
  void aWeakerNoIsNone(String content) {
    assertThat(coded("said", content, false).filter(Position::redLine)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"it will never cede any territory"})
  void whatIsToldWithinAnotherStatementIsNone(String content) {
    assertThat(coded("said", content, true).filter(Position::redLine)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "declined | to comment on the border",
        "refused | to answer questions",
        "asked | who would cede territory?",
      })
  void silenceAndQuestionsTakeNoSide(String cue, String content) {
    assertThat(coded(cue, content, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "said | it will not make territorial concessions to Norland | Talvia cedes territory",
        "refused | to give security guarantees to Ukraine | Ukraine gets security guarantees",
        "said | Kiev can forget about joining NATO | Ukraine joins NATO",
        "said | we are ready for talks with Moscow | Talvia negotiates with Russia",
        "said | there should be direct talks | There are direct talks",
        "called for | direct talks | A party negotiates with another party",
        "said | there must be a dialogue about prisoners | There is a dialogue about prisoners",
        "said | That is why the partnership of our states must grow | The partnership of the two"
            + " states grows",
        "said | the possibility of ending the war through diplomatic decisions must be kept | The"
            + " possibility of ending the war through diplomatic decisions is kept",
        "said | our two countries must cooperate | The two countries cooperate",
        "said | Talvia needs tanks and ammunition | Tanks and ammunition",
        "demanded | the release of the activist | The release of the activist",
        "said | it respects Norland's territorial integrity | The sovereignty and territorial"
            + " integrity of Norland are respected",
        "said | Russia must respect our territorial integrity | The sovereignty and territorial"
            + " integrity of Talvia are respected",
        "said | the territorial integrity of States must be respected under the Charter | The"
            + " sovereignty and territorial integrity of a party are respected",
      })
  void slotsHoldTheOneNameOfAParty(String cue, String content, String proposition) {
    assertThat(coded(cue, content, false)).map(Position::proposition).contains(proposition);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "said | Talvia would reject any truce that froze the fighting at the present front line",
        "said | a truce along the present front line will not happen",
      })
  void ownRefusalsInTheThirdPersonAreRedLines(String cue, String content) {
    assertThat(coded(cue, content, false)).map(Position::redLine).contains(true);
  }
}
