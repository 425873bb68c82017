/**
 * Finds source, cue and content in a text: taggers, their models and the linker that pairs spans.
 */
@NullMarked
package parley.extract.tagger;

import org.jspecify.annotations.NullMarked;
