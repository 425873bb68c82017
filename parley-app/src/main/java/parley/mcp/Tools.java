package parley.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import parley.ledger.Ledger;
import parley.modelfile.settlement.ReadModel;
import parley.publisher.PublisherFacts;
import parley.workbench.Extraction;

/** Which tools a server offers. */
public final class Tools {
  private final List<Tool> tools = new ArrayList<>();
  private final Supplier<Ledger> ledgers;
  private final String version;

  /**
   * Tools that read a ledger.
   *
   * @param ledgers opens it anew for each question
   * @param version Parley's
   * @param publishers who owns the publishers of its documents
   */
  public Tools(Supplier<Ledger> ledgers, String version, PublisherFacts publishers) {
    this.ledgers = ledgers;
    this.version = version;
    tools.add(new OverviewTool(ledgers));
    tools.add(new DocumentsTool(ledgers, publishers));
    tools.add(new StatementsTool(ledgers));
    tools.add(new EvidenceTool(ledgers));
    tools.add(new PositionsTool(ledgers));
    tools.add(new ChangesTool(ledgers));
    tools.add(new RedLinesTool(ledgers));
    tools.add(new CollisionsTool(ledgers));
    tools.add(new VoicesTool(ledgers));
    tools.add(new NetworkTool(ledgers));
  }

  /**
   * Adds a tool that tells what deal the statements leave open.
   *
   * @param stages gives the code book and the knowledge of names; asked at the first question only
   */
  public Tools withScenarios(Supplier<Extraction> stages) {
    tools.add(new ScenarioTool(ledgers, stages));
    return this;
  }

  /** Adds a tool that tells what blocks a deal in these models. */
  public Tools withModels(List<ReadModel> models) {
    if (!models.isEmpty()) {
      tools.add(new SettlementTool(models, version));
    }
    return this;
  }

  /** Adds the one tool that writes: proposals for a person of this name. */
  public Tools withProposals(String person, Set<String> issues) {
    tools.add(new ProposalTool(ledgers, issues, person, version));
    return this;
  }

  /** Adds a tool. */
  Tools with(Tool tool) {
    tools.add(tool);
    return this;
  }

  List<Tool> all() {
    return List.copyOf(tools);
  }

  String version() {
    return version;
  }
}
