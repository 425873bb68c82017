package parley.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with six decimals, point and minus sign, whatever the locale. */
final class SixDecimals {
  private static final double LARGEST_SCALED = 1e15;

  private SixDecimals() {}

  static String of(double value) {
    var out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  /** Appends the value; half a millionth is rounded away from 0. */
  static void append(StringBuilder out, double value) {
    double scaled = Math.abs(value) * 1e6;
    if (!(scaled < LARGEST_SCALED)) {
      out.append(new BigDecimal(value).setScale(6, RoundingMode.HALF_UP).toPlainString());
      return;
    }
    long millionths = Math.round(scaled);
    if (value < 0 && millionths > 0) {
      out.append('-');
    }
    out.append(millionths / 1_000_000).append('.');
    long rest = millionths % 1_000_000;
    for (long digit = 100_000; digit > 1 && rest < digit; digit /= 10) {
      out.append('0');
    }
    out.append(rest);
  }
}
