package parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import parley.error.InputException;

/** The SHA-256 of a file's bytes, without holding them. */
final class FileDigest {
  private FileDigest() {}

  /** The file's name with its digest; nothing if the place is no file. */
  static Map<String, String> ofPlace(String place) {
    try {
      Path file = Path.of(place);
      return Files.isRegularFile(file)
          ? Map.of(String.valueOf(file.getFileName()), of(file))
          : Map.of();
    } catch (InvalidPathException e) {
      return Map.of();
    }
  }

  private static String of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be read: " + e.getMessage(), "");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
