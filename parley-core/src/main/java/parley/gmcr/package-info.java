/**
 * Which outcomes of a conflict are stable: the Graph Model for Conflict Resolution.
 *
 * <p>Read in this order: {@link parley.gmcr.model.GraphModel} (decision makers, states, moves,
 * preferences), {@link parley.gmcr.stability.Concept} (the five solution concepts), {@link
 * parley.gmcr.stability.GraphStability} (the exact engine, one verdict at a time), {@link
 * parley.gmcr.fast.BitStability} (the same verdicts for option-form models of millions of states),
 * {@link parley.gmcr.explain.Proof} (why a verdict is what it is).
 *
 * <p>Pure mathematics with its own ids: this package knows nothing of texts, ledgers or files.
 *
 * <pre>{@code
 * GraphModel model = optionModel.toGraph(100_000);
 * var engine = new GraphStability(model, Semantics.SEQUENCES, Reading.SIMPLE);
 * boolean calm = engine.stable(dm, Concept.SEQ, state);
 * }</pre>
 *
 * <p>Kilgour, Hipel and Fang, The graph model for conflicts, Automatica 23 (1987); Fang, Hipel and
 * Kilgour, Interactive Decision Making (1993); Xu, Hipel, Kilgour and Fang, Conflict Resolution
 * Using the Graph Model (2018).
 */
@NullMarked
package parley.gmcr;

import org.jspecify.annotations.NullMarked;
