package parley.train.encoder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import parley.extract.coding.CodedDocument;
import parley.extract.coding.CodingInput;
import parley.extract.coding.CodingTask;
import parley.extract.coding.CodingText;
import parley.extract.encoder.WordPieces;

/**
 * A statement with the right answers.
 *
 * @param input what is read of it
 * @param labels the number of the right answer to each task, -1 where there is none
 */
record CodingExample(CodingInput input, Map<CodingTask, Integer> labels) {
  private static final int POOL = 256;

  /** The number of the right answer to the task, -1 where there is none. */
  int label(CodingTask task) {
    return labels.getOrDefault(task, -1);
  }

  /** The statements of the documents. */
  static List<CodingExample> of(
      List<CodedDocument> documents, WordPieces vocabulary, List<String> issues) {
    var examples = new ArrayList<CodingExample>();
    for (CodedDocument document : documents) {
      var text = new CodingText(document.document(), vocabulary);
      for (int i = 0; i < document.units().size(); i++) {
        var labels = new EnumMap<CodingTask, Integer>(CodingTask.class);
        for (CodingTask task : CodingTask.values()) {
          labels.put(task, task.label(document.positions().get(i), issues));
        }
        examples.add(new CodingExample(text.input(document.units().get(i)), labels));
      }
    }
    return examples;
  }

  /** An epoch in steps of at most so many pieces, filling included; equal seeds, equal steps. */
  static List<List<CodingExample>> steps(List<CodingExample> examples, int pieces, long seed) {
    return TrainingSteps.of(
        examples, e -> e.input().pieces().length, POOL, pieces, new Random(seed));
  }
}
