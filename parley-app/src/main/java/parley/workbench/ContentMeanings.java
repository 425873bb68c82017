package parley.workbench;

import java.util.Map;
import parley.extract.coding.ContentMeaning;
import parley.ledger.duplicate.Meanings;

/**
 * Contents compared by the meaning of their words. The meanings of the last {@value #KEPT} contents
 * are kept, some 2 KB each: a page asks for the same ones again and again. Safe for several
 * threads.
 */
final class ContentMeanings implements Meanings<ContentMeaning> {
  /** With the word vectors that ship with Parley. */
  static final Meanings<ContentMeaning> STANDARD = new ContentMeanings();

  private static final int KEPT = 8192;

  private final Map<String, ContentMeaning> recent = new RecentMap<>(KEPT);

  private ContentMeanings() {}

  @Override
  public ContentMeaning of(String content) {
    synchronized (recent) {
      ContentMeaning known = recent.get(content);
      if (known != null) {
        return known;
      }
    }
    ContentMeaning meaning = ContentMeaning.of(content);
    synchronized (recent) {
      recent.put(content, meaning);
    }
    return meaning;
  }

  @Override
  public boolean restates(ContentMeaning one, ContentMeaning other) {
    return one.restates(other);
  }

  @Override
  public boolean contrasts(ContentMeaning one, ContentMeaning other) {
    return one.contrasts(other);
  }
}
