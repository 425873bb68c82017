package parley.extract.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article that a page describes in JSON-LD with the schema.org vocabulary. Blocks that are not
 * JSON are passed over, as browsers and search engines do.
 *
 * @param headline the headline
 * @param datePublished the date of publication as written
 * @param publisher the publisher's name
 * @param url the address of the article
 */
record JsonLd(
    Optional<String> headline,
    Optional<String> datePublished,
    Optional<String> publisher,
    Optional<String> url) {
  /** A page describes a handful of things; one that describes more is not worth the search. */
  private static final int MOST_NODES = 5000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  .build())
          .build();

  static JsonLd of(Document page) {
    var nodes = new ArrayList<JsonNode>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      collect(script.data(), nodes);
    }
    return nodes.stream()
        .filter(JsonLd::isArticle)
        .findFirst()
        .map(article -> of(article, nodes))
        .orElseGet(
            () ->
                new JsonLd(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private static void collect(String script, List<JsonNode> found) {
    JsonNode root;
    try {
      root = JSON.readTree(script);
    } catch (JsonProcessingException e) {
      return;
    }
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty() && found.size() < MOST_NODES) {
      JsonNode node = open.poll();
      if (node.isObject()) {
        found.add(node);
      }
      if (node.isContainerNode()) {
        node.forEach(open::add);
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    return types(node)
        .anyMatch(
            type ->
                type.endsWith("Article")
                    || type.endsWith("Posting")
                    || type.equals("Report")
                    || type.equals("LiveBlogPosting"));
  }

  private static Stream<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    return type.isArray()
        ? Stream.iterate(0, i -> i < type.size(), i -> i + 1).map(i -> type.get(i).asText())
        : Stream.of(type.asText());
  }

  private static JsonLd of(JsonNode article, List<JsonNode> all) {
    JsonNode page = article.path("mainEntityOfPage");
    return new JsonLd(
        text(article.path("headline")).or(() -> text(article.path("name"))),
        text(article.path("datePublished")),
        publisher(article.path("publisher"), all),
        text(article.path("url")).or(() -> text(page)).or(() -> text(page.path("@id"))));
  }

  private static Optional<String> publisher(JsonNode publisher, List<JsonNode> all) {
    JsonNode one = publisher.isArray() ? publisher.path(0) : publisher;
    Optional<String> name = text(one).or(() -> text(one.path("name")));
    String id = one.path("@id").asText();
    return name.isPresent() || id.isEmpty()
        ? name
        : all.stream()
            .filter(node -> node.path("@id").asText().equals(id))
            .map(node -> text(node.path("name")))
            .flatMap(Optional::stream)
            .findFirst();
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual()
        ? Optional.of(org.jsoup.parser.Parser.unescapeEntities(node.textValue(), false))
            .filter(s -> !s.isBlank())
        : Optional.empty();
  }
}
