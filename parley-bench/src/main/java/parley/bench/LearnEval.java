package parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import parley.extract.coding.CodebookPositionCoder;
import parley.extract.coding.CodebookReader;
import parley.extract.coding.CodedDocument;
import parley.extract.coding.CodingTrainer;
import parley.extract.coding.CodingUnit;
import parley.issue.Codebook;
import parley.ledger.Anchor;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.Decision;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.ledger.Verdict;
import parley.ledger.learn.Examples;
import parley.position.Position;
import parley.text.CodePoints;
import parley.train.GoldCodings;

/**
 * What {@code parley ledger learn} brings: a reviewer who knows the gold corrects the program's
 * codings of half of the documents, and the other half is coded anew by these examples: {@code
 * LearnEval positions-train.jsonl}. The program's codings come from models that were trained on
 * other documents only. Results are in docs/benchmarks-ledger.md.
 */
public final class LearnEval {
  private static final int FOLDS = 5;
  private static final int HALVINGS = 10;
  private static final double[] NEARNESS = {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
  private static final Entry ENTRY = new Entry(1, Instant.EPOCH, "program", Entry.Kind.ADD, "");
  private static final Coder MACHINE = new Coder(Coder.Kind.MACHINE, "program", "");
  private static final Coder PERSON = new Coder(Coder.Kind.PERSON, "reviewer", "");

  private LearnEval() {}

  private record Case(LedgerStatement proposed, LedgerStatement reviewed) {}

  private static final class Tally {
    private int statements;
    private int before;
    private int advised;
    private int mended;
    private int spoiled;
  }

  /** Prints the table; see the class comment for the argument. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: LearnEval positions-train.jsonl");
      System.exit(2);
    }
    List<CodedDocument> documents = GoldCodings.documents(Path.of(args[0]), "a");
    Map<String, List<Case>> cases = cases(documents);
    List<String> ids = new ArrayList<>(cases.keySet());
    Collections.sort(ids);
    for (double nearness : NEARNESS) {
      var tally = new Tally();
      var order = new ArrayList<>(ids);
      var random = new Random(20261128L);
      for (int halving = 0; halving < HALVINGS; halving++) {
        Collections.shuffle(order, random);
        Set<String> reviewed = new HashSet<>(order.subList(0, order.size() / 2));
        measure(cases, reviewed, nearness, tally);
      }
      System.out.printf(
          Locale.ROOT,
          "nearness %.1f: %d statements, right before %d, coded otherwise %d: %d mended, %d spoiled,"
              + " right after %d%n",
          nearness,
          tally.statements,
          tally.before,
          tally.advised,
          tally.mended,
          tally.spoiled,
          tally.before + tally.mended - tally.spoiled);
    }
  }

  private static void measure(
      Map<String, List<Case>> cases, Set<String> reviewed, double nearness, Tally tally) {
    List<LedgerStatement> known =
        cases.entrySet().stream()
            .filter(e -> reviewed.contains(e.getKey()))
            .flatMap(e -> e.getValue().stream())
            .map(Case::reviewed)
            .toList();
    var examples = new Examples(known, nearness);
    cases.forEach(
        (id, all) -> {
          if (!reviewed.contains(id)) {
            all.forEach(c -> measure(c, examples, tally));
          }
        });
  }

  private static void measure(Case one, Examples examples, Tally tally) {
    String truth = label(one.reviewed());
    String before = label(one.proposed());
    tally.statements++;
    tally.before += before.equals(truth) ? 1 : 0;
    Optional<String> after = examples.advice(one.proposed()).map(a -> Examples.label(a.position()));
    if (after.isPresent() && !after.get().equals(before)) {
      tally.advised++;
      tally.mended += after.get().equals(truth) ? 1 : 0;
      tally.spoiled += before.equals(truth) ? 1 : 0;
    }
  }

  private static String label(LedgerStatement s) {
    return Examples.label(s.holding().flatMap(Coding::position));
  }

  private static Map<String, List<Case>> cases(List<CodedDocument> documents) {
    Codebook codebook = CodebookReader.builtIn();
    Map<String, List<Case>> cases = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      var seen = new ArrayList<CodedDocument>();
      for (int i = 0; i < documents.size(); i++) {
        if (i % FOLDS != fold) {
          seen.add(documents.get(i));
        }
      }
      var coder =
          CodebookPositionCoder.of(codebook, CodingTrainer.train(seen, codebook), Optional.empty());
      for (int i = fold; i < documents.size(); i += FOLDS) {
        CodedDocument held = documents.get(i);
        List<Optional<Position>> machine = coder.code(held.document(), held.units());
        var own = new ArrayList<Case>();
        for (int k = 0; k < held.units().size(); k++) {
          own.add(simulated(held, k, machine.get(k)));
        }
        cases.put(held.document().id(), own);
      }
    }
    return cases;
  }

  private static Case simulated(CodedDocument document, int k, Optional<Position> machine) {
    CodingUnit unit = document.units().get(k);
    var proposed = new Coding(1, ENTRY, true, MACHINE, unit.speaker(), machine);
    var corrected = new Coding(2, ENTRY, true, PERSON, unit.speaker(), document.positions().get(k));
    boolean same = Examples.label(machine).equals(Examples.label(document.positions().get(k)));
    var decision =
        new Decision(ENTRY, true, same ? Verdict.ACCEPT : Verdict.CORRECT, Optional.of(2L), "");
    return new Case(
        statement(document, k, List.of(proposed), List.of()),
        statement(document, k, List.of(proposed, corrected), List.of(decision)));
  }

  private static LedgerStatement statement(
      CodedDocument document, int k, List<Coding> codings, List<Decision> decisions) {
    CodingUnit unit = document.units().get(k);
    String text = document.document().text();
    Quote content = Quote.of(unit.attribution().content(), text, new CodePoints(text));
    return new LedgerStatement(
        LedgerStatement.id(document.document().id(), k + 1),
        document.document().id(),
        k + 1,
        ENTRY,
        unit.attribution().type(),
        unit.hearsay(),
        Optional.empty(),
        Optional.empty(),
        1,
        new Anchor(1, "", Anchor.State.FOUND, Quote.NONE, Quote.NONE, content),
        codings,
        decisions);
  }
}
