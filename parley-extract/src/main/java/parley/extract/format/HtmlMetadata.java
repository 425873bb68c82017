package parley.extract.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What a page says of itself: Open Graph, article and Dublin Core tags, JSON-LD, time elements. */
final class HtmlMetadata {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final org.jsoup.nodes.Document page;
  private final List<JsonNode> linkedData;

  /** Reads the page's own statements; call before scripts are removed. */
  HtmlMetadata(org.jsoup.nodes.Document page) {
    this.page = page;
    this.linkedData = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(JSON.readTree(script.data()));
      } catch (JsonProcessingException e) {
        // a page's broken JSON-LD is no fault of the reader's user: the other tags remain
      }
    }
  }

  private void collect(JsonNode node) {
    if (node == null) {
      return;
    }
    if (node.isArray()) {
      node.forEach(this::collect);
    } else if (node.isObject()) {
      linkedData.add(node);
      collect(node.get("@graph"));
    }
  }

  Optional<String> title() {
    return meta("og:title", "twitter:title", "dc.title", "citation_title")
        .or(() -> linked("headline"))
        .or(() -> element("h1"))
        .or(() -> element("title"));
  }

  Optional<LocalDate> date() {
    return meta(
            "article:published_time",
            "og:article:published_time",
            "date",
            "dc.date",
            "dcterms.date",
            "dc.date.issued",
            "pubdate",
            "publish-date",
            "datepublished",
            "citation_publication_date",
            "sailthru.date")
        .or(() -> linked("datePublished"))
        .or(() -> attribute("[itemprop=datePublished]", "content"))
        .or(() -> attribute("time[datetime]", "datetime"))
        .flatMap(DateText::parse);
  }

  Optional<String> publisher() {
    return meta("og:site_name", "dc.publisher", "citation_publisher", "application-name")
        .or(() -> linkedName("publisher"));
  }

  Optional<String> address() {
    return attribute("link[rel=canonical]", "href").or(() -> meta("og:url"));
  }

  private Optional<String> meta(String... names) {
    for (String name : names) {
      for (Element tag : page.select("meta[property], meta[name], meta[itemprop]")) {
        boolean named =
            tag.attr("property").equalsIgnoreCase(name)
                || tag.attr("name").equalsIgnoreCase(name)
                || tag.attr("itemprop").equalsIgnoreCase(name);
        if (named && !tag.attr("content").isBlank()) {
          return Optional.of(tag.attr("content").strip());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> linked(String key) {
    return linkedData.stream()
        .map(node -> node.path(key))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private Optional<String> linkedName(String key) {
    return linkedData.stream()
        .map(node -> node.path(key).path("name"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst();
  }

  private Optional<String> element(String selector) {
    return Optional.ofNullable(page.selectFirst(selector))
        .map(Element::text)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private Optional<String> attribute(String selector, String name) {
    return Optional.ofNullable(page.selectFirst(selector))
        .map(found -> found.attr(name).strip())
        .filter(text -> !text.isEmpty());
  }
}
