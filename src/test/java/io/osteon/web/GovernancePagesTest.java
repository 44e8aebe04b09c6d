package io.osteon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.accounts.Role;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The overview, releases, activations, the audit trail, and what stands in their place. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class GovernancePagesTest {

  private static String page(int status, String address, String language, Role... roles) {
    return SignedIn.as(roles)
        .header("Accept", "text/html")
        .header("Accept-Language", language)
        .get(address)
        .then()
        .statusCode(status)
        .extract()
        .asString();
  }

  /**
   * Catches forms that are offered to people who may not use them, or hidden from those who may.
   */
  @Test
  void formsAreForThoseWhoMayUseThem() {
    assertThat(page(200, "/activations", "en", Role.RELEASE_MANAGER))
        .contains("<h1>Activation</h1>", "name=\"sharePercent\"");
    assertThat(page(200, "/activations", "zh", Role.VIEWER))
        .contains("<h1>启用</h1>")
        .doesNotContain("name=\"sharePercent\"");
    assertThat(page(200, "/releases", "en", Role.RELEASE_MANAGER)).contains("name=\"archive\"");
    assertThat(page(200, "/releases/1.0.0", "zh", Role.VIEWER))
        .contains("签名、清单与全部文件相符")
        .doesNotContain("/retirement");
    assertThat(page(200, "/", "zh", Role.AUDITOR)).contains("<h1>概览</h1>", "href=\"/audit\"");
  }

  /** Catches an error page that is no page, or in the wrong language. */
  @Test
  void errorsAreToldInTheReadersLanguage() {
    assertThat(page(404, "/nothing", "zh", Role.VIEWER)).contains("<h1>页面不存在</h1>");
    assertThat(page(403, "/audit", "en", Role.VIEWER)).contains("<h1>You may not see this</h1>");
    assertThat(page(200, "/audit/verification", "en", Role.AUDITOR)).contains("note done");
  }
}
