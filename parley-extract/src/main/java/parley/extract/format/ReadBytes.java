package parley.extract.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts how much of the files of a run has been read; for one thread. */
final class ReadBytes {
  private final long all;
  private long read;

  ReadBytes(long all) {
    this.all = all;
  }

  /** Bytes of all files. */
  long all() {
    return all;
  }

  /** Bytes read so far. */
  long read() {
    return read;
  }

  /** The same stream, counted. */
  InputStream counted(InputStream stream) {
    return new FilterInputStream(stream) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        read += b < 0 ? 0 : 1;
        return b;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int n = super.read(buffer, from, length);
        read += Math.max(0, n);
        return n;
      }
    };
  }
}
