package parley.extract.who;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.attribution.Attribution;
import parley.party.Speaker;
import parley.text.Document;
import parley.text.Span;

/**
 * Resolves sources by the tables of {@link ActorTables} and by what the document says of the people
 * it names. Knows nothing of a single person, text or conflict beyond the tables. Safe for several
 * threads; linear in the text, with a bounded look back for each source.
 */
public final class DocumentSpeakerResolver implements SpeakerResolver {
  private final ActorTables tables;

  /** A resolver with these tables. */
  public DocumentSpeakerResolver(ActorTables tables) {
    this.tables = tables;
  }

  /** The resolver with the shipped tables. */
  public static DocumentSpeakerResolver standard() {
    return new DocumentSpeakerResolver(ActorTables.standard());
  }

  /** The resolver with the shipped tables and those of a user's folder, which win. */
  public static DocumentSpeakerResolver with(Path folder) {
    return new DocumentSpeakerResolver(ActorTables.with(folder));
  }

  @Override
  public List<Speaker> resolve(Document document, List<Attribution> attributions) {
    return new Resolution(document, attributions, tables).speakers();
  }

  /** Where the document names parties, in the order of the text. */
  public List<NamedParty> named(Document document) {
    var words = new Words(document.text());
    Matches matches = tables.found(words);
    var named = new ArrayList<NamedParty>();
    for (int i = 0; i < words.size(); i++) {
      Term term = matches.starting(i);
      if (term != null && term.names() && !term.code().isEmpty()) {
        var span = new Span(words.start(i), words.end(matches.end(i) - 1));
        named.add(new NamedParty(span, term.code()));
      }
    }
    return named;
  }

  @Override
  public String name() {
    return "document-speakers 1, tables " + tables.hash();
  }
}
