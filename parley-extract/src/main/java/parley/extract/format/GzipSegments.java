package parley.extract.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * Cuts a packed web archive (members of RFC 1952 in a row) into segments: each begins with a member
 * whose content begins with a record, and ends where the next such member begins. The places are
 * found in the packed bytes as they pass, so that a member that is damaged or cut off takes no
 * other with it. Holds {@value #BUFFER} bytes.
 */
final class GzipSegments {
  private static final int BUFFER = 1 << 16;
  private static final int LOOK = 4096;
  private static final int SHORTEST = 18;
  private static final String WARC = "WARC/";
  private static final int RESERVED_FLAGS = 0xE0;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private boolean ended;
  // no record begins in the buffer before this place, apart from the one at the segment's start
  private int searched;

  GzipSegments(InputStream in) {
    this.in = in;
  }

  /** Whether bytes are left. */
  boolean more() throws IOException {
    fill();
    return position < limit;
  }

  /** The packed bytes from here to where the next record's member begins; read it to its end. */
  InputStream segment() {
    searched = position + 1;
    return new Segment();
  }

  private void fill() throws IOException {
    if (ended || limit - position > LOOK) {
      return;
    }
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    searched -= position;
    limit -= position;
    position = 0;
    while (!ended && limit < BUFFER) {
      int n = in.read(buffer, limit, BUFFER - limit);
      ended = n < 0;
      limit += Math.max(0, n);
    }
  }

  /** How many bytes from the position on belong to the segment for certain. */
  private int certain() throws IOException {
    fill();
    int end = ended ? limit : limit - LOOK;
    searched = Math.max(searched, position);
    while (searched < end && !recordBegins(searched)) {
      searched++;
    }
    return Math.min(searched, end) - position;
  }

  private boolean recordBegins(int at) {
    if (buffer[at] != 0x1f
        || limit - at < SHORTEST
        || buffer[at + 1] != (byte) 0x8b
        || buffer[at + 2] != 8
        || (buffer[at + 3] & RESERVED_FLAGS) != 0) {
      return false;
    }
    try {
      return WARC.equals(first(Arrays.copyOfRange(buffer, at, Math.min(limit, at + LOOK))));
    } catch (IOException e) {
      // damaged: a member of its own all the same, if the rest of its header looks like one
      int system = buffer[at + 9] & 0xff;
      return (buffer[at + 8] & ~6) == 0 && (system < 14 || system == 255);
    }
  }

  /** Whether these are the first bytes of a packed file or member whose content is a record. */
  static boolean holdsRecord(byte[] head) {
    try {
      return WARC.equals(first(head));
    } catch (IOException e) {
      return false;
    }
  }

  private static String first(byte[] packed) throws IOException {
    try (var start = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(start.readNBytes(WARC.length()), StandardCharsets.US_ASCII);
    }
  }

  private final class Segment extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      int n = Math.min(length, certain());
      if (n == 0) {
        return -1;
      }
      System.arraycopy(buffer, position, into, offset, n);
      position += n;
      return n;
    }

    // tells the unpacking stream whether another member may follow
    @Override
    public int available() throws IOException {
      return certain();
    }
  }

  /** Members in a row, which knows what stands behind the last of them. */
  static final class Unpacked extends GZIPInputStream {
    private static final int CHECKSUM = 8;

    Unpacked(InputStream segment) throws IOException {
      super(segment, 1 << 13);
    }

    /** About how many bytes are no member; to be asked at the end. */
    long rest() throws IOException {
      return Math.max(0, inf.getRemaining() - CHECKSUM)
          + in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
