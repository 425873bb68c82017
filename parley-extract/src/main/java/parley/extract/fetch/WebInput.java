package parley.extract.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import parley.error.InputException;

/**
 * Fetches a feed or page whose address the user has named as an input: once, as it is, without
 * cookies; links in it are never followed. Redirections are, except from https to http.
 */
public final class WebInput {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private WebInput() {}

  /** Whether an input is an address and no file. */
  public static boolean isAddress(String input) {
    String start = input.substring(0, Math.min(8, input.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  /**
   * The body of the answer; the caller closes it.
   *
   * @throws InputException if the address is none, or the server does not answer with status 200
   */
  public static InputStream open(String address) throws IOException {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException e) {
      throw new InputException(address, "is not an address: " + e.getMessage(), "");
    }
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(uri).timeout(PATIENCE).header("User-Agent", "parley").build();
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        answer.body().close();
        throw new InputException(
            address, "the server answers with status " + answer.statusCode(), "check the address");
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (IllegalArgumentException e) {
      throw new InputException(address, "is not an address: " + e.getMessage(), "");
    }
  }
}
