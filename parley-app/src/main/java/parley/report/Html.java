package parley.report;

/** What every HTML report needs. */
final class Html {
  private Html() {}

  /** The text with the characters that mean something to HTML and XML replaced. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
