package parley.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import parley.brief.Brief;
import parley.report.Beside;
import parley.report.BriefHtml;
import parley.report.BriefJson;
import parley.report.BriefMarkdown;
import parley.report.BriefText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The forms of a brief; the values of {@code --format} are their names in lower case. */
enum BriefFormat {
  TEXT,
  HTML,
  MARKDOWN,
  JSON;

  /** The brief in this form with what is beside it; the screen matters to text only. */
  String render(Brief brief, Beside beside, BriefText.Screen screen) {
    return switch (this) {
      case TEXT -> BriefText.render(brief, beside, screen);
      case HTML -> BriefHtml.render(brief, beside);
      case MARKDOWN -> BriefMarkdown.render(brief, beside);
      case JSON -> BriefJson.render(brief, beside);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the value of the option. */
  static final class Converter implements ITypeConverter<BriefFormat> {
    @Override
    public BriefFormat convert(String value) {
      return Arrays.stream(values())
          .filter(format -> format.toString().equals(value))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + value
                          + "' is none of "
                          + Arrays.stream(values())
                              .map(BriefFormat::toString)
                              .collect(Collectors.joining(", "))));
    }
  }
}
