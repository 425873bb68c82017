package parley.extract.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import parley.error.InputException;

/** One file or stream to be read, once. */
final class Source {
  /** The most bytes that a single document may have. */
  static final int LIMIT = 256 * 1024 * 1024;

  /** How many bytes {@link #head} shows at most. */
  static final int HEAD = 8192;

  private final String place;
  private final String id;
  private final BufferedInputStream stream;
  private final ReadingChoices choices;

  /**
   * A source.
   *
   * @param place its name in messages
   * @param id the id of a document that brings none of its own
   * @param stream its bytes; the caller closes it
   * @param choices what the user chose about reading
   */
  Source(String place, String id, InputStream stream, ReadingChoices choices) {
    this.place = place;
    this.id = id;
    this.stream = new BufferedInputStream(stream, HEAD * 2);
    this.choices = choices;
  }

  /** What a packed source holds, under its name without the last extension. */
  Source unpacked(InputStream inside) {
    return new Source(
        place.replaceFirst("(?i)\\.gz$", ""),
        id.replaceFirst("\\.[^.]{1,8}$", ""),
        inside,
        choices);
  }

  ReadingChoices choices() {
    return choices;
  }

  String place() {
    return place;
  }

  String id() {
    return id;
  }

  InputStream stream() {
    return stream;
  }

  /** The file extension in lower case without its dot; empty where there is none. */
  String extension() {
    String name = place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  /** The first bytes, without taking them. */
  byte[] head() throws IOException {
    stream.mark(HEAD);
    byte[] head = new byte[HEAD];
    int length = 0;
    try {
      for (int n = 0; n >= 0 && length < HEAD; n = stream.read(head, length, HEAD - length)) {
        length += n;
      }
    } catch (IOException e) {
      // a file cut off: what stands before is looked at; reading on meets the same end
      if (length == 0) {
        throw e;
      }
    }
    stream.reset();
    return Arrays.copyOf(head, length);
  }

  /** All bytes. Throws an InputException if there are none, or more than the limit. */
  byte[] bytes(int limit) throws IOException {
    byte[] bytes = stream.readNBytes(limit);
    if (bytes.length == limit && stream.read() >= 0) {
      throw new InputException(
          place,
          "is larger than "
              + limit / (1024 * 1024)
              + " MB, the most that one such document may have",
          "split it, or make it a .jsonl corpus with one document a line");
    }
    if (bytes.length == 0) {
      throw new InputException(place, "is empty", "");
    }
    return bytes;
  }
}
