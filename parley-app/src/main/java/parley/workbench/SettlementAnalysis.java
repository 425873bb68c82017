package parley.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import parley.bargain.AgreementRule;
import parley.bargain.SettlementModel;
import parley.bargain.engine.SettlementEngine;
import parley.bargain.engine.SettlementResult;
import parley.bargain.mediation.DraftAdvice;
import parley.bargain.mediation.Trade;
import parley.bargain.uncertain.UncertainAnalysis;
import parley.bargain.uncertain.UncertainResult;
import parley.error.InputException;
import parley.error.Problem;
import parley.modelfile.settlement.ReadModel;
import parley.modelfile.settlement.SettlementFiles;
import parley.provenance.Provenance;

/** The use case behind {@code parley settle}: read models, analyse each, keep what it rests on. */
public final class SettlementAnalysis {
  private final Request request;
  private final DoubleConsumer progress;

  /**
   * What is asked.
   *
   * @param version Parley's version, for the provenance
   * @param rule under which rule deals are to be counted as well; empty for none
   * @param draft the values of a draft to be improved, one per issue, or empty
   * @param seed the seed of every random sample
   * @param draws how many uncertain preferences are drawn, at least 1
   */
  public record Request(
      String version, Optional<RuleRequest> rule, List<String> draft, long seed, int draws) {
    /** Copies the draft. */
    public Request {
      draft = List.copyOf(draft);
    }
  }

  /**
   * An agreement rule by name.
   *
   * @param mayFail how many parties may stay below their reservation value
   * @param vetoes parties, by name or as {@code role:ROLE}
   * @param fromModel take the rule that the file states instead
   */
  public record RuleRequest(int mayFail, List<String> vetoes, boolean fromModel) {
    /** Copies the vetoes. */
    public RuleRequest {
      vetoes = List.copyOf(vetoes);
    }
  }

  /**
   * A model with its results.
   *
   * @param read the model as read
   * @param result the exact analysis
   * @param trades exchanges between issues that help everyone, best first
   * @param advice how the draft can be improved, where one was given
   * @param uncertain what survives the uncertainty, where the file gives ranges or orders
   * @param provenance what it was made with
   */
  public record Analysed(
      ReadModel read,
      SettlementResult result,
      List<Trade> trades,
      Optional<DraftAdvice> advice,
      Optional<UncertainResult> uncertain,
      Provenance provenance) {
    /** Copies the trades. */
    public Analysed {
      trades = List.copyOf(trades);
    }
  }

  /** An analysis of models as the request asks; progress from 0 to 1 per model. */
  public SettlementAnalysis(Request request, DoubleConsumer progress) {
    this.request = request;
    this.progress = progress;
  }

  /** Reads the models of a file or directory; what cannot be read comes as problems. */
  public static SettlementFiles.Reading read(Path path) {
    return SettlementFiles.read(path);
  }

  /** Analyses one model. */
  public Analysed analyse(ReadModel read) {
    SettlementModel model = read.model();
    var engine = SettlementEngine.exact().withProgress(progress);
    if (request.rule().isPresent()) {
      engine = engine.withRule(rule(read, request.rule().get()));
    }
    SettlementResult result = engine.analyse(model);
    Optional<DraftAdvice> advice =
        request.draft().isEmpty()
            ? Optional.empty()
            : Optional.of(DraftAdvice.on(model, draft(model), result));
    Optional<UncertainResult> uncertain =
        read.preferences().isEmpty()
            ? Optional.empty()
            : Optional.of(
                UncertainAnalysis.of(model, read.preferences(), request.seed(), request.draws()));
    var provenance =
        new Provenance(
            "parley settle",
            request.version(),
            Map.of("format", read.format(), "normalisation", read.normalisation()),
            Map.of(read.source(), read.sha256()));
    return new Analysed(read, result, Trade.between(model), advice, uncertain, provenance);
  }

  private static AgreementRule rule(ReadModel read, RuleRequest asked) {
    if (asked.fromModel()) {
      return read.agreement()
          .orElseThrow(
              () ->
                  new InputException(
                      read.source(),
                      "the file states no agreement rule",
                      "use --rule unanimity or --rule all-but-1"));
    }
    var parties = read.model().parties();
    var vetoes = new java.util.TreeSet<Integer>();
    var problems = new ArrayList<Problem>();
    for (String veto : asked.vetoes()) {
      int before = vetoes.size();
      for (int k = 0; k < parties.size(); k++) {
        boolean byRole =
            veto.startsWith("role:")
                && parties.get(k).role().equals(Optional.of(veto.substring("role:".length())));
        if (byRole || parties.get(k).name().equals(veto)) {
          vetoes.add(k);
        }
      }
      if (vetoes.size() == before) {
        problems.add(
            new Problem(
                "--veto",
                "no party is called '" + veto + "' in " + read.source(),
                "parties: "
                    + String.join(", ", parties.stream().map(party -> party.name()).toList())));
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return new AgreementRule(asked.mayFail(), vetoes);
  }

  private List<Integer> draft(SettlementModel model) {
    if (request.draft().size() != model.issues().size()) {
      throw new InputException(
          "--draft",
          "names "
              + request.draft().size()
              + " values, the model has "
              + model.issues().size()
              + " issues",
          "give one value for every issue, separated by ';', in the order of the issues");
    }
    var outcome = new ArrayList<Integer>();
    var problems = new ArrayList<Problem>();
    for (int i = 0; i < model.issues().size(); i++) {
      int value = model.issues().get(i).values().indexOf(request.draft().get(i).strip());
      if (value < 0) {
        problems.add(
            new Problem(
                "--draft",
                "'"
                    + request.draft().get(i).strip()
                    + "' is no value of '"
                    + model.issues().get(i).name()
                    + "'",
                "values: " + String.join("; ", model.issues().get(i).values())));
      }
      outcome.add(value);
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return outcome;
  }
}
