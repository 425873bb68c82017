package parley.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import java.util.List;

/** Rectangular input of the encoder, and its embedding. */
final class MiniLmEmbeddings {
  private MiniLmEmbeddings() {}

  /** Rows of different lengths as one array, the missing numbers being 0. */
  static NDArray rectangle(NDManager manager, List<int[]> rows, int longest) {
    var values = new int[rows.size() * longest];
    for (int b = 0; b < rows.size(); b++) {
      System.arraycopy(rows.get(b), 0, values, b * longest, rows.get(b).length);
    }
    return manager.create(values, new Shape(rows.size(), longest));
  }

  /** The rows of a table at the numbers given. */
  static NDArray rows(NDArray numbers, NDArray table) {
    return Embedding.embedding(numbers, table, SparseFormat.DENSE).singletonOrThrow();
  }

  /** Word and position embeddings of the pieces, not yet normalised. */
  static NDArray sum(Parameters p, NDArray pieces) {
    NDManager manager = pieces.getManager();
    NDArray positions = manager.arange((int) pieces.getShape().get(1));
    return rows(pieces, p.get("embeddings.word"))
        .add(rows(positions, p.get("embeddings.position")));
  }
}
