package parley.web;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stands before every route: is the request meant for this server, and does it come from this
 * server's own page? Puts the security headers on every answer.
 *
 * <p>A page of another site can make a browser send requests here, and can give its own name our
 * address (DNS rebinding). So the {@code Host} must be a name of ours, and {@code Origin} and
 * {@code Sec-Fetch-Site}, where the browser sends them, must be ours as well. An address of digits
 * is a name of ours only as far as it is the one we listen on: nobody can rebind digits.
 */
final class Guard {
  /** What a page may do: load from here, and nothing inline. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
          + " 'none'";

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
  private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "[::]");

  private final String host;
  private final Optional<URI> site;
  private final long mostBytes;

  /**
   * A guard.
   *
   * @param host what the server listens on
   * @param site under which address people reach it, when a proxy stands before it
   * @param mostBytes the longest body
   */
  Guard(String host, Optional<URI> site, long mostBytes) {
    this.host = host.toLowerCase(Locale.ROOT);
    this.site = site;
    this.mostBytes = mostBytes;
  }

  /** Refuses what is not meant for us. */
  void check(Context ctx) {
    headers(ctx);
    String named = Optional.ofNullable(ctx.header("Host")).orElse("").toLowerCase(Locale.ROOT);
    if (!ours(named)) {
      throw new Refusal(403, "foreign-host", "this server is not called '" + named + "'");
    }
    String origin = ctx.header("Origin");
    if (origin != null && !ownOrigin(origin.toLowerCase(Locale.ROOT), named)) {
      throw new Refusal(
          403, "foreign-origin", "requests from pages of '" + origin + "' are refused");
    }
    String from = Optional.ofNullable(ctx.header("Sec-Fetch-Site")).orElse("none");
    boolean visit = ctx.method().name().equals("GET") && !ctx.path().startsWith(Api.BASE);
    if (!visit && !from.equals("none") && !from.equals("same-origin")) {
      throw new Refusal(403, "cross-site", "requests from pages of other sites are refused");
    }
    if (ctx.req().getContentLengthLong() > mostBytes) {
      throw Refusal.tooLarge(mostBytes);
    }
  }

  private boolean ours(String authority) {
    String name = authority.replaceFirst(":\\d*$", "");
    if (site.map(s -> s.getAuthority().equalsIgnoreCase(authority)).orElse(false)) {
      return true;
    }
    if (EVERY_ADDRESS.contains(host)) {
      return LOCAL.contains(name) || DIGITS.matcher(name).matches();
    }
    return LOCAL.contains(host) || host.equals("::1") ? LOCAL.contains(name) : named(name);
  }

  private boolean named(String name) {
    return name.equals(host) || name.equals("[" + host + "]");
  }

  private boolean ownOrigin(String origin, String named) {
    return origin.equals("http://" + named)
        || site.map(s -> origin.equals(s.getScheme() + "://" + s.getAuthority())).orElse(false);
  }

  /** An address of a site, {@code https://NAME[:PORT]}, if the text is one. */
  static Optional<URI> site(String text) {
    try {
      var uri = new URI(text.toLowerCase(Locale.ROOT).replaceFirst("/$", ""));
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      boolean bare =
          uri.getAuthority() != null && uri.getPath().isEmpty() && uri.getQuery() == null;
      return web && bare ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static void headers(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    ctx.header("Cache-Control", "no-store");
  }
}
