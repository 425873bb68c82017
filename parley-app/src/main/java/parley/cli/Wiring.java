package parley.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import parley.attribution.Attributor;
import parley.brief.PartyMention;
import parley.extract.StatementExtractor;
import parley.extract.coding.CodebookPositionCoder;
import parley.extract.coding.CodebookReader;
import parley.extract.format.DocumentSink;
import parley.extract.format.InputReader;
import parley.extract.format.ReadingChoices;
import parley.extract.tagger.CompactAttributor;
import parley.extract.tagger.EncoderAttributor;
import parley.extract.tagger.EncoderModel;
import parley.extract.tagger.MarkingScheme;
import parley.extract.tagger.SpeechAttributor;
import parley.extract.who.DocumentSpeakerResolver;
import parley.issue.Codebook;
import parley.store.Ledgers;
import parley.store.dna.DnaFile;
import parley.text.Document;
import parley.web.Workbench;
import parley.workbench.DiscourseSources;
import parley.workbench.DocumentSource;
import parley.workbench.Extraction;
import parley.workbench.Extractors;
import parley.workbench.LedgerStatements;

/** What the commands of the shipped program work with. */
final class Wiring {
  private Wiring() {}

  private record Inputs(Console console, ReadingChoices choices) implements DocumentSource {
    @Override
    public int read(List<String> inputs, DocumentSink sink) {
      return new InputReader(console::in, choices).read(inputs, sink);
    }

    @Override
    public DocumentSource with(ReadingChoices chosen) {
      return new Inputs(console, chosen);
    }
  }

  /** The reader of inputs, standard input included. */
  static DocumentSource source(Console console) {
    return new Inputs(console, ReadingChoices.NONE);
  }

  /** The stages that read a document. */
  static Extractors extractors() {
    return choice -> {
      Codebook codebook = codebook(choice);
      Function<MarkingScheme, Attributor> attributors = attributors(choice);
      var resolver =
          choice
              .names()
              .map(DocumentSpeakerResolver::with)
              .orElseGet(DocumentSpeakerResolver::standard);
      var coder =
          choice.fast() ? CodebookPositionCoder.fast(codebook) : CodebookPositionCoder.of(codebook);
      var extractor =
          new StatementExtractor(
              new SpeechAttributor(attributors.apply(MarkingScheme.STATEMENTS)),
              resolver,
              coder.naming(resolver));
      return new Extraction(
          attributors.apply(MarkingScheme.ATTRIBUTIONS),
          extractor,
          codebook,
          d -> mentions(resolver, d));
    };
  }

  /** The code book of a choice. */
  static Codebook codebook(Extractors.Choice choice) {
    return choice.codebook().map(CodebookReader::read).orElseGet(CodebookReader::builtIn);
  }

  /** The reader of files that were sent to the workbench. */
  static Workbench.SentReader sent() {
    return new InputReader(InputStream::nullInputStream)::readNamed;
  }

  /** The tagger for each scheme; the compact one knows no schemes. */
  private static Function<MarkingScheme, Attributor> attributors(Extractors.Choice choice) {
    if (choice.fast()) {
      return scheme -> CompactAttributor.standard();
    }
    Map<MarkingScheme, EncoderAttributor> taggers =
        choice.model().map(EncoderModel::read).orElseGet(EncoderModel::standard);
    return scheme -> Objects.requireNonNull(taggers.get(scheme));
  }

  /** Where coded statements come from: files of DNA, and ledgers. */
  static DiscourseSources discourse() {
    return place -> {
      Optional<Path> file = DnaFile.recognised(place);
      return file.isPresent()
          ? DnaFile.open(file.get())
          : new LedgerStatements(() -> new Ledgers(Clock.systemUTC()).open(place));
    };
  }

  private static List<PartyMention> mentions(DocumentSpeakerResolver resolver, Document document) {
    return resolver.named(document).stream()
        .map(named -> new PartyMention(document.id(), named.span(), named.party()))
        .toList();
  }
}
