package parley.extract.tagger;

import java.util.List;

/**
 * A relation in tokens.
 *
 * @param source ranges {@code {first, last}}; none when the text names nobody
 * @param cue ranges of the cue
 * @param content ranges of the content
 * @param signals how sure the taggers were, for {@link Confidence}
 * @param agreement how likely the first pass finds the content to be one, mean over its tokens
 */
record Relation(
    List<int[]> source, List<int[]> cue, List<int[]> content, double[] signals, double agreement) {}
