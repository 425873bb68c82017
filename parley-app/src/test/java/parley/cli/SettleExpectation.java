package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Compares the command's JSON with a {@code settlement-expected/1} file, field by field. */
final class SettleExpectation {
  private final String id;
  private final JsonNode expected;
  private final JsonNode actual;

  private SettleExpectation(JsonNode expected, JsonNode actual) {
    this.id = expected.path("id").asText();
    this.expected = expected;
    this.actual = actual;
  }

  static void check(JsonNode expected, JsonNode actual) {
    var check = new SettleExpectation(expected, actual);
    check.counts();
    check.frontier("pareto_all", "pareto");
    check.frontier("pareto_rational", "paretoRational");
    check.solution("nash", "nash");
    check.solution("kalai_smorodinsky", "kalaiSmorodinsky");
    check.solution("egalitarian", "egalitarian");
    check.solution("utilitarian", "utilitarian");
    check.blocking();
  }

  private void counts() {
    assertThat(actual.get("id").asText()).isEqualTo(id);
    assertThat(actual.get("outcomes").asLong())
        .as("%s outcomes", id)
        .isEqualTo(expected.get("n_outcomes").asLong());
    if (expected.has("n_rational")) {
      assertThat(actual.get("rational").asLong())
          .as("%s rational", id)
          .isEqualTo(expected.get("n_rational").asLong());
    }
    assertThat(actual.get("noAgreement").asBoolean())
        .as("%s noAgreement", id)
        .isEqualTo(expected.path("no_rational_outcome").asBoolean(false));
  }

  private void frontier(String name, String ours) {
    JsonNode want = expected.get(name);
    if (want == null) {
      return;
    }
    JsonNode got = actual.get(ours);
    if (want.has("n_outcomes")) {
      assertThat(got.get("outcomes").asLong())
          .as("%s %s", id, name)
          .isEqualTo(want.get("n_outcomes").asLong());
    }
    assertThat(got.get("distinctUtilities").asInt())
        .as("%s %s distinct", id, name)
        .isEqualTo(want.get("n_distinct_utilities").asInt());
    if (want.has("sha256_indices")) {
      assertThat(got.get("sha256Indices").asText())
          .as("%s %s indices", id, name)
          .isEqualTo(want.get("sha256_indices").asText());
    }
    if (want.has("outcome_indices")) {
      assertThat(got.get("indices").toString())
          .as("%s %s indices", id, name)
          .isEqualTo(want.get("outcome_indices").toString());
    }
  }

  private void solution(String name, String ours) {
    JsonNode want = expected.get(name);
    JsonNode got = actual.get(ours);
    if (expected.path("no_rational_outcome").asBoolean(false)) {
      assertThat(got.isNull()).as("%s %s must be null", id, ours).isTrue();
      return;
    }
    if (want == null) {
      return;
    }
    assertThat(got.get("value").asDouble())
        .as("%s %s", id, name)
        .isCloseTo(want.get("value").asDouble(), within(1e-12));
    if (want.has("value_exact")) {
      assertThat(got.get("valueExact").asText())
          .as("%s %s", id, name)
          .isEqualTo(want.get("value_exact").asText());
    }
    assertThat(got.get("optima").asLong())
        .as("%s %s optima", id, name)
        .isEqualTo(want.get("optima").asLong());
    assertThat(outcomes(got.get("points")))
        .as("%s %s points", id, name)
        .isEqualTo(outcomes(want.get("points")));
  }

  private static Set<String> outcomes(JsonNode points) {
    var outcomes = new HashSet<String>();
    points.forEach(point -> outcomes.add(point.get("outcome").toString()));
    return outcomes;
  }

  private void blocking() {
    JsonNode want = expected.get("blocking_rule_v1");
    if (want == null) {
      return;
    }
    JsonNode got = actual.get("blocking");
    assertThat(got.get("feasible").asLong())
        .as("%s feasible", id)
        .isEqualTo(want.get("n_outcomes_meeting_all").asLong());
    sets("mus", want, got);
    sets("mcs", want, got);
  }

  private void sets(String name, JsonNode want, JsonNode got) {
    assertThat(got.get(name).size())
        .as("%s number of %s", id, name)
        .isEqualTo(want.get("n_" + name).asInt());
    assertThat(lines(got.get(name))).as("%s %s", id, name).containsAll(lines(want.get(name)));
  }

  private static Set<Set<String>> lines(JsonNode sets) {
    var all = new HashSet<Set<String>>();
    for (JsonNode set : sets) {
      var one = new HashSet<String>();
      set.forEach(id -> one.add(id.asText()));
      all.add(one);
    }
    return all;
  }
}
