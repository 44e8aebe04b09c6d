package io.osteon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.accounts.Role;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The pages of rules, parameters and evidence. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class RulesPagesTest {

  private static String page(String address, String language) {
    return SignedIn.as(Role.VIEWER)
        .header("Accept-Language", language)
        .get(address)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** Catches a list that lacks what belongs to it, in either language. */
  @Test
  void listsSpeakBothLanguages() {
    assertThat(page("/rules", "en")).contains("<h1>Rules</h1>", "lang=\"en\"");
    assertThat(page("/rules", "zh")).contains("<h1>规则</h1>", "lang=\"zh-Hans\"");
    assertThat(page("/parameters", "en")).contains("<h1>Parameters</h1>");
    assertThat(page("/parameters", "zh")).contains("<h1>参数</h1>");
    assertThat(page("/evidence", "en")).contains("<h1>Evidence</h1>", "xgeva-smpc");
    assertThat(page("/evidence", "zh")).contains("<h1>证据</h1>", "说明书");
  }
}
