package parley.ledger;

/**
 * Who codes statements.
 *
 * @param kind a machine or a person
 * @param name a person's name, or the model with its version
 * @param codebook the SHA-256 of the code book it codes by; empty when unknown
 */
public record Coder(Kind kind, String name, String codebook) {
  /** What sort of coder. */
  public enum Kind {
    /** A program with its models. */
    MACHINE,
    /** A human being. */
    PERSON;

    /** The word of the exchange formats. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Checks that there is a name. */
  public Coder {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a coder has a name");
    }
  }

  /** A person. */
  public static Coder person(String name) {
    return new Coder(Kind.PERSON, name, "");
  }
}
