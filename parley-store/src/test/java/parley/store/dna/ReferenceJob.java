package parley.store.dna;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.discourse.network.DuplicateRule;
import parley.discourse.network.Mode;
import parley.discourse.network.NetworkRules;
import parley.discourse.network.Normalisation;
import parley.discourse.network.Relation;

/** One line of a job file: what Discourse Network Analyzer was asked for. */
record ReferenceJob(Map<String, String> words, Path expected) {
  static List<ReferenceJob> read(Path jobs, Path... folders) throws IOException {
    List<ReferenceJob> read = new ArrayList<>();
    for (String line : Files.readAllLines(jobs)) {
      Map<String, String> words = new HashMap<>();
      for (String word : line.split("\t")) {
        words.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
      }
      String file = words.getOrDefault("job", "") + "." + words.getOrDefault("fmt", "csv");
      for (Path folder : folders) {
        if (Files.exists(folder.resolve(file))) {
          read.add(new ReferenceJob(words, folder.resolve(file)));
          break;
        }
      }
    }
    return read;
  }

  String name() {
    return word("job");
  }

  private String word(String key) {
    return words.getOrDefault(key, "");
  }

  boolean matrix() {
    return !word("net").equals("eventlist") && !words.containsKey("fmt");
  }

  /** Where the reference cut to whole numbers. */
  boolean cut() {
    return words.getOrDefault("norm", "no").equals("no");
  }

  String type() {
    return words.getOrDefault("type", "DNA Statement");
  }

  NetworkRules rules() {
    return NetworkRules.of(
            word("net").equals("onemode") ? Mode.ONE : Mode.TWO,
            Relation.valueOf(word("agg").toUpperCase(Locale.ROOT)))
        .over(
            words.getOrDefault("v1", "organization"),
            words.getOrDefault("v2", "concept"),
            Optional.of(words.getOrDefault("q", "agreement")))
        .normalised(
            Normalisation.valueOf(words.getOrDefault("norm", "no").toUpperCase(Locale.ROOT)))
        .duplicates(DuplicateRule.valueOf(word("dup").toUpperCase(Locale.ROOT)))
        .isolates(Boolean.parseBoolean(words.getOrDefault("isolates", "false")))
        .between(instant("start"), instant("stop"));
  }

  private Optional<java.time.Instant> instant(String word) {
    return Optional.ofNullable(words.get(word))
        .map(text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
  }
}
