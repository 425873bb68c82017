package parley.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of UTF-8 from a stream, none of them held beyond a limit. */
final class MessageLines {
  /** Bytes of a line; longer ones are read past and refused. */
  static final int LONGEST = 1 << 20;

  /**
   * A line.
   *
   * @param text the line, empty if it has a fault
   * @param fault why it cannot be used
   */
  record Line(String text, Optional<String> fault) {}

  private final InputStream in;

  MessageLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next line without its end; empty at the end of the stream. */
  Optional<Line> next() throws IOException {
    var bytes = new ByteArrayOutputStream();
    long length = 0;
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    while (b >= 0 && b != '\n') {
      if (++length <= LONGEST) {
        bytes.write(b);
      }
      b = in.read();
    }
    return Optional.of(
        length > LONGEST
            ? new Line("", Optional.of("a message has at most " + LONGEST + " bytes"))
            : decoded(bytes.toByteArray()));
  }

  private static Line decoded(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Line(text, Optional.empty());
    } catch (CharacterCodingException e) {
      return new Line("", Optional.of("this line is not UTF-8"));
    }
  }
}
