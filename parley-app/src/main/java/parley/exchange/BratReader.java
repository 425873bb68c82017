package parley.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.error.InputException;
import parley.ledger.Transfer;
import parley.text.CodePoints;
import parley.text.Extent;
import parley.text.Span;

/**
 * Reads standoff files of brat: those that {@link BratStandoff} wrote, or others with its entities,
 * relations and attributes. Entities of other types, events and links stay behind. A note of a
 * content may say {@code statement; party: UA; issue: …; proposition: …}, each part at will.
 */
public final class BratReader {
  private static final Pattern ENTITY =
      Pattern.compile("(T[^\\t ]+)\\t([^\\t ]+) ([0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*)\\t(.*)");
  private static final Pattern RELATION =
      Pattern.compile("R[^\\t ]+\\t([^\\t ]+) Arg1:([^\\t ]+) Arg2:([^\\t ]+)\\s*");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("[AM][^\\t ]+\\t([^\\t ]+) ([^\\t ]+)(?: ([^\\t]+?))?\\s*");
  private static final Pattern NOTE = Pattern.compile("#[^\\t ]*\\t[^\\t ]+ ([^\\t ]+)\\t(.*)");
  private static final Pattern PART =
      Pattern.compile("(?:^|; ?)(party|actor|coder|said|act|condition|issue|proposition): ");

  private record Entity(String place, String type, Extent extent) {}

  private final String place;
  private final String text;
  private final CodePoints offsets;
  private final AnnotatedTexts texts;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> words = new HashMap<>();
  private final Map<String, Extent> sources = new HashMap<>();
  private final Map<String, Extent> cues = new HashMap<>();

  private BratReader(String place, String text, AnnotatedTexts texts) {
    this.place = place;
    this.text = text;
    this.offsets = new CodePoints(text);
    this.texts = texts;
  }

