package parley.workbench;

import parley.extract.coding.ContentMeaning;
import parley.ledger.duplicate.Meanings;

/** Contents compared by the meaning of their words. */
final class ContentMeanings implements Meanings<ContentMeaning> {
  /** With the word vectors that ship with Parley. */
  static final Meanings<ContentMeaning> STANDARD = new ContentMeanings();

  private ContentMeanings() {}

  @Override
  public ContentMeaning of(String content) {
    return ContentMeaning.of(content);
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
