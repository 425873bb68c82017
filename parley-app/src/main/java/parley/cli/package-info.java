/**
 * The command line: one class per command, each a thin edge around a use case of {@code
 * parley.workbench}.
 *
 * <p>{@link parley.cli.ParleyCommand} lists the commands and turns failures into messages and exit
 * codes ({@link parley.cli.ExitCode}); {@link parley.cli.Console} is all that a command may know of
 * the world outside. Only this package and {@code parley.web} touch the environment, system
 * properties and the standard streams.
 */
@NullMarked
package parley.cli;

import org.jspecify.annotations.NullMarked;
