package parley.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import parley.brief.Brief;
import parley.brief.FlagCue;
import parley.brief.Material;
import parley.brief.PartyMention;
import parley.position.Statement;
import parley.provenance.Provenance;
import parley.text.Document;

/** The main job: from documents to a brief, without a ledger or any set-up. */
public final class Briefing {
  private static final String TOOL = "parley brief";
  private static final String ID = "s";

  private final Extraction extraction;
  private final List<FlagCue> flagCues;
  private final String version;

  /** With these stages, words that ask for a flag, and version of Parley for the provenance. */
  public Briefing(Extraction extraction, List<FlagCue> flagCues, String version) {
    this.extraction = extraction;
    this.flagCues = List.copyOf(flagCues);
    this.version = version;
  }

  private record Read(List<Statement> statements, List<PartyMention> mentions) {}

  /**
   * Reads the documents, several at once, and computes their brief. The result depends on the
   * documents and their order only, not on timing.
   *
   * @param documents with unique ids
   * @param done told how many documents have been read so far; may be called by several threads
   */
  public Brief brief(List<Document> documents, IntConsumer done) {
    var count = new AtomicInteger();
    List<Read> read =
        documents.stream()
            .parallel()
            .map(
                document -> {
                  var one =
                      new Read(
                          extraction.extractor().statements(document, ID),
                          extraction.mentions().apply(document));
                  done.accept(count.incrementAndGet());
                  return one;
                })
            .toList();
    var statements = new ArrayList<Statement>();
    read.forEach(r -> append(statements, r.statements()));
    List<PartyMention> mentions = read.stream().flatMap(r -> r.mentions().stream()).toList();
    var material = new Material(documents, statements, extraction.codebook(), mentions, flagCues);
    return Brief.of(material, provenance(documents));
  }

  /** Each document counts its statements from 1; in the brief they count on through all of them. */
  private static void append(List<Statement> all, List<Statement> statements) {
    Map<String, String> ids = new HashMap<>();
    int before = all.size();
    for (int i = 0; i < statements.size(); i++) {
      ids.put(statements.get(i).id(), ID + (before + i + 1));
    }
    for (Statement s : statements) {
      all.add(
          new Statement(
              ids.getOrDefault(s.id(), s.id()),
              s.documentId(),
              s.attribution(),
              s.speaker(),
              s.hearsay(),
              s.nestedIn().map(outer -> ids.getOrDefault(outer, outer)),
              s.saidOn(),
              s.position()));
    }
  }

  private Provenance provenance(List<Document> documents) {
    var resources = new TreeMap<>(extraction.resources());
    var codebook = extraction.codebook();
    resources.put("codebook", codebook.name() + " " + codebook.version() + " " + codebook.sha256());
    Map<String, String> inputs = new TreeMap<>();
    documents.forEach(d -> inputs.put(d.id(), d.sha256()));
    return new Provenance(TOOL, version, resources, inputs);
  }
}