  /**
   * The documents of a ZIP or folder.
   *
   * @param person who drew what does not say by whom it was coded
   */
  public static List<Transfer> read(Path path, String person) {
    Map<String, String> files = AnnotatedFiles.read(path, List.of(".ann", ".txt"));
    var texts = new AnnotatedTexts(person);
    boolean any = false;
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getKey().endsWith(".ann")) {
        any = true;
        String name = file.getKey().substring(0, file.getKey().length() - 4);
        String at = path + ": " + file.getKey();
        String text = files.get(name + ".txt");
        if (text == null) {
          texts.problem(at, "has no text beside it: " + name + ".txt");
        } else {
          var reader = new BratReader(at, text, texts);
          reader.lines(file.getValue());
          texts.add(at, name, text, reader.marked());
        }
      }
    }
    if (!any) {
      throw new InputException(
          path.toString(), "holds no .ann file", "give a ZIP or folder of brat's .txt and .ann");
    }
    return texts.transfers();
  }

  private void lines(String annotations) {
    String[] lines = annotations.split("\n", -1);
    // entities first: brat writes lines in the order in which they were drawn
    for (String kinds : List.of("T", "RAM#")) {
      for (int i = 0; i < lines.length; i++) {
        String line =
            lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
        if (!line.isEmpty() && kinds.indexOf(line.charAt(0)) >= 0) {
          line(place + ":" + (i + 1), line);
        } else if (!line.isBlank() && "TRAM#E*N".indexOf(line.charAt(0)) < 0) {
          wrong(
              kinds, place + ":" + (i + 1), "is no line of brat: it starts with " + line.charAt(0));
        }
      }
    }
  }

  private void wrong(String kinds, String at, String what) {
    if (kinds.equals("T")) {
      texts.problem(at, what);
    }
  }

  private void line(String at, String line) {
    switch (line.charAt(0)) {
      case 'T' -> matched(at, ENTITY, line, m -> entity(at, m));
      case 'R' -> matched(at, RELATION, line, m -> relation(at, m));
      case '#' -> matched(at, NOTE, line, m -> note(m.group(1), m.group(2)));
      default -> matched(at, ATTRIBUTE, line, m -> attribute(at, m));
    }
  }

  private void matched(
      String at, Pattern pattern, String line, java.util.function.Consumer<Matcher> then) {
    Matcher matcher = pattern.matcher(line);
    if (matcher.matches()) {
      then.accept(matcher);
    } else {
      texts.problem(at, "is cut short or not as brat writes it: " + line.split("\t", 2)[0]);
    }
  }

  private void entity(String at, Matcher m) {
    int length = text.codePointCount(0, text.length());
    var spans = new ArrayList<Span>();
    for (String ends : m.group(3).split(";")) {
      int space = ends.indexOf(' ');
      int start = number(ends.substring(0, space));
      int end = number(ends.substring(space + 1));
      if (start >= end || end > length) {
        texts.problem(at, "stands at " + ends + ", the text at 0 to " + length);
        return;
      }
      spans.add(offsets.toUtf16(start, end));
    }
    String there =
        String.join(" ", spans.stream().map(s -> s.in(text).replace('\t', ' ')).toList());
    if (!there.equals(m.group(4))) {
      texts.problem(at, "has other words than the text has there: '" + there + "'");
    } else if (entities.put(m.group(1), new Entity(at, m.group(2), whole(spans))) != null) {
      texts.problem(at, m.group(1) + " stood there before");
    }
  }

  private static int number(String digits) {
    return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  /** Pieces that only the end of a line parts are one. */
  private Extent whole(List<Span> pieces) {
    var spans = new ArrayList<Span>();
    for (Span piece : pieces) {
      int last = spans.size() - 1;
      if (last >= 0
          && spans.get(last).end() < piece.start()
          && text.substring(spans.get(last).end(), piece.start()).matches("[\\r\\n]+")) {
        spans.set(last, new Span(spans.get(last).start(), piece.end()));
      } else {
        spans.add(piece);
      }
    }
    return Extent.union(spans);
  }

  private void relation(String at, Matcher m) {
    Entity from = entities.get(m.group(2));
    Entity to = entities.get(m.group(3));
    if (from == null || to == null) {
      texts.problem(at, "ties " + m.group(2) + " to " + m.group(3) + ", of which one is not there");
    } else if (m.group(1).equals("Says")) {
      sources.put(m.group(3), from.extent());
    } else if (m.group(1).equals("By")) {
      cues.put(m.group(3), from.extent());
    }
  }

  private void attribute(String at, Matcher m) {
    String value = m.group(3) == null ? "true" : m.group(3);
    if (m.group(2).startsWith("T") && !entities.containsKey(m.group(2))) {
      texts.problem(at, "is of " + m.group(2) + ", which is not there");
      return;
    }
    switch (m.group(1)) {
      case "Stance", "Strength", "Review", "RedLine" -> {
        String name = m.group(1);
        of(m.group(2))
            .put(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), value);
      }
      default -> {
        // another scheme's attribute stays behind
      }
    }
  }

  private Map<String, String> of(String entity) {
    return words.computeIfAbsent(entity, e -> new HashMap<>());
  }

  private void note(String entity, String note) {
    Map<String, String> own = of(entity);
    Matcher part = PART.matcher(note);
    String name = "statement";
    int start = 0;
    while (part.find()) {
      own.put(name, note.substring(start, part.start()).strip());
      name = part.group(1).equals("said") ? "saidOn" : part.group(1);
      start = part.end();
      if (name.equals("proposition")) {
        // a sentence of its own, in which anything may stand
        break;
      }
    }
    own.put(name, note.substring(start).strip());
  }

  private List<AnnotatedTexts.Marked> marked() {
    var marked = new ArrayList<AnnotatedTexts.Marked>();
    entities.forEach(
        (id, entity) -> {
          if (entity.type().equals("Content")) {
            marked.add(
                new AnnotatedTexts.Marked(
                    entity.place(),
                    entity.extent(),
                    sources.getOrDefault(id, Extent.NONE),
                    cues.getOrDefault(id, Extent.NONE),
                    words.getOrDefault(id, Map.of())));
          }
        });
    return marked;
  }
}
