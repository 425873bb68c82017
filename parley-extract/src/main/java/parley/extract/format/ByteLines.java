package parley.extract.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream as bytes, one at a time, in a buffer that is used again. Lines end with LF
 * or CR LF. Of a line beyond the limit only the number is kept.
 */
final class ByteLines {
  private final InputStream stream;
  private final int limit;
  private final byte[] chunk = new byte[65_536];
  private int chunkAt;
  private int chunkEnd;
  private byte[] line = new byte[8192];
  private int length;
  private int number;
  private boolean tooLong;

  ByteLines(InputStream stream, int limit) {
    this.stream = stream;
    this.limit = limit;
  }

  /** Moves to the next line; false at the end. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    if (!fill()) {
      return false;
    }
    number++;
    boolean ended = false;
    while (!ended && fill()) {
      int end = chunkAt;
      while (end < chunkEnd && chunk[end] != '\n') {
        end++;
      }
      append(end);
      ended = end < chunkEnd;
      chunkAt = ended ? end + 1 : end;
    }
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return true;
  }

  private void append(int end) {
    int count = end - chunkAt;
    if (tooLong || length + count > limit) {
      tooLong = true;
      length = 0;
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, (int) Math.min(limit, line.length * 2L)));
    }
    System.arraycopy(chunk, chunkAt, line, length, count);
    length += count;
  }

  private boolean fill() throws IOException {
    if (chunkAt < chunkEnd) {
      return true;
    }
    chunkAt = 0;
    chunkEnd = stream.read(chunk);
    return chunkEnd > 0;
  }

  /** The number of the line, from 1; after the end, how many there were. */
  int number() {
    return number;
  }

  /** The buffer whose first {@link #length} bytes are the line, without its end; not a copy. */
  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  boolean tooLong() {
    return tooLong;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
