package parley.store;

import org.junit.jupiter.api.BeforeAll;

class PostgresReviewTest extends ReviewContract {
  private String url = "";

  @BeforeAll
  static void start() {
    TestServer.required();
  }

  @Override
  String place() {
    if (url.isEmpty()) {
      url = TestServer.required().freshSchema();
    }
    return url;
  }
}
