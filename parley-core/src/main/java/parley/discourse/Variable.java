package parley.discourse;

/**
 * A named slot of every statement of a type.
 *
 * @param name unique within its statement type, e.g. {@code organization}
 */
public record Variable(String name, VariableKind kind) {}
