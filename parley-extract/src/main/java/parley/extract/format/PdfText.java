package parley.extract.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Puts the lines of a PDF together to paragraphs with an empty line between them.
 *
 * <p>Rules, meant to lose no word: lines of a paragraph (as PDFBox finds it by indents and gaps)
 * are joined by a space. A hyphen at a line end goes only if it is a soft one, or if the document
 * has the joined word elsewhere; otherwise it stays ("long-" + "term" is "long-term"). A line that
 * stands first or last on at least three pages and on half of them, numbers aside, is a running
 * head and is left out, as is a bare page number there. A paragraph that ends without a full stop
 * before a page break goes on after it if the next page starts in lower case.
 */
final class PdfText {
  private static final Pattern NUMBERS = Pattern.compile("\\d+");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(?:page |seite |p\\. ?)?[-– ]*\\d{1,4}[-– ]*(?:(?:of|von|/) ?\\d{1,4})?");
  private static final int RUNNING_PAGES = 3;

  /** Cannot occur in the text: PDFBox maps no character to it. */
  private static final String PARAGRAPH = "\u0000";

  private final Set<String> words = new HashSet<>();

  private PdfText() {}

  static String of(PDDocument pdf) throws IOException {
    return new PdfText().text(pages(pdf));
  }

  /** The pages as lists of lines; an empty line marks a new paragraph. */
  private static List<List<String>> pages(PDDocument pdf) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setParagraphStart(PARAGRAPH);
    stripper.setParagraphEnd("\n");
    stripper.setPageEnd("");
    stripper.setAddMoreFormatting(true);
    var pages = new ArrayList<List<String>>();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      var lines = new ArrayList<String>();
      for (String line : stripper.getText(pdf).replace('\u00a0', ' ').split("\n")) {
        if (line.startsWith(PARAGRAPH)) {
          lines.add("");
        }
        lines.add(line.replace(PARAGRAPH, "").strip());
      }
      pages.add(lines);
    }
    return pages;
  }

  private String text(List<List<String>> pages) {
    Set<String> running = running(pages);
    for (List<String> page : pages) {
      dropRunning(page, running);
      page.forEach(line -> WORD.matcher(line).results().forEach(w -> words.add(w.group())));
    }
    var out = new StringBuilder();
    for (List<String> page : pages) {
      boolean fresh = true;
      boolean paragraph = true;
      for (String line : page) {
        if (line.isEmpty()) {
          paragraph = true;
          continue;
        }
        boolean goesOn = fresh ? continues(out, line) : !paragraph;
        append(out, line, goesOn);
        fresh = false;
        paragraph = false;
      }
    }
    return out.toString();
  }

  private void append(StringBuilder out, String line, boolean goesOn) {
    if (out.length() == 0) {
      out.append(line);
    } else if (!goesOn) {
      out.append("\n\n").append(line);
    } else {
      join(out, line);
    }
  }

  private void join(StringBuilder out, String line) {
    int last = out.length() - 1;
    char hyphen = out.charAt(last);
    boolean letterBefore = last > 0 && Character.isLetter(out.charAt(last - 1));
    if (hyphen == '\u00ad') {
      out.setLength(last);
    } else if (hyphen != '-' && hyphen != '\u2010') {
      out.append(' ');
    } else if (letterBefore && Character.isLowerCase(line.charAt(0))) {
      if (words.contains(lastWord(out, last) + firstWord(line))) {
        out.setLength(last);
      }
    } else if (!letterBefore) {
      out.append(' ');
    }
    out.append(line);
  }

  private static String lastWord(StringBuilder out, int end) {
    int start = end;
    while (start > 0 && Character.isLetter(out.charAt(start - 1))) {
      start--;
    }
    return out.substring(start, end);
  }

  private static String firstWord(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end);
  }

  private static boolean continues(StringBuilder out, String line) {
    if (out.length() == 0) {
      return false;
    }
    char last = out.charAt(out.length() - 1);
    boolean open = Character.isLetterOrDigit(last) || ",;-\u2010\u00ad".indexOf(last) >= 0;
    return open && Character.isLowerCase(line.charAt(0));
  }

  private static Set<String> running(List<List<String>> pages) {
    Map<String, Integer> pagesWith = new HashMap<>();
    for (List<String> page : pages) {
      var edges = new HashSet<String>();
      for (int i : edges(page)) {
        edges.add(masked(page.get(i)));
      }
      edges.forEach(e -> pagesWith.merge(e, 1, Integer::sum));
    }
    int needed = Math.max(RUNNING_PAGES, (pages.size() + 1) / 2);
    var running = new HashSet<String>();
    pagesWith.forEach(
        (line, count) -> {
          if (count >= needed) {
            running.add(line);
          }
        });
    return running;
  }

  private static void dropRunning(List<String> page, Set<String> running) {
    for (int i : edges(page)) {
      String line = page.get(i);
      if (running.contains(masked(line)) || PAGE_NUMBER.matcher(line).matches()) {
        page.set(i, "");
      }
    }
  }

  /** The first and the last line that are not empty. */
  private static Set<Integer> edges(List<String> page) {
    var edges = new HashSet<Integer>();
    for (int i = 0; i < page.size() && edges.isEmpty(); i++) {
      if (!page.get(i).isEmpty()) {
        edges.add(i);
      }
    }
    for (int i = page.size() - 1; i >= 0; i--) {
      if (!page.get(i).isEmpty()) {
        edges.add(i);
        break;
      }
    }
    return edges;
  }

  private static String masked(String line) {
    return NUMBERS.matcher(line).replaceAll("#");
  }
}
