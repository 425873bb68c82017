package parley.ledger.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * The secret by which a reviewer is known: {@value #BYTES} random bytes, so that a plain SHA-256 of
 * it may be stored; nobody can try so many.
 *
 * @param text 43 letters, digits, '-' and '_'
 */
public record Token(String text) {
  private static final int BYTES = 32;

  /** A new token; the generator must be fit for secrets. */
  public static Token random(RandomGenerator secure) {
    byte[] bytes = new byte[BYTES];
    secure.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The hash under which a ledger knows it, 64 hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Hides the secret, so that no log or message shows it. */
  @Override
  public String toString() {
    return "Token[…]";
  }
}
