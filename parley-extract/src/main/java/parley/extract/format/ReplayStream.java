package parley.extract.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes that can be looked at before they are taken, and gone back over for a limited stretch. */
final class ReplayStream {
  private static final int FIRST = 1 << 14;

  private final InputStream in;
  private final int most;
  private byte[] buffer = new byte[FIRST];
  private int kept;
  private int at;
  private int end;
  private boolean keeping;

  /** Can go back over this many bytes. */
  ReplayStream(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /** Keeps what is read from here on. */
  void keep() {
    kept = at;
    keeping = true;
  }

  /** Keeps nothing any more. */
  void forget() {
    keeping = false;
  }

  /** Goes back to where keeping began; false if that is further back than can be gone. */
  boolean rewind() {
    if (keeping) {
      at = kept;
    }
    return keeping;
  }

  /** The next bytes, fewer only at the end, without taking them. */
  byte[] peek(int length) throws IOException {
    boolean more = true;
    while (end - at < length && more) {
      more = fill();
    }
    return Arrays.copyOfRange(buffer, at, Math.min(end, at + length));
  }

  /** The next byte, -1 at the end. */
  int read() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xff : -1;
  }

  /** Reads up to that many bytes; -1 at the end. */
  int read(byte[] into, int offset, int length) throws IOException {
    if (at == end && !fill()) {
      return -1;
    }
    int n = Math.min(length, end - at);
    System.arraycopy(buffer, at, into, offset, n);
    at += n;
    return n;
  }

  /** Passes over that many bytes; false if there are fewer. */
  boolean skip(long length) throws IOException {
    long left = length;
    while (left > 0) {
      if (at == end && !keeping && left > 1) {
        // a stream may skip beyond its end; the last byte is read
        left -= in.skip(left - 1);
      }
      if (at == end && !fill()) {
        return false;
      }
      int n = (int) Math.min(left, end - at);
      at += n;
      left -= n;
    }
    return true;
  }

  private boolean fill() throws IOException {
    keeping &= end - kept < most;
    int base = keeping ? kept : at;
    if (base > 0) {
      System.arraycopy(buffer, base, buffer, 0, end - base);
      kept -= base;
      at -= base;
      end -= base;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(2 * end, Math.max(most, end + FIRST)));
    }
    int n = in.read(buffer, end, buffer.length - end);
    end += Math.max(0, n);
    return n > 0;
  }
}
