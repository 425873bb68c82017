package parley.extract.format;

import java.io.IOException;
import java.util.zip.GZIPInputStream;
import parley.error.InputException;

/**
 * Reads a file that gzip has packed, as what it holds. Only what a reader asks for is unpacked, and
 * each reader stops at its own limit, so a file made to grow without end costs no memory. A packed
 * file in a packed file is refused.
 */
final class GzipReader implements FormatReader {
  @Override
  public void read(Source source, Intake intake) throws IOException {
    if (GzipSegments.holdsRecord(source.head())) {
      // packed record by record: its reader gets further when one is broken
      new WarcFileReader().read(source, intake);
      return;
    }
    Source inner = source.unpacked(new GZIPInputStream(source.stream(), 65_536));
    Format format = FormatDetector.detect(inner);
    if (format == Format.GZIP) {
      throw new InputException(
          source.place(), "is a packed file in a packed file", "unpack it first");
    }
    format.reader().read(inner, intake);
  }
}
