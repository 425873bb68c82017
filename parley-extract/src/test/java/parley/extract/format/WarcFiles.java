package parley.extract.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Records of web archives, written anew. */
final class WarcFiles {
  private WarcFiles() {}

  static byte[] answer(String address, int status, String type, String body) {
    return answer(address, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] answer(String address, int status, String type, byte[] body) {
    String head =
        "HTTP/1.1 "
            + status
            + " X\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    return record(
        "response",
        address,
        "application/http; msgtype=response",
        joined(head.getBytes(StandardCharsets.UTF_8), body));
  }

  static byte[] record(String kind, String address, String type, String body) {
    return record(kind, address, type, body.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] record(String kind, String address, String type, byte[] body) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + kind
            + "\r\nWARC-Record-ID: <urn:uuid:"
            + java.util.UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8))
            + ">\r\n"
            + (address.isEmpty() ? "" : "WARC-Target-URI: " + address + "\r\n")
            + "WARC-Date: 2032-01-02T03:04:05Z\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    return joined(
        head.getBytes(StandardCharsets.UTF_8), body, "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
  }

  static byte[] packed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
