package parley.extract.tagger;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the scores of an encoder become relations.
 *
 * @param cueBonus favours cues in the first head; the second drops those without content
 * @param contentBonus favours contents in the second head
 * @param sourceBonus favours sources in the second head
 * @param threshold relations less sure than this are left out, in [0,1]
 * @param confidence weights of {@link Confidence}
 */
public record EncoderSettings(
    double cueBonus,
    double contentBonus,
    double sourceBonus,
    double threshold,
    List<Double> confidence) {
  /** Copies the list. */
  public EncoderSettings {
    confidence = List.copyOf(confidence);
  }

  /** Before anything is calibrated: nothing is left out. */
  public static EncoderSettings uncalibrated() {
    var weights = new Double[Confidence.SIGNALS + 1];
    Arrays.fill(weights, 0.0);
    return new EncoderSettings(1.5, 1, 1, 0, List.of(weights));
  }

  /** The same with other weights of the confidence. */
  EncoderSettings with(Confidence fitted) {
    return new EncoderSettings(cueBonus, contentBonus, sourceBonus, threshold, fitted.weights());
  }

  /** Lines of {@code scheme.name=value}, in a fixed order. */
  public String lines(MarkingScheme scheme) {
    var values = new TreeMap<String, String>();
    values.put("cue-bonus", Double.toString(cueBonus));
    values.put("content-bonus", Double.toString(contentBonus));
    values.put("source-bonus", Double.toString(sourceBonus));
    values.put("threshold", Double.toString(threshold));
    values.put(
        "confidence", confidence.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    return values.entrySet().stream()
        .map(e -> prefix(scheme) + e.getKey() + "=" + e.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static String prefix(MarkingScheme scheme) {
    return scheme.name().toLowerCase(Locale.ROOT) + ".";
  }

  /** Reads what {@link #lines} wrote for the scheme. */
  public static EncoderSettings read(InputStream in, MarkingScheme scheme) throws IOException {
    var values = new Properties();
    values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    try {
      return new EncoderSettings(
          number(values, scheme, "cue-bonus"),
          number(values, scheme, "content-bonus"),
          number(values, scheme, "source-bonus"),
          number(values, scheme, "threshold"),
          Arrays.stream(text(values, scheme, "confidence").split(" "))
              .map(Double::valueOf)
              .toList());
    } catch (NumberFormatException e) {
      throw new IOException("a setting of the encoder is no number: " + e.getMessage(), e);
    }
  }

  private static double number(Properties values, MarkingScheme scheme, String name)
      throws IOException {
    return Double.parseDouble(text(values, scheme, name));
  }

  private static String text(Properties values, MarkingScheme scheme, String name)
      throws IOException {
    // a tagger that was made for one scheme has settings without a prefix
    String value = values.getProperty(prefix(scheme) + name, values.getProperty(name));
    if (value == null) {
      throw new IOException("the settings of the encoder name no " + prefix(scheme) + name);
    }
    return value;
  }
}
