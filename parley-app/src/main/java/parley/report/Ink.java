package parley.report;

/** The few colours of a terminal, or none. Words and shapes say the same without them. */
enum Ink {
  STRONG("1"),
  FAINT("2"),
  FOR("36"),
  AGAINST("33"),
  RED_LINE("1;31"),
  HEADING("1;4");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String on(String text, boolean colour) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
