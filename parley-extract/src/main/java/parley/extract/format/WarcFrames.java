package parley.extract.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The records of an unpacked web archive as frames: the header of each, and its body by the length
 * that the header states (ISO 28500). Where a frame is not followed by another record or the end,
 * the next record is looked for from inside the frame on, up to {@value #REPLAY} bytes back, so
 * that a record with a wrong length costs no other.
 */
final class WarcFrames {
  /** Frames up to this length are kept until it is known that they are whole. */
  static final int REPLAY = 8 << 20;

  private static final int LONGEST_HEADER = 1 << 16;
  private static final byte[] START = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int LOOK = 24;
  private static final Pattern RECORD =
      Pattern.compile(
          "WARC/\\d\\.\\d\\d?\\r?\\n(?:WARC-|Content-).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SECOND_START = Pattern.compile("(?<!^)WARC/\\d\\.\\d\\d?\\r?\\n");
  private static final Pattern LENGTH =
      Pattern.compile(
          "^Content-Length:[ \\t]*(\\d{1,18})[ \\t]*$",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private final ReplayStream in;
  private long left;

  WarcFrames(InputStream unpacked) {
    this.in = new ReplayStream(unpacked, REPLAY);
  }

  /**
   * A record.
   *
   * @param length of its body in bytes, as its header has it
   * @param stream header and body, good until the next frame is asked for
   */
  record Frame(long length, InputStream stream) {}

  /**
   * The next record; empty at the end.
   *
   * @throws IOException if no record begins here, or the bytes end in its header
   */
  Optional<Frame> next() throws IOException {
    skipLineEnds();
    in.keep();
    if (in.peek(1).length == 0) {
      return Optional.empty();
    }
    if (!startsHere()) {
      throw new IOException("no record begins where one should");
    }
    byte[] header = header();
    String words = new String(header, StandardCharsets.ISO_8859_1);
    if (SECOND_START.matcher(words).find()) {
      throw new IOException("it is cut off in its header");
    }
    Matcher length = LENGTH.matcher(words);
    if (!length.find()) {
      throw new IOException("its header states no length");
    }
    left = Long.parseLong(length.group(1));
    if (left > REPLAY) {
      in.forget();
    }
    return Optional.of(
        new Frame(left, new SequenceInputStream(new ByteArrayInputStream(header), new Body())));
  }

  private byte[] header() throws IOException {
    var header = new ByteArrayOutputStream();
    int line = 0;
    while (header.size() < LONGEST_HEADER) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException("it is cut off in its header");
      }
      header.write(b);
      if (b == '\n' && line == 0) {
        return header.toByteArray();
      }
      line = b == '\n' ? 0 : line + (b == '\r' ? 0 : 1);
    }
    throw new IOException("its header has no end");
  }

  /**
   * Passes over the rest of the frame.
   *
   * @throws IOException if the bytes end before it does, are damaged, or neither the end of a
   *     record nor another record follows
   */
  void finish() throws IOException {
    if (!in.skip(left)) {
      throw new EOFException("it is cut off");
    }
    left = 0;
    boolean closed = Arrays.equals(in.peek(END.length), END);
    skipLineEnds();
    if (!closed && in.peek(1).length > 0 && !startsHere()) {
      throw new IOException("no record follows it: it is cut off, or its length is wrong");
    }
  }

  /**
   * Goes to the next place behind the start of the frame at which a record begins, or to the end;
   * returns how many bytes were passed over, counted from the start of the frame, or from here
   * where the frame was too long to go back.
   */
  long resynchronise() throws IOException {
    left = 0;
    long passed = in.rewind() ? 1 : 0;
    in.skip(passed);
    in.forget();
    for (byte[] look = in.peek(LOOK); look.length > 0; look = in.peek(LOOK)) {
      if (RECORD.matcher(new String(look, StandardCharsets.ISO_8859_1)).matches()) {
        return passed;
      }
      // on to where the next may begin
      int n = 1;
      while (n < look.length && look[n] != START[0]) {
        n++;
      }
      in.skip(n);
      passed += n;
    }
    return passed;
  }

  private boolean startsHere() throws IOException {
    return Arrays.equals(in.peek(START.length), START);
  }

  private void skipLineEnds() throws IOException {
    for (byte[] b = in.peek(1); b.length > 0 && (b[0] == '\r' || b[0] == '\n'); b = in.peek(1)) {
      in.skip(1);
    }
  }

  private final class Body extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left == 0 || length == 0) {
        return length == 0 ? 0 : -1;
      }
      int n = in.read(into, offset, (int) Math.min(length, left));
      if (n < 0) {
        throw new EOFException("cut off");
      }
      left -= n;
      return n;
    }
  }
}
