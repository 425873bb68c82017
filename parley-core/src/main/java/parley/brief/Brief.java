package parley.brief;

import java.util.List;
import parley.issue.Codebook;
import parley.position.Statement;
import parley.provenance.Provenance;
import parley.text.Document;

/**
 * What documents tell about a negotiation.
 *
 * @param documents in the order they were read
 * @param statements in reading order
 * @param codebook the code book of the positions
 * @param matrix propositions by parties
 * @param redLines in the order of the matrix, then of its parties
 * @param collisions in the order of the matrix
 * @param flags by document, then by place
 * @param voices who is heard
 * @param provenance what the brief was made with and from
 */
public record Brief(
    List<Document> documents,
    List<Statement> statements,
    Codebook codebook,
    Matrix matrix,
    List<RedLine> redLines,
    List<Collision> collisions,
    List<Flag> flags,
    Voices voices,
    Provenance provenance) {
  /** Copies the lists. */
  public Brief {
    documents = List.copyOf(documents);
    statements = List.copyOf(statements);
    redLines = List.copyOf(redLines);
    collisions = List.copyOf(collisions);
    flags = List.copyOf(flags);
  }

  /**
   * Reads the statements together. Cost: linear in the text and in the statements, apart from
   * sorting.
   */
  public static Brief of(Material material, Provenance provenance) {
    var rows = Rows.of(material.statements(), material.codebook());
    var matrix = Matrix.of(rows);
    return new Brief(
        material.documents(),
        material.statements(),
        material.codebook(),
        matrix,
        RedLine.in(rows, matrix.parties()),
        Collision.in(rows, matrix),
        Flags.of(material, rows),
        Voices.of(material),
        provenance);
  }
}
