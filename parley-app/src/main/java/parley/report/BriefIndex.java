package parley.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.brief.Brief;
import parley.issue.Issue;
import parley.party.Speaker;
import parley.position.Position;
import parley.position.Statement;
import parley.publisher.PublisherFacts;
import parley.text.Document;

/** Finds the statements and documents that parts of a brief name, and words them for people. */
final class BriefIndex {
  private final Brief brief;
  private final PublisherFacts publishers;
  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, Statement> statements = new HashMap<>();

  BriefIndex(Brief brief) {
    this(brief, PublisherFacts.NONE);
  }

  BriefIndex(Brief brief, PublisherFacts publishers) {
    this.brief = brief;
    this.publishers = publishers;
    brief.documents().forEach(d -> documents.put(d.id(), d));
    brief.statements().forEach(s -> statements.put(s.id(), s));
  }

  Statement statement(String id) {
    Statement statement = statements.get(id);
    if (statement == null) {
      throw new IllegalArgumentException("the brief lacks the statement " + id);
    }
    return statement;
  }

  List<Statement> statements(List<String> ids) {
    return ids.stream().map(this::statement).toList();
  }

  Document document(String id) {
    Document document = documents.get(id);
    if (document == null) {
      throw new IllegalArgumentException("the brief lacks the document " + id);
    }
    return document;
  }

  /** The exact words of the content, pieces joined by " … ". */
  String words(Statement statement) {
    return statement.attribution().content().in(document(statement.documentId()).text());
  }

  /** The exact words, in quotation marks where the speaker is quoted word for word. */
  String shown(Statement statement) {
    return Quotation.shown(words(statement), statement.attribution().type());
  }

  /** The actor's name, else the words of the source, else that the text names nobody. */
  String speaker(Statement statement) {
    Speaker speaker = statement.speaker();
    String source =
        statement.attribution().source().in(document(statement.documentId()).text()).strip();
    // the document's words stand in quotation marks only where nothing more is known than these
    String shown = speaker.party().isPresent() ? source : "“" + source + "”";
    String name = speaker.actor().orElse(source.isEmpty() ? "nobody named" : shown);
    return speaker
        .party()
        .filter(p -> !p.equals(name))
        .map(p -> name + " (" + p + ")")
        .orElse(name);
  }

  /** Where it stands: the document and, when known, the day it was said. */
  String place(Statement statement) {
    return statement.documentId()
        + statement.saidOn().map(day -> ", said " + day).orElse(", day unknown");
  }

  /** The label of an issue in the code book, else its id. */
  String issue(String id) {
    return brief.codebook().issue(id).map(Issue::label).orElse(id.replace('_', ' '));
  }

  /** The position in one line: side, proposition, issue and how sure the coder is. */
  String coded(Position position) {
    return Wording.side(position)
        + ": "
        + position.proposition()
        + " ("
        + issue(position.issue())
        + ", "
        + Wording.percent(position.confidence())
        + ")";
  }

  /** How many statements take a position. */
  long positions() {
    return brief.statements().stream().filter(s -> s.position().isPresent()).count();
  }

  /**
   * What a document is, after its id: title, publisher with its owner where a list has it, date;
   * what is unknown is said so.
   */
  String description(Document document) {
    String owner = OwnershipWords.brief(OwnershipWords.of(publishers, document));
    return document.title().map(t -> "“" + t + "”, ").orElse("")
        + document.publisher().orElse("publisher unknown")
        + (owner.isEmpty() ? "" : " (owner: " + owner + ")")
        + ", "
        + document.date().map(Object::toString).orElse("date unknown");
  }

  /** The marks that a statement carries beside its position, in words. */
  static List<String> marks(Statement statement) {
    var marks = new java.util.ArrayList<String>();
    if (statement.hearsay()) {
      marks.add("hearsay");
    }
    statement.nestedIn().ifPresent(id -> marks.add("told within " + id));
    statement.speaker().onBehalfOf().ifPresent(p -> marks.add("on behalf of " + p));
    Optional<Position> position = statement.position();
    position
        .flatMap(Position::condition)
        .ifPresent(c -> marks.add("condition: “" + c.text() + "”"));
    return marks;
  }
}
