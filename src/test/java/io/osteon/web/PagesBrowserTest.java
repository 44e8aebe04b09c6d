package io.osteon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.osteon.accounts.Role;
import io.osteon.testing.Browsing;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of the service, save those of drafts, in a real browser. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class PagesBrowserTest {
  private static final String CASE =
      """
      {"patient": {"birthDate": "1968-03-14", "sex": "female"},
       "diagnoses": [{"condition": "breast_cancer"}, {"condition": "bone_metastasis", "date": "2026-05-10"}],
       "laboratoryResults": [{"item": "calciumTotal", "value": 10.2, "unit": "mg/dL", "date": "2026-11-18"},
                             {"item": "albumin", "value": 40, "unit": "g/L", "date": "2026-11-18"}],
       "medications": []}
      """;

  @TestHTTPResource("/")
  String address;

  private final List<String> faults = new ArrayList<>();
  private Browsing browsing;

  @BeforeEach
  void open() {
    browsing = Browsing.at(address.replaceAll("/$", ""));
  }

  @AfterEach
  void close() {
    browsing.close();
  }

  /** Catches pages that some cannot use, speak to other hosts, or break in a look or a language. */
  @Test
  void everybodyCanUseEveryPage() {
    SignedIn all = SignedIn.person("all-roles", Role.values());
    String evaluation =
        all.request()
            .contentType("application/json")
            .body(CASE)
            .post("/api/evaluations?at=2026-11-20")
            .then()
            .statusCode(200)
            .extract()
            .path("id");
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/",
                "/rules",
                "/rules/MON-01",
                "/parameters",
                "/evidence",
                "/releases",
                "/releases/1.0.0",
                "/activations",
                "/monitoring",
                "/audit",
                "/audit/verification",
                "/accounts",
                "/case-removals",
                "/evaluations/" + evaluation));
    for (Browsing.Look look : Browsing.LOOKS) {
      Page page = browsing.as(all, look);
      for (String path : paths) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        usable(page, look);
      }
      usable(signInPage(look), look);
      assertThat(browsing.faults()).isEmpty();
      assertThat(page.navigate("/nothing-like-that").status()).isEqualTo(404);
      usable(page, look);
      browsing.faults(); // the browser itself writes 404 to the console
    }
    assertThat(faults).isEmpty();
  }

  private Page signInPage(Browsing.Look look) {
    Page page = browsing.anybody(look);
    page.navigate("/sign-in");
    return page;
  }

  private void usable(Page page, Browsing.Look look) {
    String path = page.url().replaceAll("^https?://[^/]+/|[0-9a-f]{8}-[0-9a-f-]+", "");
    String name = look.language() + "-page-" + path.replaceAll("[/?=]", "-");
    Browsing.picture(page, name);
    Browsing.unfold(page);
    Browsing.picture(page, name + "-unfolded");
    faults.addAll(Browsing.barriers(page));
    faults.addAll(Browsing.overflows(page));
    if (!look.zoomed()) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      Browsing.picture(page, name + "-printed");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
  }
}
