package parley.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.error.InputException;
import parley.ledger.team.Role;
import parley.workbench.desk.Deciding.Person;

/**
 * The routes of the API as they are registered: each says which role it needs, and takes only the
 * query parameters that the contract names for it.
 */
final class Api {
  /** Where the API begins. */
  static final String BASE = "/api/v1";

  /** Answers a request of somebody who may ask it. */
  @FunctionalInterface
  interface Answer {
    void to(Context ctx, Person who) throws Exception;
  }

  private final RoutesConfig routes;
  private final Access access;
  private final Map<String, Set<String>> parameters;
  private final Set<String> added = new TreeSet<>();

  Api(RoutesConfig routes, Access access, JsonNode contract) {
    this.routes = routes;
    this.access = access;
    this.parameters = parameters(contract);
  }

  /** Adds a route that a role may use. */
  void add(HandlerType method, String path, Role needs, Answer answer) {
    route(method, path, ctx -> answer.to(ctx, access.require(ctx, needs)));
  }

  /** Adds a route that anybody may use who can reach the server. */
  void addOpen(HandlerType method, String path, io.javalin.http.Handler handler) {
    route(method, path, handler);
  }

  private void route(HandlerType method, String path, io.javalin.http.Handler handler) {
    String name = method.name() + " " + BASE + path;
    Set<String> known = parameters.getOrDefault(name, Set.of());
    added.add(name);
    routes.addEndpoint(
        Endpoint.create(method, BASE + path)
            .handler(
                ctx -> {
                  check(ctx, known);
                  handler.handle(ctx);
                }));
  }

  private static void check(Context ctx, Set<String> known) {
    for (String name : ctx.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        throw new InputException(
            name, "is no parameter of " + ctx.path(), "it takes " + new TreeSet<>(known));
      }
    }
  }

  /** All routes, {@code GET /api/v1/…}. */
  Set<String> added() {
    return Set.copyOf(added);
  }

  private static Map<String, Set<String>> parameters(JsonNode contract) {
    Map<String, Set<String>> all = new HashMap<>();
    contract
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          Set<String> names = new HashSet<>();
                          for (JsonNode parameter : operation.getValue().path("parameters")) {
                            JsonNode meant = resolved(contract, parameter);
                            if (meant.path("in").asText().equals("query")) {
                              names.add(meant.path("name").asText());
                            }
                          }
                          all.put(
                              operation.getKey().toUpperCase(java.util.Locale.ROOT)
                                  + " "
                                  + path.getKey(),
                              names);
                        }));
    return all;
  }

  private static JsonNode resolved(JsonNode contract, JsonNode node) {
    return Optional.ofNullable(node.get("$ref"))
        .map(ref -> contract.at(ref.asText().substring(1)))
        .orElse(node);
  }
}
