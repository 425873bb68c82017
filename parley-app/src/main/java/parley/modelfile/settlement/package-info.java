/**
 * Reads settlement models from files: Parley's own YAML or JSON, {@code settlement-case/1}, GENIUS
 * XML domains and NegMAS scenarios.
 *
 * <p>{@link parley.modelfile.settlement.SettlementFiles} recognises the format by the content and
 * hands over to one reader per format; each returns a {@link
 * parley.modelfile.settlement.ReadModel}. All problems of a file come at once, each with line and
 * column where the format has them. Numbers are taken digit by digit as exact rationals, never
 * through {@code double}.
 *
 * <p>Normalisations differ and are named: GENIUS divides every evaluation by the best evaluation of
 * its issue and cuts the sum at 1; NegMAS multiplies weights and table values as they are written
 * and cuts nothing.
 *
 * <p>May import {@code parley.bargain}, {@code parley.provenance} and {@code parley.error}.
 */
@NullMarked
package parley.modelfile.settlement;

import org.jspecify.annotations.NullMarked;
