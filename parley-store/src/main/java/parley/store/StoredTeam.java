package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import parley.error.InputException;
import parley.ledger.Entry;
import parley.ledger.team.Assignment;
import parley.ledger.team.Reviewer;
import parley.ledger.team.Role;
import parley.ledger.team.Team;

/** The people of a ledger in its database. */
final class StoredTeam implements Team {
  private final Database database;
  private final Clock clock;

  StoredTeam(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Reviewer add(String name, Role role, String tokenSha256, String by) {
    if (name.isBlank() || !name.equals(name.strip())) {
      throw new InputException(
          "'" + name + "'", "is no name", "write it without blanks at its ends");
    }
    return database.write(
        h -> {
          reviewers(h).stream()
              .filter(r -> r.active() && r.name().equalsIgnoreCase(name))
              .findFirst()
              .ifPresent(
                  r -> {
                    throw new InputException(
                        name, "is a reviewer already", "revoke '" + r.name() + "' first");
                  });
          Entry entry =
              EntryTable.add(h, clock, Entry.Kind.TEAM, by, "added " + name + ", " + role.word());
          long number = next(h, "reviewer_no", "reviewer");
          h.execute(
              "INSERT INTO reviewer (reviewer_no, entry_no, name, role, token_sha256)"
                  + " VALUES (?, ?, ?, ?, ?)",
              number,
              entry.number(),
              StoredText.encode(name),
              role.word(),
              tokenSha256);
          return new Reviewer(number, name, role, tokenSha256, entry, Optional.empty());
        });
  }

  @Override
  public Reviewer revoke(String name, String by) {
    return database.write(
        h -> {
          Reviewer reviewer =
              reviewers(h).stream()
                  .filter(r -> r.active() && r.name().equals(name))
                  .findFirst()
                  .orElseThrow(
                      () ->
                          new InputException(
                              name, "is no active reviewer", "see 'parley reviewers list'"));
          Entry entry = EntryTable.add(h, clock, Entry.Kind.TEAM, by, "revoked " + name);
          h.execute(
              "INSERT INTO revocation (reviewer_no, entry_no) VALUES (?, ?)",
              reviewer.number(),
              entry.number());
          return new Reviewer(
              reviewer.number(),
              name,
              reviewer.role(),
              reviewer.tokenSha256(),
              reviewer.added(),
              Optional.of(entry));
        });
  }

  @Override
  public List<Reviewer> reviewers() {
    return database.read(StoredTeam::reviewers);
  }

  @Override
  public Optional<Reviewer> holder(String tokenSha256) {
    return reviewers().stream()
        .filter(r -> r.active() && r.tokenSha256().equals(tokenSha256))
        .findFirst();
  }

  private static List<Reviewer> reviewers(Handle handle) {
    Map<Long, Entry> entries = entries(handle, Entry.Kind.TEAM);
    return handle
        .createQuery(
            "SELECT r.*, v.entry_no AS revoked FROM reviewer r LEFT JOIN revocation v ON"
                + " v.reviewer_no = r.reviewer_no ORDER BY r.reviewer_no")
        .map(
            (rs, ctx) ->
                new Reviewer(
                    rs.getLong("reviewer_no"),
                    StoredText.decode(rs.getString("name")),
                    Role.valueOf(Columns.constant(rs.getString("role"))),
                    rs.getString("token_sha256"),
                    entry(entries, rs.getLong("entry_no")),
                    ended(rs, "revoked", entries)))
        .list();
  }

  @Override
  public List<Assignment> assign(List<Assignment.Task> tasks, String by) {
    return database.write(
        h -> {
          List<Assignment.Task> known =
              assignments(h).stream().filter(Assignment::active).map(Assignment::task).toList();
          List<Assignment.Task> fresh =
              tasks.stream().distinct().filter(t -> !known.contains(t)).toList();
          if (fresh.isEmpty()) {
            return List.of();
          }
          var documents = new HashMap<String, Long>();
          fresh.forEach(t -> documents.put(t.documentId(), place(h, t)));
          Entry entry = EntryTable.add(h, clock, Entry.Kind.ASSIGN, by, "");
          long number = next(h, "assignment_no", "assignment");
          var added = new ArrayList<Assignment>();
          var batch =
              h.prepareBatch(
                  "INSERT INTO assignment (assignment_no, entry_no, coder, document_no, number,"
                      + " blind) VALUES (?, ?, ?, ?, ?, ?)");
          for (Assignment.Task task : fresh) {
            batch
                .bind(0, number)
                .bind(1, entry.number())
                .bind(2, StoredText.encode(task.coder()))
                .bind(3, documents.get(task.documentId()))
                .bind(4, task.statementId().map(id -> Place.of(id).number()).orElse(null))
                .bind(5, task.blind() ? 1 : 0)
                .add();
            added.add(new Assignment(number, task, entry, Optional.empty()));
            number++;
          }
          batch.execute();
          return List.copyOf(added);
        });
  }

  /** The row of the task's document; its statement must be there too. */
  private static long place(Handle handle, Assignment.Task task) {
    long document =
        DocumentTable.number(handle, task.documentId())
            .orElseThrow(
                () ->
                    new InputException(
                        task.documentId(),
                        "there is no such document",
                        "see 'parley ledger list'"));
    task.statementId()
        .ifPresent(
            id -> {
              long found =
                  handle
                      .createQuery(
                          "SELECT count(*) FROM statement WHERE document_no = ? AND number = ?")
                      .bind(0, document)
                      .bind(1, Place.of(id).number())
                      .mapTo(Long.class)
                      .one();
              if (found == 0) {
                throw new InputException(
                    id, "there is no such statement", "see 'parley ledger list'");
              }
            });
    return document;
  }

  @Override
  public List<Assignment> withdraw(List<Long> numbers, String by) {
    return database.write(
        h -> {
          List<Assignment> named =
              assignments(h).stream()
                  .filter(a -> a.active() && numbers.contains(a.number()))
                  .toList();
          for (long number : numbers) {
            if (named.stream().noneMatch(a -> a.number() == number)) {
              throw new InputException(
                  "assignment " + number, "is not there, or withdrawn", "see the list");
            }
          }
          if (named.isEmpty()) {
            return named;
          }
          Entry entry = EntryTable.add(h, clock, Entry.Kind.ASSIGN, by, "withdrawn");
          named.forEach(
              a ->
                  h.execute(
                      "INSERT INTO withdrawal (assignment_no, entry_no) VALUES (?, ?)",
                      a.number(),
                      entry.number()));
          return named.stream()
              .map(a -> new Assignment(a.number(), a.task(), a.entry(), Optional.of(entry)))
              .toList();
        });
  }

  @Override
  public List<Assignment> assignments(Optional<String> coder) {
    return database.read(StoredTeam::assignments).stream()
        .filter(a -> coder.isEmpty() || coder.get().equals(a.task().coder()))
        .toList();
  }

  private static List<Assignment> assignments(Handle handle) {
    Map<Long, Entry> entries = entries(handle, Entry.Kind.ASSIGN);
    return handle
        .createQuery(
            "SELECT a.*, d.id, w.entry_no AS withdrawn FROM assignment a JOIN document d ON"
                + " d.document_no = a.document_no LEFT JOIN withdrawal w ON w.assignment_no ="
                + " a.assignment_no ORDER BY a.assignment_no")
        .map((rs, ctx) -> assignment(rs, entries))
        .list();
  }

  private static Assignment assignment(ResultSet rs, Map<Long, Entry> entries) throws SQLException {
    String document = StoredText.decode(rs.getString("id"));
    int number = rs.getInt("number");
    Optional<String> statement =
        rs.wasNull()
            ? Optional.empty()
            : Optional.of(parley.ledger.LedgerStatement.id(document, number));
    return new Assignment(
        rs.getLong("assignment_no"),
        new Assignment.Task(
            StoredText.decode(rs.getString("coder")), document, statement, rs.getInt("blind") != 0),
        entry(entries, rs.getLong("entry_no")),
        ended(rs, "withdrawn", entries));
  }

  private static Optional<Entry> ended(ResultSet rs, String column, Map<Long, Entry> entries)
      throws SQLException {
    long number = rs.getLong(column);
    return rs.wasNull() ? Optional.empty() : Optional.of(entry(entries, number));
  }

  private static Entry entry(Map<Long, Entry> entries, long number) {
    return Optional.ofNullable(entries.get(number)).orElseThrow();
  }

  private static Map<Long, Entry> entries(Handle handle, Entry.Kind kind) {
    Map<Long, Entry> entries = new HashMap<>();
    EntryTable.of(handle, kind).forEach(e -> entries.put(e.number(), e));
    return entries;
  }

  private static long next(Handle handle, String column, String table) {
    return handle
        .createQuery("SELECT coalesce(max(" + column + "), 0) + 1 FROM " + table)
        .mapTo(Long.class)
        .one();
  }
}
