package parley.extract.tagger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import parley.attribution.Attribution;
import parley.attribution.Attributor;
import parley.provenance.Sha256;
import parley.text.Document;

/**
 * The compact tagger: two small conditional random fields over words and shapes, no encoder. The
 * first ({@link RoleTagger}) marks cues, sources and contents; the second ({@link LinkTagger})
 * finds for each cue its own source and content. Fast (tens of thousands of words a second on one
 * core) and small (a few megabytes).
 */
public final class CompactAttributor implements Attributor {
  private static final String RESOURCE = "compact.model";

  private final CompactModel model;
  private final RelationFinder finder;
  private final RelationChoice choice;
  private final String name;

  private CompactAttributor(CompactModel model, String name) {
    this.model = model;
    this.finder =
        new RelationFinder(
            model.reporting(), new RoleTagger(model.roles()), new LinkTagger(model.links()));
    this.choice = new RelationChoice(model.confidence(), model.threshold());
    this.name = name;
  }

  /** The tagger with the model that ships with Parley. */
  public static CompactAttributor standard() {
    try (InputStream in =
        Objects.requireNonNull(
            CompactAttributor.class.getResourceAsStream(RESOURCE), "resource " + RESOURCE)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped model", e);
    }
  }

  /** The tagger with a model written by {@link #write}. */
  public static CompactAttributor read(InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    var model = CompactModel.read(new java.io.ByteArrayInputStream(bytes));
    return new CompactAttributor(model, "compact-tagger/" + Sha256.of(bytes).substring(0, 12));
  }

  static CompactAttributor of(CompactModel model) {
    return new CompactAttributor(model, "compact-tagger/untitled");
  }

  /** Writes the model. */
  public void write(OutputStream out) throws IOException {
    model.write(out);
  }

  @Override
  public List<Attribution> attributions(Document document) {
    var text = new TaggedText(document.text());
    return Attributions.of(document.text(), text, choice.of(finder.find(text)));
  }

  @Override
  public String name() {
    return name;
  }
}
