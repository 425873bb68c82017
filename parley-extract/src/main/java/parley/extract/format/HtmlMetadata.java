package parley.extract.format;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself, from the most to the least explicit: JSON-LD (schema.org), Open
 * Graph and {@code article:} properties, named {@code meta} elements (Dublin Core, citation and
 * common newsroom names), microdata, {@code time} and heading elements, {@code title}.
 *
 * <p>The date is that of publication; the day of a change, of a copyright notice or of an event is
 * never taken for it. A {@code time} element counts only if all those of the article agree, or if
 * it stands in the article's header. What is not stated stays empty.
 *
 * @param title the headline
 * @param titles all that the page calls itself, so that the body can leave them out
 * @param date the day of publication
 * @param publisher who published it
 * @param url the address the page gives for itself; never fetched
 */
record HtmlMetadata(
    Optional<String> title,
    Set<String> titles,
    Optional<LocalDate> date,
    Optional<String> publisher,
    Optional<String> url) {
  private static final int LONGEST_VALUE = 1000;

  private static final List<String> TITLE_NAMES =
      List.of("og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title", "title");
  private static final List<String> DATE_NAMES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "citation_publication_date",
          "citation_date",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date",
          "dcterms.date",
          "dcterms.created",
          "parsely-pub-date",
          "sailthru.date",
          "publish-date",
          "publish_date",
          "publication_date",
          "publicationdate",
          "pubdate",
          "date");
  private static final List<String> PUBLISHER_NAMES =
      List.of(
          "og:site_name",
          "citation_publisher",
          "dc.publisher",
          "dcterms.publisher",
          "publisher",
          "article:publisher");

  static HtmlMetadata of(Document page) {
    JsonLd ld = JsonLd.of(page);
    Optional<String> publisher =
        first(Stream.of(ld.publisher()), named(page, PUBLISHER_NAMES))
            .filter(name -> !name.contains("://"))
            .findFirst();
    List<String> titles =
        Stream.of(
                ld.headline().stream(),
                named(page, TITLE_NAMES),
                page.select("[itemprop=headline]").stream().map(Element::text),
                onlyHeading(page).stream(),
                titleElement(page, publisher).stream())
            .flatMap(s -> s)
            .map(HtmlMetadata::clean)
            .filter(s -> !s.isEmpty())
            .toList();
    return new HtmlMetadata(
        titles.stream().findFirst(),
        new LinkedHashSet<>(titles),
        date(page, ld),
        publisher,
        url(page, ld));
  }

  private static Stream<String> first(Stream<Optional<String>> a, Stream<String> b) {
    return Stream.concat(a.flatMap(Optional::stream), b)
        .map(HtmlMetadata::clean)
        .filter(s -> !s.isEmpty());
  }

  /** The contents of the meta elements with these names, in the order of the names. */
  private static Stream<String> named(Document page, List<String> names) {
    var metas = page.select("meta[content]");
    return names.stream()
        .flatMap(
            name ->
                metas.stream()
                    .filter(
                        m ->
                            name.equalsIgnoreCase(m.attr("property"))
                                || name.equalsIgnoreCase(m.attr("name"))))
        .map(m -> m.attr("content"));
  }

  private static String clean(String value) {
    String v = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    return v.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private static Optional<String> onlyHeading(Document page) {
    var headings = page.select("h1");
    return headings.size() == 1
        ? Optional.of(Objects.requireNonNull(headings.first()).text())
        : Optional.empty();
  }

  /** The title element without the name of the site that many put behind or before it. */
  private static Optional<String> titleElement(Document page, Optional<String> publisher) {
    String title = clean(page.title());
    String bare = title;
    for (String name : publisher.stream().toList()) {
      for (String separator : List.of(" - ", " | ", " – ", " — ", " · ", " :: ", " « ", " » ")) {
        if (bare.endsWith(separator + name)) {
          bare = bare.substring(0, bare.length() - separator.length() - name.length());
        } else if (bare.startsWith(name + separator)) {
          bare = bare.substring(separator.length() + name.length());
        }
      }
    }
    return Optional.of(bare).filter(s -> !s.isBlank());
  }

  private static Optional<LocalDate> date(Document page, JsonLd ld) {
    Stream<String> written =
        Stream.of(
                ld.datePublished().stream(),
                named(page, DATE_NAMES),
                page.select("[itemprop=datePublished]").stream().map(HtmlMetadata::value),
                page.select("time[pubdate]").stream().map(HtmlMetadata::value))
            .flatMap(s -> s);
    return written
        .map(DateText::parse)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> timeElements(page));
  }

  private static String value(Element e) {
    return Stream.of(e.attr("content"), e.attr("datetime"), e.text())
        .filter(s -> !s.isBlank())
        .findFirst()
        .orElse("");
  }

  private static Optional<LocalDate> timeElements(Document page) {
    Optional<LocalDate> inHeader =
        agreed(page.select("article header time, main header time").stream());
    return inHeader.or(
        () ->
            agreed(
                page.select("time").stream()
                    .filter(t -> !within(t, Set.of("aside", "nav", "footer", "li")))));
  }

  private static Optional<LocalDate> agreed(Stream<Element> times) {
    Set<LocalDate> days =
        times
            .map(HtmlMetadata::value)
            .map(DateText::parse)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    return days.size() == 1 ? days.stream().findFirst() : Optional.empty();
  }

  private static boolean within(Element element, Set<String> tags) {
    for (@Nullable Element e = element; e != null; e = e.parent()) {
      if (tags.contains(e.normalName())) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> url(Document page, JsonLd ld) {
    return Stream.of(
            page.select("link[rel=canonical]").stream().map(l -> l.attr("href")),
            named(page, List.of("og:url")),
            ld.url().stream())
        .flatMap(s -> s)
        .map(String::strip)
        .filter(u -> u.matches("(?i)https?://[^\\s<>\"]{1,2000}"))
        .findFirst();
  }
}
