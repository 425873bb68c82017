package parley.store.dna;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Passwords as DNA keeps them, by the StrongPasswordEncryptor of Jasypt: 16 bytes of salt, then
 * SHA-256 of salt and password hashed {@value #ROUNDS} times, in Base64. The password written is
 * public, and so is the salt: it opens a file for everybody, as a file without secrets must.
 */
final class DnaPassword {
  /** The password of every coder of a written file. */
  static final String INITIAL = "parley";

  private static final int ROUNDS = 100_000;
  private static final int SALT = 16;

  private DnaPassword() {}

  /** The stored form of {@link #INITIAL}, differing from coder to coder. */
  static String stored(int coder) {
    byte[] salt = Arrays.copyOf(sha256(("coder " + coder).getBytes(StandardCharsets.UTF_8)), SALT);
    return Base64.getEncoder().encodeToString(hashed(salt, INITIAL));
  }

  /** Whether the stored form is that of the password. */
  static boolean matches(String stored, String password) {
    byte[] bytes = Base64.getDecoder().decode(stored);
    return Arrays.equals(bytes, hashed(Arrays.copyOf(bytes, SALT), password));
  }

  private static byte[] hashed(byte[] salt, String password) {
    byte[] word = password.getBytes(StandardCharsets.UTF_8);
    byte[] digest = Arrays.copyOf(salt, salt.length + word.length);
    System.arraycopy(word, 0, digest, salt.length, word.length);
    for (int round = 0; round < ROUNDS; round++) {
      digest = sha256(digest);
    }
    byte[] all = Arrays.copyOf(salt, salt.length + digest.length);
    System.arraycopy(digest, 0, all, salt.length, digest.length);
    return all;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
