package parley.extract.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import parley.extract.coding.CodingUnit;
import parley.extract.llm.Outcome.Reason;
import parley.issue.Codebook;
import parley.text.Document;

/**
 * Codes statements by asking a model. Nothing that it says is taken on trust, and what fails costs
 * the statements concerned only: an answer that is broken or cut off is asked for again in halves,
 * down to single statements. After five questions in a row without an answer no more are put.
 *
 * <p>For one thread. Cost: a request for up to six statements.
 */
public final class ModelCoder {
  private static final int TOGETHER = 6;
  private static final int LONGEST_PASSAGE = 6000;
  private static final int FAILURES = 5;
  private static final int SHORT_HASH = 16;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ChatClient client;
  private final Codebook codebook;
  private final CodingPrompt prompt;
  private final ModelSettings settings;
  private int failures;

  /** A coder that asks a model about the issues of a code book. */
  public ModelCoder(ChatClient client, Codebook codebook, ModelSettings settings) {
    this.client = client;
    this.codebook = codebook;
    this.prompt = new CodingPrompt(codebook);
    this.settings = settings;
  }

  /** The coder's name: model, host, the hash of the question's words, temperature. */
  public String name() {
    return "model "
        + settings.model()
        + " at "
        + client.endpoint().host()
        + "; prompt "
        + prompt.sha256().substring(0, SHORT_HASH)
        + "; "
        + settings.words();
  }

  /** The code book it codes by. */
  public Codebook codebook() {
    return codebook;
  }

  /** How many requests it has made. */
  public int requests() {
    return client.requests();
  }

  /**
   * What comes of each statement, same size and order.
   *
   * @param document where they stand
   * @param units in reading order
   * @param parties codes that the model may give
   * @throws parley.error.InputException if no question can succeed
   */
  public List<Outcome> code(Document document, List<CodingUnit> units, Collection<String> parties) {
    var question = new Asking(document, new TreeSet<>(parties));
    var outcomes = new ArrayList<Outcome>();
    int from = 0;
    while (from < units.size()) {
      int to = from + 1;
      while (to < units.size()
          && to - from < TOGETHER
          && CodingPrompt.passage(document.text(), units.subList(from, to + 1)).length()
              <= LONGEST_PASSAGE) {
        to++;
      }
      outcomes.addAll(question.ask(units.subList(from, to)));
      from = to;
    }
    return List.copyOf(outcomes);
  }

  /** The questions about one document. */
  private final class Asking {
    private final Document document;
    private final Collection<String> parties;
    private final AnswerCheck check;

    Asking(Document document, Collection<String> parties) {
      this.document = document;
      this.parties = parties;
      this.check = new AnswerCheck(codebook, document.text(), parties, name());
    }

    List<Outcome> ask(List<CodingUnit> units) {
      if (failures >= FAILURES) {
        return all(units, Reason.GIVEN_UP);
      }
      ChatReply reply = client.ask(prompt.question(settings, document, units, parties));
      if (reply instanceof ChatReply.Failure failure) {
        failures += failure.reason() == ChatReply.Reason.BUDGET ? 0 : 1;
        return all(units, Reason.valueOf(failure.reason().name()));
      }
      failures = 0;
      if (reply instanceof ChatReply.Words words) {
        Optional<JsonNode> codings = codings(words.text());
        return codings.map(c -> checked(units, c)).orElseGet(() -> halves(units, Reason.MALFORMED));
      }
      return halves(units, Reason.TRUNCATED);
    }

    private List<Outcome> halves(List<CodingUnit> units, Reason reason) {
      if (units.size() == 1) {
        return all(units, reason);
      }
      int middle = units.size() / 2;
      var outcomes = new ArrayList<>(ask(units.subList(0, middle)));
      outcomes.addAll(ask(units.subList(middle, units.size())));
      return outcomes;
    }

    private List<Outcome> checked(List<CodingUnit> units, JsonNode codings) {
      Map<Integer, JsonNode> entries = new HashMap<>();
      var twice = new TreeSet<Integer>();
      for (JsonNode entry : codings) {
        int number = entry.path("statement").asInt();
        if (entries.put(number, entry) != null) {
          twice.add(number);
        }
      }
      var outcomes = new ArrayList<Outcome>();
      for (int i = 0; i < units.size(); i++) {
        JsonNode entry = entries.get(i + 1);
        if (entry == null) {
          outcomes.add(new Outcome.Uncoded(Reason.NOT_ANSWERED));
        } else if (twice.contains(i + 1)) {
          outcomes.add(new Outcome.Uncoded(Reason.ANSWERED_TWICE));
        } else {
          outcomes.add(check.coded(units.get(i), entry));
        }
      }
      return outcomes;
    }
  }

  private static List<Outcome> all(List<CodingUnit> units, Reason reason) {
    return Collections.nCopies(units.size(), new Outcome.Uncoded(reason));
  }

  /** The entries of an answer; models without a schema like to fence their JSON. */
  private static Optional<JsonNode> codings(String words) {
    String plain = words.strip();
    if (plain.startsWith("```")) {
      int start = plain.indexOf('\n');
      int end = plain.lastIndexOf("```");
      plain = start >= 0 && end > start ? plain.substring(start, end) : plain;
    }
    try {
      return Optional.of(JSON.readTree(plain).path("codings")).filter(JsonNode::isArray);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
