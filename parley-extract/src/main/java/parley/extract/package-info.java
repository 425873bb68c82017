/**
 * From documents to coded statements; see the packages {@code format}, {@code tagger}, {@code who}
 * and {@code coding}.
 */
@NullMarked
package parley.extract;

import org.jspecify.annotations.NullMarked;
