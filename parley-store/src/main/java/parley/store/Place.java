package parley.store;

/**
 * A statement's id in its parts.
 *
 * @param document the document's id; empty when it is no statement's id
 * @param number the statement's number in the document; -1 when it is no statement's id
 */
record Place(String document, long number) {
  private static final int DIGITS = 9;

  static Place of(String id) {
    int slash = id.lastIndexOf("/s");
    String digits = slash < 0 ? "" : id.substring(slash + 2);
    boolean plain =
        !digits.isEmpty()
            && digits.length() <= DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain ? new Place(id.substring(0, slash), Long.parseLong(digits)) : new Place("", -1);
  }
}
