package parley.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.ledger.AsOf;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The two times of a question; a mixin. */
final class AsOfOptions {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = InputOptions.Day.class,
      description = "Only what was said on this day (YYYY-MM-DD) and before.")
  @Nullable LocalDate said;

  @Option(
      names = "--recorded",
      paramLabel = "TIME",
      converter = Moment.class,
      description =
          "Only what the ledger held then: a day (its end, UTC) or a moment like"
              + " 2024-02-06T12:00:00Z.")
  @Nullable Instant recorded;

  AsOf times() {
    return times(said);
  }

  /** The times with another day, or none, for the one that was asked for. */
  AsOf times(@Nullable LocalDate day) {
    return new AsOf(Optional.ofNullable(day), Optional.ofNullable(recorded));
  }

  /** A moment, or the last one of a day. */
  static final class Moment implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      try {
        return value.contains("T")
            ? Instant.parse(value)
            : LocalDate.parse(value)
                .plusDays(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .minusNanos(1000);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'" + value + "' is no moment; write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ");
      }
    }
  }
}
