package parley.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import parley.brief.PartyMention;
import parley.error.InputException;
import parley.extract.StatementExtractor;
import parley.extract.coding.CodebookPositionCoder;
import parley.extract.coding.CodebookReader;
import parley.extract.format.InputReader;
import parley.extract.tagger.CompactAttributor;
import parley.extract.tagger.SpeechAttributor;
import parley.extract.who.DocumentSpeakerResolver;
import parley.issue.Codebook;
import parley.store.dna.DnaFile;
import parley.text.Document;
import parley.workbench.DiscourseSources;
import parley.workbench.DocumentSource;
import parley.workbench.Extraction;
import parley.workbench.Extractors;

/** What the commands of the shipped program work with. */
final class Wiring {
  private Wiring() {}

  /** The reader of inputs, standard input included. */
  static DocumentSource source(Console console) {
    return new InputReader(console::in)::read;
  }

  /** The stages that read a document. */
  static Extractors extractors() {
    return choice -> {
      Codebook codebook =
          choice.codebook().map(CodebookReader::read).orElseGet(CodebookReader::builtIn);
      var attributor = CompactAttributor.standard();
      var resolver = DocumentSpeakerResolver.standard();
      var extractor =
          new StatementExtractor(
              new SpeechAttributor(attributor), resolver, CodebookPositionCoder.of(codebook));
      return new Extraction(attributor, extractor, codebook, d -> mentions(resolver, d));
    };
  }

  /** Where coded statements come from. */
  static DiscourseSources discourse() {
    return place -> {
      try {
        return DnaFile.open(Path.of(place));
      } catch (InvalidPathException e) {
        throw new InputException("FILE", "'" + place + "' is no file name", "name a .dna file");
      }
    };
  }

  private static List<PartyMention> mentions(DocumentSpeakerResolver resolver, Document document) {
    return resolver.named(document).stream()
        .map(named -> new PartyMention(document.id(), named.span(), named.party()))
        .toList();
  }
}
