package parley.brief;

import java.util.HashSet;
import java.util.List;
import parley.issue.Codebook;
import parley.position.Statement;
import parley.text.Document;

/**
 * What a brief is made from.
 *
 * @param documents in the order they were read; ids are unique
 * @param statements in reading order: by document, then by place; ids are unique
 * @param codebook the code book they were coded by; it orders the rows
 * @param mentions where parties are named or given a duty
 * @param flagCues words that ask for a flag
 */
public record Material(
    List<Document> documents,
    List<Statement> statements,
    Codebook codebook,
    List<PartyMention> mentions,
    List<FlagCue> flagCues) {
  /** Copies the lists; a repeated id, or a statement of an absent document, is a fault. */
  public Material {
    documents = List.copyOf(documents);
    statements = List.copyOf(statements);
    mentions = List.copyOf(mentions);
    flagCues = List.copyOf(flagCues);
    var documentIds = new HashSet<String>();
    for (Document document : documents) {
      if (!documentIds.add(document.id())) {
        throw new IllegalArgumentException("two documents have the id " + document.id());
      }
    }
    var statementIds = new HashSet<String>();
    for (Statement statement : statements) {
      if (!statementIds.add(statement.id())) {
        throw new IllegalArgumentException("two statements have the id " + statement.id());
      }
      if (!documentIds.contains(statement.documentId())) {
        throw new IllegalArgumentException(
            "statement " + statement.id() + " is of an unknown document " + statement.documentId());
      }
    }
  }
}
