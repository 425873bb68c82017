package parley.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.error.InputException;
import parley.error.ParleyException;
import parley.error.Problem;
import parley.workbench.desk.Deciding;

/** Errors as {@code application/problem+json} (RFC 9457). */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String TYPE = "urn:parley:problem:";

  private Problems() {}

  /** Answers exceptions of the routes. */
  static void handle(RoutesConfig routes, StatementBody statements) {
    routes.exception(
        Refusal.class,
        (e, ctx) -> answer(ctx, of(e.status(), e.kind(), String.valueOf(e.getMessage()))));
    routes.exception(
        Deciding.NotAllowed.class,
        (e, ctx) -> answer(ctx, of(403, "not-allowed", String.valueOf(e.getMessage()))));
    routes.exception(
        Deciding.ChangedMeanwhile.class,
        (e, ctx) -> {
          ObjectNode problem = of(412, "changed-meanwhile", String.valueOf(e.getMessage()));
          problem.set("current", statements.of(e.current()));
          answer(ctx, problem);
        });
    routes.exception(InputException.class, (e, ctx) -> answer(ctx, of(e)));
    routes.exception(
        ParleyException.class,
        (e, ctx) -> answer(ctx, of(400, "bad-input", String.valueOf(e.getMessage()))));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> answer(ctx, of(e.getStatus(), "http", String.valueOf(e.getMessage()))));
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("a fault of Parley in {} {}", ctx.method(), ctx.path(), e);
          answer(ctx, fault());
        });
  }

  /** What an input has against it. */
  static ObjectNode of(InputException e) {
    ObjectNode problem = of(400, "bad-input", e.problems().get(0).toString());
    list(problem.putArray("problems"), e.problems());
    return problem;
  }

  /** A fault of the program; the details are in the server's log. */
  static ObjectNode fault() {
    return of(500, "fault", "a fault of Parley; the server's standard error tells more");
  }

  static void list(ArrayNode array, List<Problem> problems) {
    for (Problem p : problems) {
      array.addObject().put("place", p.place()).put("message", p.what()).put("advice", p.advice());
    }
  }

  /** A problem. */
  static ObjectNode of(int status, String kind, String detail) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", TYPE + kind)
        .put(
            "title",
            kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1).replace('-', ' '))
        .put("status", status)
        .put("detail", detail);
  }

  private static void answer(Context ctx, ObjectNode problem) {
    ctx.status(problem.path("status").asInt());
    if (problem.path("status").asInt() == 401) {
      ctx.header("WWW-Authenticate", "Bearer");
    }
    ctx.result(Json.bytes(problem)).contentType("application/problem+json");
  }
}
