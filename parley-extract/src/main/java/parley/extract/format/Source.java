package parley.extract.format;

/**
 * Where bytes come from.
 *
 * @param id the id that a document made of them gets
 * @param place how messages name it
 * @param extension the file name's ending in lower case without the dot; empty when there is none
 */
record Source(String id, String place, String extension) {}
