/**
 * Reads conflict models from files: Parley's own YAML and JSON, {@code gmcr-case/1}, the 2×2 suite
 * and GMCR+'s {@code .gmcr}.
 *
 * <p>{@link parley.modelfile.conflict.ConflictFiles} recognises the format by its content; every
 * reader walks a {@link parley.modelfile.conflict.Source}, a tree whose nodes know their line and
 * column, and collects all problems before it gives up. The schema of Parley's own format is the
 * resource {@code conflict-model.schema.json} beside this package.
 */
@NullMarked
package parley.modelfile.conflict;

import org.jspecify.annotations.NullMarked;
