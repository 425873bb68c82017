package parley.gmcr.model;

/**
 * A yes/no lever that one decision maker holds.
 *
 * @param id unique in its model
 * @param name what taking it means
 * @param owner the index of the decision maker who holds it
 * @param direction which changes are possible
 */
public record ConflictOption(String id, String name, int owner, Direction direction) {}
