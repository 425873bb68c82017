package parley.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Codings of our own for press releases that lie elsewhere: {@code ReleaseCodings CSV-FOLDER CODING
 * OUT} makes OUT a folder like CODING, of which {@code positions-train.jsonl} has them too, beside
 * {@code releases-held.jsonl}, every fifth of them, which no training sees. The codings in {@code
 * release-codings.jsonl} hold offsets only; the texts are taken from {@code zelenskyy.csv} and
 * {@code putin.csv} (columns {@code link}, {@code date}, {@code headline}, {@code body}, {@code
 * summary}). A language model coded them by the guidelines. Where the files come from stands in
 * docs/model-cards/coding.md.
 */
public final class ReleaseCodings {
  private static final String TRAIN = "positions-train.jsonl";
  private static final String HELD = "releases-held.jsonl";
  private static final int EVERY = 5;
  private static final int DATE = "2022-02-24".length();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private ReleaseCodings() {}

  /** Writes the folder; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: ReleaseCodings CSV-FOLDER CODING OUT");
      System.exit(2);
    }
    Path coding = Path.of(args[1]);
    Path out = Files.createDirectories(Path.of(args[2]));
    List<String> all = documents(TrainingResource.text("release-codings.jsonl"), Path.of(args[0]));
    for (String name : List.of("sentences-dev.jsonl", "positions-dev.jsonl")) {
      Files.copy(coding.resolve(name), out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    var learn = new ArrayList<>(Files.readAllLines(coding.resolve(TRAIN)));
    learn.addAll(HeldDocuments.part(all, EVERY, false));
    Files.write(out.resolve(TRAIN), learn);
    Files.write(out.resolve(HELD), HeldDocuments.part(all, EVERY, true));
  }

  /**
   * Each coded release with its title and text, as a line of JSON.
   *
   * @throws IllegalArgumentException if a release is not in the files
   */
  static List<String> documents(String codings, Path folder) throws IOException {
    var releases = new HashMap<String, CSVRecord>();
    for (String name : List.of("zelenskyy", "putin")) {
      read(folder.resolve(name + ".csv"), name, releases);
    }
    var documents = new ArrayList<String>();
    for (String line : codings.lines().filter(l -> !l.isBlank()).toList()) {
      ObjectNode document = (ObjectNode) JSON.readTree(line);
      CSVRecord release = releases.get(document.get("id").asText());
      if (release == null) {
        throw new IllegalArgumentException(
            "no release " + document.get("id").asText() + " in " + folder);
      }
      document.put("date", release.get("date").substring(0, DATE));
      boolean ukrainian = document.get("id").asText().startsWith("zelenskyy:");
      document.put("publisher", "President of " + (ukrainian ? "Ukraine" : "Russia"));
      document.put("title", release.get("headline").strip());
      document.put("text", text(release));
      documents.add(JSON.writeValueAsString(document));
    }
    return documents;
  }

  private static void read(Path file, String name, Map<String, CSVRecord> releases)
      throws IOException {
    try (var records = FORMAT.parse(Files.newBufferedReader(file))) {
      for (CSVRecord record : records) {
        String link = record.get("link").replaceFirst("/+$", "");
        releases.put(name + ":" + link.substring(link.lastIndexOf('/') + 1), record);
      }
    }
  }

  /** The summary, where there is one, and the body. */
  private static String text(CSVRecord release) {
    String body = release.get("body").strip();
    return Optional.of("summary")
        .filter(release::isMapped)
        .map(release::get)
        .map(String::strip)
        .filter(summary -> !summary.isEmpty() && !summary.equals("NA"))
        .map(summary -> summary + "\n" + body)
        .orElse(body)
        .strip();
  }
}
