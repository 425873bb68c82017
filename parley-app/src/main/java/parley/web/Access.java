package parley.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import parley.ledger.team.Role;
import parley.ledger.team.Token;
import parley.workbench.desk.Deciding.NotAllowed;
import parley.workbench.desk.Deciding.Person;

/**
 * Who asks. Without reviewers a server on the loopback address works for one local person; else
 * everybody shows a token once, or with each request, and is known by a cookie afterwards, which no
 * script can read and no other site can send. The cookie is another random secret than the token;
 * this server keeps the hashes of both only, and compares all of them in constant time.
 */
final class Access {
  /** The name of the cookie. */
  static final String COOKIE = "parley-session";

  private static final String BEARER = "Bearer ";
  private static final long IDLE = TimeUnit.HOURS.toNanos(12);
  private static final int MOST_SESSIONS = 10_000;

  private final Reviewers reviewers;
  private final Optional<Person> local;
  private final boolean secure;
  private final LongSupplier nanos;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  private record Session(String tokenSha256, long usedAt) {}

  /**
   * Who may ask.
   *
   * @param reviewers those with tokens
   * @param local who works here while there are no reviewers; empty where tokens are always needed
   * @param secure whether people reach the server by https only
   * @param nanos a clock that only goes forward
   */
  Access(Reviewers reviewers, Optional<Person> local, boolean secure, LongSupplier nanos) {
    this.reviewers = reviewers;
    this.local = local;
    this.secure = secure;
    this.nanos = nanos;
  }

  /** Whether tokens are asked for. */
  boolean needsToken() {
    return local.isEmpty() || !reviewers.active().isEmpty();
  }

  /** Who asks, if it is somebody known. */
  Optional<Person> person(Context ctx) {
    if (!needsToken()) {
      return local;
    }
    String header = ctx.header("Authorization");
    if (header != null && header.startsWith(BEARER)) {
      return holder(new Token(header.substring(BEARER.length()).strip()).sha256());
    }
    return Optional.ofNullable(ctx.cookie(COOKIE)).flatMap(this::bySession);
  }

  /** Who asks; refused unless it is somebody of this role or one that includes it. */
  Person require(Context ctx, Role role) {
    Person who =
        person(ctx)
            .orElseThrow(
                () -> new Refusal(401, "sign-in", "sign in with the token you were given"));
    if (!who.role().includes(role)) {
      throw new NotAllowed(
          who.name() + " is a " + who.role().word() + "; this takes a " + role.word());
    }
    return who;
  }

  private Optional<Person> bySession(String secret) {
    String key = new Token(secret).sha256();
    Session session = sessions.get(key);
    if (session == null || nanos.getAsLong() - session.usedAt() > IDLE) {
      sessions.remove(key);
      return Optional.empty();
    }
    sessions.put(key, new Session(session.tokenSha256(), nanos.getAsLong()));
    // a reviewer who was shut out meanwhile is nobody now
    return holder(session.tokenSha256());
  }

  /** Looks at every reviewer, so that the time tells nothing about a token that is nearly right. */
  private Optional<Person> holder(String sha256) {
    byte[] shown = sha256.getBytes(StandardCharsets.US_ASCII);
    Optional<Person> found = Optional.empty();
    List<Reviewers.Known> all = reviewers.active();
    for (Reviewers.Known known : all) {
      boolean same =
          MessageDigest.isEqual(shown, known.tokenSha256().getBytes(StandardCharsets.US_ASCII));
      if (same) {
        found = Optional.of(known.person());
      }
    }
    return found;
  }

  /** Signs in: the token becomes a cookie. */
  Person signIn(Context ctx, String token) {
    String sha256 = new Token(token.strip()).sha256();
    Person who =
        holder(sha256)
            .orElseThrow(() -> new Refusal(401, "sign-in", "this token is not known here"));
    if (sessions.size() >= MOST_SESSIONS) {
      sessions.values().removeIf(s -> nanos.getAsLong() - s.usedAt() > IDLE);
    }
    Token secret = Token.random(random);
    sessions.put(secret.sha256(), new Session(sha256, nanos.getAsLong()));
    ctx.cookie(cookie(secret.text(), (int) TimeUnit.NANOSECONDS.toSeconds(IDLE)));
    return who;
  }

  /** Signs out: the cookie is worth nothing from now on. */
  void signOut(Context ctx) {
    Optional.ofNullable(ctx.cookie(COOKIE))
        .ifPresent(secret -> sessions.remove(new Token(secret).sha256()));
    ctx.cookie(cookie("", 0));
  }

  private Cookie cookie(String value, int seconds) {
    var cookie = new Cookie(COOKIE, value);
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setSameSite(SameSite.STRICT);
    return cookie;
  }
}
