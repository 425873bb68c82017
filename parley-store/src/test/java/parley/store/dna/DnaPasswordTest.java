package parley.store.dna;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DnaPasswordTest {
  @Test
  void isSaltedAndHashedAHundredThousandTimes() {
    // by Python's hashlib: salt of the bytes 0 to 15, the word "harbour"
    String stored = "AAECAwQFBgcICQoLDA0ODwgtR1DThAJW4KD+giIi5lVtG4Mzb607qPOKk1icPfE2";
    assertThat(DnaPassword.matches(stored, "harbour")).isTrue();
    assertThat(DnaPassword.matches(stored, "harbor")).isFalse();
    assertThat(DnaPassword.matches(DnaPassword.stored(1), DnaPassword.INITIAL)).isTrue();
  }
}
