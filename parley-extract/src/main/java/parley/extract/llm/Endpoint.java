package parley.extract.llm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import parley.error.InputException;

/**
 * Where a language model answers.
 *
 * @param uri the address of its chat completions
 */
public record Endpoint(URI uri) {
  private static final String CHAT = "/chat/completions";
  private static final String PLACE = "--endpoint";

  /**
   * The endpoint at an address, with or without {@code /chat/completions} at its end.
   *
   * @throws InputException if it is no address of the web, or holds a password
   */
  public static Endpoint of(String address) {
    URI uri;
    try {
      uri = new URI(address.strip());
    } catch (URISyntaxException e) {
      throw new InputException(PLACE, "is no address: " + e.getReason(), example());
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http") || uri.getHost() == null) {
      throw new InputException(PLACE, "is no address of the web", example());
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new InputException(
          PLACE, "holds more than scheme, host and path", "give a key by --key-env or --key-file");
    }
    String path = uri.getRawPath().replaceAll("/+$", "");
    String whole = path.endsWith(CHAT) ? path : path + CHAT;
    return new Endpoint(URI.create(scheme + "://" + uri.getRawAuthority() + whole));
  }

  private static String example() {
    return "write it like https://llm.example.org/v1";
  }

  /** Scheme, host and port: what a user agrees to. */
  public String host() {
    return uri.getScheme() + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT);
  }

  /** Whether what is sent can be read on the way. */
  public boolean encrypted() {
    return uri.getScheme().equals("https");
  }
}
