package parley.cli;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.discourse.time.Kernel;
import parley.discourse.time.WindowRule;
import parley.discourse.time.WindowUnit;
import parley.error.InputException;
import picocli.CommandLine.Option;

/** Whether and how time is cut into windows; a mixin. */
final class WindowOptions {
  private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,5})([hdwmye])");
  private static final Map<String, WindowUnit> UNITS =
      Map.of(
          "h", WindowUnit.HOURS,
          "d", WindowUnit.DAYS,
          "w", WindowUnit.WEEKS,
          "m", WindowUnit.MONTHS,
          "y", WindowUnit.YEARS,
          "e", WindowUnit.EVENTS);

  @Option(
      names = "--window",
      paramLabel = "SIZE",
      description = {
        "One result per window of this size: 30d (days), 2w, 6m (months), 1y, 12h, or 100e (so many",
        "statements). csv: one tie a line; also json."
      })
  @Nullable String window;

  @Option(
      names = "--step",
      paramLabel = "N",
      description = "From window to window, in the window's unit (default: its size).")
  @Nullable Integer step;

  @Option(
      names = "--kernel",
      paramLabel = "WORD",
      description = {
        "Let statements in the middle of a window count more: no (default), uniform, triangular,",
        "epanechnikov or gaussian."
      })
  @Nullable String kernel;

  /** The rule, if windows are asked for. */
  Optional<WindowRule> rule() {
    if (window == null) {
      if (step != null || kernel != null) {
        throw new InputException(
            step != null ? "--step" : "--kernel", "needs windows", "add --window, e.g. 30d");
      }
      return Optional.empty();
    }
    Matcher parts = SIZE.matcher(window);
    WindowUnit unit = parts.matches() ? UNITS.get(parts.group(2)) : null;
    if (unit == null) {
      throw new InputException(
          "--window " + window, "is no size", "a number and h, d, w, m, y or e: 30d, 6m, 100e");
    }
    int size = Integer.parseInt(parts.group(1));
    int moved = step == null ? size : step;
    if (moved < 1) {
      throw new InputException("--step " + moved, "is too small", "at least 1");
    }
    Kernel by =
        kernel == null ? Kernel.NO : NetworkOptions.word("--kernel", kernel, Kernel.values());
    return Optional.of(new WindowRule(size, unit, moved, by));
  }
}
