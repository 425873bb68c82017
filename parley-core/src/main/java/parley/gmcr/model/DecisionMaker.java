package parley.gmcr.model;

/**
 * A player of the model.
 *
 * @param id the short name used in results; unique in its model
 * @param name what people call it
 */
public record DecisionMaker(String id, String name) {}
