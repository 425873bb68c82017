/**
 * What is negotiated: issues and the propositions that positions are toward.
 *
 * <p>A {@link parley.issue.Codebook} holds {@link parley.issue.Issue}s, each with its cue words and
 * {@link parley.issue.Proposition}s. Reading one from YAML is the work of {@code
 * parley.extract.coding}; what it means is here.
 *
 * <p>Imports nothing of Parley but {@code error}.
 */
@NullMarked
package parley.issue;

import org.jspecify.annotations.NullMarked;
