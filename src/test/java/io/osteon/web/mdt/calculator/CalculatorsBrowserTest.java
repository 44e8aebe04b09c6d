package io.osteon.web.mdt.calculator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.osteon.accounts.Role;
import io.osteon.testing.Browsing;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calculators in a real browser: what only scripts and people can show. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class CalculatorsBrowserTest {
  @TestHTTPResource("/")
  String address;

  private Browsing browsing;

  @BeforeEach
  void open() {
    browsing = Browsing.at(address.replaceAll("/$", ""));
  }

  @AfterEach
  void close() {
    browsing.close();
  }

  private Page calculators(String language) {
    Page page = browsing.as(SignedIn.person("calculating", Role.MDT_MEMBER), language);
    page.navigate("/calculators");
    return page;
  }

  /**
   * Catches an answer that does not follow what is typed, or that loses the field being typed into;
   * and whatever the content security policy refuses.
   */
  @Test
  void theAnswerFollowsWhatIsTyped() {
    Page page = calculators("en");
    page.locator("#kidney-age").fill("60");
    page.locator("#kidney-sex").selectOption("male");
    page.locator("#kidney-creatinine").fill("1.0");
    page.locator("[name='kidney-creatinine-unit']").selectOption("mg/dL");
    page.locator("#kidney-weight").fill("72");
    assertThat(page.locator("#answer-kidney")).containsText("Missing for a result: weight");
    page.locator("[name='kidney-weight-unit']").selectOption("kg");
    assertThat(page.locator("#answer-kidney")).containsText("80.0 mL/min");
    page.locator("#kidney-creatinine").fill("2.0");
    assertThat(page.locator("#answer-kidney")).containsText("40.0 mL/min");
    assertThat(page.locator("#answer-kidney")).containsText("3.3 mg");
    assertThat(page.locator("#kidney-creatinine")).isFocused();
    assertThat(page.url()).endsWith("/calculators");
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches a page that people with a screen reader or a keyboard cannot use, in each language. */
  @Test
  void everybodyCanUseIt() {
    for (String language : new String[] {"en", "zh"}) {
      Page page = calculators(language);
      page.locator("#mirels-site").selectOption("lowerLimb");
      assertThat(page.locator("#answer-mirels .needed")).isVisible();
      Browsing.assertAccessible(page);
      page.locator("#sins-location").focus();
      page.keyboard().press("Tab");
      assertThat(page.locator("#sins-pain")).isFocused();
    }
    assertThat(browsing.faults()).isEmpty();
  }
}
