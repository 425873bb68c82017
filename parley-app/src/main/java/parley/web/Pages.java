package parley.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hands out the page: the built {@code web/}, which lies on the class path. */
final class Pages {
  private static final String ROOT = "/parley/web/ui/";
  private static final Pattern PATH =
      Pattern.compile("(assets/)?[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "json", "application/json",
          "txt", "text/plain; charset=utf-8",
          "woff2", "font/woff2");
  private static final String MISSING =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Parley</title></head><body>
      <h1>Parley is running, without its page</h1>
      <p>The page was not built, because Node 20.19 or newer and npm were missing. Install them,
      then start again from the sources:</p>
      <pre>touch web/package.json
      ./parley serve</pre>
      <p>A released zip contains the page. The <a href="/api/v1/openapi.json">HTTP API</a> works
      without it, and so do all commands: <code>parley ledger --help</code>.</p>
      </body></html>
      """;

  private Pages() {}

  static void addTo(RoutesConfig routes) {
    get(routes, "/", ctx -> page(ctx, "index.html"));
    get(routes, "/assets/{file}", ctx -> page(ctx, "assets/" + ctx.pathParam("file")));
    get(routes, "/{file}", ctx -> page(ctx, ctx.pathParam("file")));
  }

  private static void get(RoutesConfig routes, String path, io.javalin.http.Handler handler) {
    routes.addEndpoint(Endpoint.create(HandlerType.GET, path).handler(handler));
  }

  private static void page(Context ctx, String path) {
    Optional<byte[]> content = PATH.matcher(path).matches() ? read(path) : Optional.empty();
    boolean start = path.equals("index.html");
    if (content.isEmpty() && !start) {
      throw Refusal.notFound("there is no page '" + path + "'");
    }
    // the names of assets tell their content by a hash
    ctx.header(
        "Cache-Control",
        path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    ctx.result(content.orElseGet(() -> MISSING.getBytes(StandardCharsets.UTF_8)));
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    ctx.contentType(TYPES.getOrDefault(ending, "application/octet-stream"));
  }

  private static Optional<byte[]> read(String path) {
    try (InputStream in = Pages.class.getResourceAsStream(ROOT + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(path + " cannot be read", e);
    }
  }
}
