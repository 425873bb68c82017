package parley.modelfile.settlement;

/**
 * Where a model's text comes from.
 *
 * @param place names it in problems
 * @param fallbackId the model's id if the text gives none
 * @param sha256 of the text
 */
record Source(String place, String fallbackId, String sha256) {}
