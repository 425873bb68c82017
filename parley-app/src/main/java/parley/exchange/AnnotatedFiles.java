package parley.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import parley.error.InputException;

/** The files of a ZIP, of a folder, or a single one, by name, as UTF-8 text. */
final class AnnotatedFiles {
  /** More than any annotated text has; a ZIP may unpack to much more than it is long. */
  private static final int LONGEST = 64 << 20;

  private static final long MOST = 1L << 30;

  private final String place;
  private final List<String> endings;
  private final Map<String, String> files = new TreeMap<>();
  private long bytes;

  private AnnotatedFiles(String place, List<String> endings) {
    this.place = place;
    this.endings = endings;
  }

  /**
   * Reads the files with one of the endings.
   *
   * @throws InputException if it cannot be read, is damaged, too long or no UTF-8
   */
  static Map<String, String> read(Path path, List<String> endings) {
    var files = new AnnotatedFiles(path.toString(), endings);
    try {
      if (Files.isDirectory(path)) {
        files.folder(path);
      } else if (zipped(path)) {
        files.zip(path);
      } else {
        try (InputStream in = Files.newInputStream(path)) {
          files.add(String.valueOf(path.getFileName()), in);
        }
      }
    } catch (IOException e) {
      throw new InputException(
          path.toString(), "cannot be read: it is damaged or not there", "is the file whole?");
    }
    return files.files;
  }

  private static boolean zipped(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(2);
      return head.length == 2 && head[0] == 'P' && head[1] == 'K';
    }
  }

  private void folder(Path path) throws IOException {
    try (var all = Files.walk(path)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          add(path.relativize(file).toString(), in);
        }
      }
    }
  }

  /** By its directory, which stands at the end: what was cut short has none. */
  private void zip(Path path) throws IOException {
    try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory() && wanted(entry.getName())) {
          var checked = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
          add(entry.getName(), checked);
          checked.transferTo(OutputStream.nullOutputStream());
          if (checked.getChecksum().getValue() != entry.getCrc()) {
            throw new IOException("wrong checksum of " + entry.getName());
          }
        }
      }
    }
  }

  private boolean wanted(String name) {
    return endings.stream().anyMatch(name::endsWith);
  }

  private void add(String name, InputStream in) throws IOException {
    if (!wanted(name)) {
      return;
    }
    String at = place + ": " + name;
    byte[] content = in.readNBytes(LONGEST + 1);
    bytes += content.length;
    if (content.length > LONGEST || bytes > MOST) {
      throw new InputException(at, "is too long", "at most 64 MiB a file, 1 GiB in all");
    }
    try {
      files.put(
          name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException e) {
      throw new InputException(at, "is not UTF-8 text", "save it as UTF-8");
    }
  }
}
