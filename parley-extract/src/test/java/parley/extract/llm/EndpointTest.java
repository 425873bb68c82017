package parley.extract.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.error.InputException;

class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "https://LLM.example.org/v1, https://llm.example.org, /v1/chat/completions",
    "http://localhost:8080/v1/, http://localhost:8080, /v1/chat/completions",
    "https://x.org/a/chat/completions, https://x.org, /a/chat/completions"
  })
  void endpoints(String address, String host, String path) {
    assertThat(Endpoint.of(address).host()).isEqualTo(host);
    assertThat(Endpoint.of(address).uri().getPath()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://x.org",
    "https://user:pw@x.org/v1",
    "x.org/v1",
    "'not an address'",
    "https://x.org/?key=1"
  })
  void whatIsNoEndpoint(String address) {
    assertThatThrownBy(() -> Endpoint.of(address))
        .isInstanceOf(InputException.class)
        .hasMessageNotContaining("pw");
  }
}
