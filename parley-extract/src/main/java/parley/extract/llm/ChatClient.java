package parley.extract.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import parley.error.InputException;
import parley.error.ParleyException;

/**
 * Asks one endpoint, one question after the other.
 *
 * <p>A busy or failing endpoint (429, 408, 5xx, no connection, no answer in time) is asked again
 * after 1, 2, 4 … seconds, or when it says (Retry-After), but not after more than two minutes.
 * Redirections are never followed, so that neither texts nor the key reach another host. Nothing
 * that was sent, and no key, stands in any message.
 */
public final class ChatClient {
  private static final int FIRST_PAUSE_MILLIS = 1000;
  private static final long LONGEST_PAUSE_MILLIS = 120_000;
  private static final int OK = 200;
  private static final int REDIRECT = 300;
  private static final int CLIENT_ERROR = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Endpoint endpoint;
  private final Optional<String> key;
  private final ChatLimits limits;
  private final Pause pause;
  private final Clock clock;
  private final HttpClient http;
  private int requests;

  /**
   * A client.
   *
   * @param endpoint whom it asks
   * @param key what it shows, if the endpoint wants one
   * @param limits how much it may ask
   * @param pause waits between attempts
   * @param clock tells how long a date in Retry-After is away
   */
  public ChatClient(
      Endpoint endpoint, Optional<String> key, ChatLimits limits, Pause pause, Clock clock) {
    this.endpoint = endpoint;
    this.key = key;
    this.limits = limits;
    this.pause = pause;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.patience())
            .build();
  }

  /** Whom it asks. */
  public Endpoint endpoint() {
    return endpoint;
  }

  /** How many requests it has made. */
  public int requests() {
    return requests;
  }

  /**
   * Asks; what the model says, or why it said nothing.
   *
   * @throws InputException if no question can succeed: the key is refused, or nothing is there
   */
  ChatReply ask(ObjectNode question) {
    for (int attempt = 1; ; attempt++) {
      if (requests >= limits.requests()) {
        return new ChatReply.Failure(ChatReply.Reason.BUDGET);
      }
      requests++;
      Optional<HttpResponse<byte[]>> response;
      try {
        response = send(question);
      } catch (BoundedBody.TooLongException e) {
        return new ChatReply.Failure(ChatReply.Reason.OVERSIZED);
      }
      if (response.isPresent() && !passing(response.get().statusCode())) {
        return reply(response.get());
      }
      long wait = wait(attempt, response);
      if (attempt >= limits.attempts() || wait > LONGEST_PAUSE_MILLIS) {
        return new ChatReply.Failure(ChatReply.Reason.UNREACHABLE);
      }
      pause(wait);
    }
  }

  /** Whether asking again may help. */
  private static boolean passing(int status) {
    return status == TOO_MANY || status == TIMEOUT || status >= SERVER_ERROR;
  }

  private void pause(long millis) {
    try {
      pause.millis(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ParleyException("interrupted while waiting for " + endpoint.host(), e);
    }
  }

  /** The response; empty when none came. */
  private Optional<HttpResponse<byte[]>> send(ObjectNode question)
      throws BoundedBody.TooLongException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.uri())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(question.toString(), StandardCharsets.UTF_8));
    key.ifPresent(k -> request.header("Authorization", "Bearer " + k));
    CompletableFuture<HttpResponse<byte[]>> sent =
        http.sendAsync(request.build(), info -> new BoundedBody(limits.answerBytes()));
    try {
      return Optional.of(sent.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      sent.cancel(true);
      return Optional.empty();
    } catch (ExecutionException e) {
      for (Throwable t = e.getCause(); t != null; t = t.getCause()) {
        if (t instanceof BoundedBody.TooLongException tooLong) {
          throw tooLong;
        }
      }
      return Optional.empty();
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw new ParleyException("interrupted while asking " + endpoint.host(), e);
    }
  }

  private long wait(int attempt, Optional<HttpResponse<byte[]>> response) {
    long growing = (long) FIRST_PAUSE_MILLIS << Math.min(attempt - 1, 6);
    return response
        .flatMap(r -> r.headers().firstValue("Retry-After"))
        .flatMap(this::millis)
        .map(said -> Math.max(said, growing))
        .orElse(growing);
  }

  /** A number of seconds or a date. */
  private Optional<Long> millis(String retryAfter) {
    String text = retryAfter.strip();
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(TimeUnit.SECONDS.toMillis(Long.parseLong(text)));
    }
    try {
      var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(clock.instant(), date.toInstant()).toMillis());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private ChatReply reply(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      throw new InputException(
          endpoint.host(),
          "refuses to answer (HTTP " + status + ")",
          key.isPresent() ? "is the key right?" : "does it need a key? --key-env or --key-file");
    }
    if (status == NOT_FOUND) {
      throw new InputException(
          endpoint.uri().toString(),
          "is not there (HTTP 404)",
          "check --endpoint, which usually ends in /v1, and --llm-model");
    }
    if (status >= REDIRECT && status < CLIENT_ERROR) {
      return new ChatReply.Failure(ChatReply.Reason.REDIRECTED);
    }
    if (status != OK) {
      return new ChatReply.Failure(ChatReply.Reason.REFUSED);
    }
    return words(response.body());
  }

  private static ChatReply words(byte[] body) {
    JsonNode choice;
    try {
      choice = JSON.readTree(body).path("choices").path(0);
    } catch (IOException e) {
      return new ChatReply.Failure(ChatReply.Reason.MALFORMED);
    }
    if (choice.path("finish_reason").asText().equals("length")) {
      return new ChatReply.Truncated();
    }
    if (choice.at("/message/refusal").isTextual()) {
      return new ChatReply.Failure(ChatReply.Reason.REFUSED);
    }
    JsonNode content = choice.at("/message/content");
    return content.isTextual()
        ? new ChatReply.Words(content.asText())
        : new ChatReply.Failure(ChatReply.Reason.MALFORMED);
  }
}
