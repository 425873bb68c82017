package parley.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.error.InputException;
import parley.error.Problem;
import parley.exchange.CsvTable;
import parley.ledger.Ledger;
import parley.ledger.team.Reviewer;
import parley.ledger.team.Role;
import parley.workbench.desk.Deciding.Person;
import parley.workbench.desk.Desk;

/**
 * The people with tokens: those whom the ledger knows, and those of a file. A person who is let in
 * or shut out by another program is known so within a second.
 */
final class Reviewers {
  private static final long FRESH = TimeUnit.SECONDS.toNanos(1);
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * Somebody with a token.
   *
   * @param person name and role
   * @param tokenSha256 the hash of the token
   * @param active false for somebody who was shut out
   */
  record Known(Person person, String tokenSha256, boolean active) {}

  private record Read(List<Known> people, List<Known> active, long at) {}

  private final Desk desk;
  private final List<Known> ofFile;
  private final LongSupplier nanos;
  private volatile @Nullable Read read;

  Reviewers(Desk desk, List<Known> ofFile, LongSupplier nanos) {
    this.desk = desk;
    this.ofFile = List.copyOf(ofFile);
    this.nanos = nanos;
  }

  /** Everybody, those shut out too. */
  List<Known> all() {
    return read().people();
  }

  private Read read() {
    Read known = read;
    if (known == null || nanos.getAsLong() - known.at() > FRESH) {
      var people = new ArrayList<>(ofFile);
      for (Reviewer r : desk.with(Reviewers::stored)) {
        people.add(new Known(new Person(r.name(), r.role()), r.tokenSha256(), r.active()));
      }
      known =
          new Read(
              List.copyOf(people),
              people.stream().filter(Known::active).toList(),
              nanos.getAsLong());
      read = known;
    }
    return known;
  }

  private static List<Reviewer> stored(Ledger ledger) {
    return ledger.team().reviewers();
  }

  /** Those whose tokens open the ledger. */
  List<Known> active() {
    return read().active();
  }

  /**
   * The reviewers of a file: CSV with the columns {@code name}, {@code role} and {@code
   * token_sha256}.
   *
   * @throws InputException with all that is wrong
   */
  static List<Known> ofFile(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be read", "is it there, and UTF-8 text?");
    }
    var people = new ArrayList<Known>();
    var problems = new ArrayList<Problem>();
    for (CsvTable.Row row :
        CsvTable.read(file.toString(), text, List.of("name", "role", "token_sha256"))) {
      Optional<Role> role = role(row.get("role"));
      String hash = row.get("token_sha256").strip().toLowerCase(Locale.ROOT);
      if (row.get("name").isBlank() || role.isEmpty() || !SHA256.matcher(hash).matches()) {
        problems.add(
            new Problem(
                row.place(),
                "needs a name, a role and the SHA-256 of a token (64 hexadecimal digits)",
                "roles: reader, reviewer, adjudicator"));
      } else {
        people.add(new Known(new Person(row.get("name").strip(), role.get()), hash, true));
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return people;
  }

  private static Optional<Role> role(String word) {
    for (Role role : Role.values()) {
      if (role.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
