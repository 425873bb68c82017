package parley.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import parley.text.Span;

/** Spans as text: {@code 3-17 20-31}, in code points. */
final class SpanText {
  private SpanText() {}

  static String of(List<Span> spans) {
    return spans.stream().map(s -> s.start() + "-" + s.end()).collect(Collectors.joining(" "));
  }

  static List<Span> parse(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(text.split(" ")).map(SpanText::span).toList();
  }

  private static Span span(String text) {
    int dash = text.indexOf('-');
    return new Span(
        Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
  }
}
