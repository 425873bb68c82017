package parley.extract.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import parley.error.InputException;
import parley.text.Document;

/**
 * Reads a saved message (RFC 5322, MIME) with Apache James Mime4j. The stored text is the plain
 * text of its body, else its HTML as text, without quoted lines of earlier messages ({@code >}) and
 * without the signature (from a line {@code -- } on). Subject, day as written, sender and
 * Message-ID are title, date, publisher and id. Attached texts, pages, PDF and DOCX files are
 * documents of their own.
 */
final class MailReader implements FormatReader {
  static final int LIMIT = 64 * 1024 * 1024;
  private static final int DEEPEST = 20;
  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setStrictParsing(false)
          .setMaxLineLen(-1)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(10_000)
          .build();
  private static final Set<Format> SIGNED = Set.of(Format.PDF, Format.DOCX);
  private static final Set<Format> WRITTEN = Set.of(Format.HTML, Format.TEXT, Format.MARKDOWN);

  @Override
  public void read(Source source, Intake intake) throws IOException {
    read(source, source.bytes(LIMIT), intake);
  }

  /** Reads one message. */
  static void read(Source source, byte[] bytes, Intake intake) throws IOException {
    Parts parts = new Parts();
    Message message;
    try {
      var builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(CONFIG);
      message = builder.parseMessage(new ByteArrayInputStream(bytes));
      parts.collect(message, 0);
    } catch (org.apache.james.mime4j.MimeIOException | RuntimeException e) {
      // Mime4j throws unchecked errors of its own for some damaged messages
      throw new InputException(source.place(), "is no message: " + e.getMessage(), "");
    }
    String text = parts.text(source);
    String id = trimmed(message.getMessageId()).orElse(source.id());
    if (!text.isBlank()) {
      intake.at(source.place());
      intake.document(document(message, id, text));
    } else if (parts.attachments.isEmpty()) {
      throw new InputException(source.place(), "is a message without text", "");
    }
    for (Entity attachment : parts.attachments) {
      attached(source, message, id, attachment, intake);
    }
  }

  private static Document document(Message message, String id, String text) {
    return new Document(
        id,
        Optional.ofNullable(message.getSubject()).map(String::strip).filter(s -> !s.isEmpty()),
        day(message),
        sender(message),
        Optional.empty(),
        text);
  }

  private static void attached(
      Source source, Message message, String id, Entity attachment, Intake intake)
      throws IOException {
    String name = attachment.getFilename();
    try (InputStream stream = ((SingleBody) attachment.getBody()).getInputStream()) {
      var part =
          new Source(source.place() + ": " + name, id + "/" + name, stream, source.choices());
      Format format = part.head().length == 0 ? Format.ARCHIVE : FormatDetector.detect(part);
      boolean text = String.valueOf(attachment.getMimeType()).startsWith("text/");
      if (SIGNED.contains(format) || (text && WRITTEN.contains(format))) {
        Attached.read(
            part,
            intake,
            d ->
                new Document(
                    d.id(),
                    d.title().or(() -> Optional.of(name)),
                    d.date().or(() -> day(message)),
                    d.publisher().or(() -> sender(message)),
                    d.url(),
                    d.text()));
      }
    }
  }

  private static Optional<java.time.LocalDate> day(Message message) {
    return Optional.ofNullable(message.getHeader().getField("Date"))
        .map(field -> field.getBody().replaceFirst("\\s*\\(.*\\)\\s*$", "").strip())
        .flatMap(DateText::parse);
  }

  private static Optional<String> sender(Message message) {
    if (message.getFrom() == null || message.getFrom().isEmpty()) {
      return Optional.empty();
    }
    Mailbox from = message.getFrom().get(0);
    return trimmed(from.getName()).or(() -> trimmed(from.getAddress()));
  }

  private static Optional<String> trimmed(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(v -> v.replaceAll("^[<\\s]+|[>\\s]+$", ""))
        .filter(v -> !v.isEmpty());
  }

  /** The parts of a message by what they are for. */
  private static final class Parts {
    private final List<Entity> plain = new ArrayList<>();
    private final List<Entity> html = new ArrayList<>();
    private final List<Entity> attachments = new ArrayList<>();

    void collect(Entity entity, int depth) {
      if (depth > DEEPEST) {
        return;
      }
      if (entity.getBody() instanceof Multipart multipart) {
        multipart.getBodyParts().forEach(part -> collect(part, depth + 1));
      } else if (entity.getBody() instanceof SingleBody) {
        String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
        if (entity.getFilename() != null) {
          attachments.add(entity);
        } else if (type.equals("text/plain")) {
          plain.add(entity);
        } else if (type.equals("text/html")) {
          html.add(entity);
        }
      }
    }

    String text(Source source) throws IOException {
      var texts = new ArrayList<String>();
      for (Entity entity : plain) {
        texts.add(own(decoded(source, entity)));
      }
      if (texts.stream().allMatch(String::isBlank)) {
        texts.clear();
        for (Entity entity : html) {
          var page = Jsoup.parse(decoded(source, entity));
          page.select("blockquote[type=cite], .gmail_quote").remove();
          texts.add(BlockText.of(page.body(), Set.of()));
        }
      }
      return texts.stream().filter(t -> !t.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private static String decoded(Source source, Entity entity) throws IOException {
      try (InputStream stream = ((SingleBody) entity.getBody()).getInputStream()) {
        byte[] bytes = stream.readAllBytes();
        return bytes.length == 0
            ? ""
            : new TextDecoder(source.place())
                .decode(bytes, Optional.ofNullable(entity.getCharset()))
                .text();
      }
    }

    /** The lines that the sender wrote. */
    private static String own(String text) {
      return text.replace("\r\n", "\n")
          .lines()
          .takeWhile(line -> !line.equals("-- ") && !line.equals("--"))
          .filter(line -> !line.startsWith(">"))
          .collect(Collectors.joining("\n"))
          .strip();
    }
  }
}
