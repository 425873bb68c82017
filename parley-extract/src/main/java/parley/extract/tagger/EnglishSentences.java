package parley.extract.tagger;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;

/** Where English sentences begin and end; common abbreviations end none. */
public final class EnglishSentences {
  private EnglishSentences() {}

  /**
   * An iterator over sentence borders, for one thread; costly to make, cheap to give a new text.
   */
  public static BreakIterator breaks() {
    return FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH)
        .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
  }
}
