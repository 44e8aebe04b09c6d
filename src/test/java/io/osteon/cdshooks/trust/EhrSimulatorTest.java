package io.osteon.cdshooks.trust;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.agroal.api.AgroalDataSource;
import io.osteon.cdshooks.SampleCalls;
import io.osteon.testing.Await;
import io.osteon.testing.Browsing;
import io.osteon.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A health record that lives in a browser, on a web origin of its own: what only a browser does
 * (preflights, which answers a page may read, how cards look to a script) is seen here.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@TestProfile(TrustTestProfile.class)
class EhrSimulatorTest {
  private static final String ORDER = "MedicationRequest/draft-denosumab";

  @TestHTTPResource("/")
  String address;

  @Inject AgroalDataSource dataSource;

  private Browsing browsing;

  @BeforeEach
  void open() {
    browsing = Browsing.at(TrustTestProfile.SIMULATOR);
  }

  @AfterEach
  void close() {
    browsing.close();
  }

  private Page simulator(String origin, String language) throws Exception {
    Page page = browsing.anybody(language);
    page.route(origin + "/**", EhrSimulatorTest::serve);
    page.addInitScript("window.record = " + record());
    page.navigate(origin + "/index.html");
    return page;
  }

  private static void serve(Route route) {
    String path = route.request().url().replaceAll(".*/", "");
    try (InputStream file = EhrSimulatorTest.class.getResourceAsStream("/ehr-simulator/" + path)) {
      route.fulfill(
          new Route.FulfillOptions()
              .setContentType(path.endsWith(".js") ? "text/javascript" : "text/html")
              .setBodyBytes(file.readAllBytes()));
    } catch (IOException e) {
      route.abort();
    }
  }

  /** The chart and the keys of the simulator. */
  private String record() throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode call = SampleCalls.orderSign();
    ObjectNode record = json.createObjectNode();
    record.put("service", address.replaceAll("/$", ""));
    record.put("issuer", "https://ehr.example.org");
    record.put("keyId", "ehr");
    record.set(
        "key", json.readTree(TestKeys.kept("ehr").toJson(OutputControlLevel.INCLUDE_PRIVATE)));
    record.put("patient", "p1");
    ArrayNode chart = record.putArray("chart");
    call.get("prefetch")
        .forEach(
            answer -> {
              if (answer.path("resourceType").asText().equals("Bundle")) {
                answer.path("entry").forEach(entry -> chart.add(entry.get("resource")));
              } else {
                chart.add(answer);
              }
            });
    ArrayNode drafts = record.putArray("drafts");
    for (JsonNode entry : call.at("/context/draftOrders/entry")) {
      drafts.add(entry.get("resource"));
    }
    return record.toString();
  }

  private void press(Page page, String button) {
    page.locator("#" + button).click();
    assertThat(page.locator("#status")).hasText(Pattern.compile("done|failed.*"));
    assertThat(page.locator("#status").textContent()).as("%s", browsing.faults()).isEqualTo("done");
  }

  private List<String> outcomes() throws Exception {
    List<String> outcomes = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select outcome from cds_feedback")) {
      while (rows.next()) {
        outcomes.add(rows.getString(1));
      }
    }
    return outcomes;
  }

  /**
   * Would fail if a preflight, a readable answer, a card or a suggestion were wrong for a browser.
   */
  @Test
  void aClinicianSignsAnOrderAndTakesItBack() throws Exception {
    Page page = simulator(TrustTestProfile.SIMULATOR, "en");
    press(page, "discover");
    assertThat(page.locator("#services li")).hasCount(8);

    press(page, "chart");
    Locator first = page.locator("#cards h3").first();
    assertThat(first).hasText(Pattern.compile("^critical: Hypocalcaemia"));

    page.evaluate("showDrafts()");
    assertThat(page.locator("#drafts")).containsText(ORDER);
    press(page, "sign");
    Locator against =
        page.locator("#cards article.critical, #cards article.warning")
            .filter(new Locator.FilterOptions().setHasText("alcium"))
            .first();
    assertThat(against).isVisible();
    Locator removal =
        page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions()
                    .setName(Pattern.compile("^Take away the draft order: .*denosumab.*")))
            .first();
    removal.click();
    assertThat(page.locator("#status")).hasText("done");
    assertThat(page.locator("#drafts")).not().containsText(ORDER);
    assertThat(page.locator("#feedback")).containsText("accepted reported");

    Locator next = page.locator("#cards article").first();
    next.locator("button", new Locator.LocatorOptions().setHasText("Dismiss")).click();
    assertThat(page.locator("#feedback")).containsText("overridden reported");
    assertThat(page.locator("#status")).hasText("done");
    // stored a little after it was acknowledged
    Await.until(
        "feedback is kept", () -> outcomes().containsAll(List.of("accepted", "overridden")));
    Browsing.picture(page, "ehr-simulator");
  }

  /** Would fail if the language of the clinician's browser did not reach the cards. */
  @Test
  void cardsSpeakTheLanguageOfTheBrowser() throws Exception {
    Page page = simulator(TrustTestProfile.SIMULATOR, "zh-CN");
    press(page, "discover");
    press(page, "chart");
    assertThat(page.locator("#cards h3").first()).hasText(Pattern.compile("^critical: 低钙血症"));
  }

  /** Would fail if any web page that got hold of a token could read answers. */
  @Test
  void aPageOfAnotherOriginReadsNothing() throws Exception {
    Page page = simulator("http://other.localhost", "en");
    page.locator("#discover").click();
    assertThat(page.locator("#status")).hasText("failed: Failed to fetch");
    assertThat(browsing.faults()).anyMatch(fault -> fault.contains("CORS"));
    assertThat(page.locator("#services li")).hasCount(0);
  }
}
