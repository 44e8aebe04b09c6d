package io.osteon.screenshots;

import com.microsoft.playwright.Page;
import io.osteon.testing.Await;
import io.osteon.testing.Browsing;
import io.osteon.testing.Folders;
import io.osteon.testing.Program;
import io.osteon.testing.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the pictures of the README: starts {@code serve --demo} of the packaged program, signs in,
 * and takes each page in both languages. {@code docs/screenshots/make} runs it.
 */
public final class Screenshots {
  private static final Path FOLDER = Path.of("docs", "images");
  private static final int LARGEST = 250_000;
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 1000;

  private Screenshots() {}

  /** Takes them all. */
  public static void main(String[] arguments) throws Exception {
    // before anything logs
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    Path data = Files.createTempDirectory("osteon-screenshots");
    Files.createDirectories(FOLDER);
    try (ServiceProcess service =
        ServiceProcess.launch(Program.jar(), data, List.of("--demo")).ready()) {
      String password = service.firstPassword("demo");
      Await.until(
          "the demonstration is there",
          () -> service.output().contains("DEMONSTRATION DATA: all patients, people"));
      try (Browsing browsing = Browsing.at("http://localhost:" + service.port())) {
        for (String language : List.of("en", "zh")) {
          take(browsing.as("demo", password, language.equals("zh") ? "zh-CN" : "en"), language);
        }
      }
    } finally {
      Folders.delete(data);
    }
  }

  private static void take(Page page, String language) throws IOException {
    page.setViewportSize(WIDTH, HEIGHT);
    page.navigate("/meetings");
    picture(page, "meetings", language);
    page.locator("tr.today a").first().click();
    page.locator("#agenda tbody tr").first().waitFor();
    picture(page, "meeting", language);
    String meeting = address(page);
    open(page, "DEMO-01");
    picture(page, "case", language);
    page.evaluate("document.getElementById('case-timeline').scrollIntoView()");
    picture(page, "course", language);
    page.locator("a[href$='/what-if']").first().click();
    page.locator("#what-if").waitFor();
    // the calcium of the record is 1.93 mmol/L
    page.locator("#what-if table input").first().fill("2.30");
    page.locator("#what-if .mark").first().waitFor();
    picture(page, "what-if", language);
    page.navigate("/meetings?show=closed");
    page.locator("table.meetings a").first().click();
    open(page, "DEMO-05");
    picture(page, "case-since", language);
    Map<String, String> addresses = new LinkedHashMap<>();
    addresses.put(meeting + "/minutes", "minutes");
    addresses.put("/cases", "cases");
    addresses.put("/calculators", "calculators");
    addresses.put("/rules/MON-01", "rule");
    addresses.put("/monitoring", "monitoring");
    for (Map.Entry<String, String> each : addresses.entrySet()) {
      if (page.navigate(each.getKey()).ok()) {
        picture(page, each.getValue(), language);
      }
    }
    underReview(page);
    picture(page, "draft", language);
  }

  /** The draft is handed to the reviewers when the machine has looked at it. */
  private static void underReview(Page page) {
    Await.until(
        "the draft is under review",
        600,
        () -> {
          page.navigate("/drafts?state=in-review");
          return page.locator("main table tbody a").count() > 0;
        });
    page.locator("main table tbody a").first().click();
    page.locator("main h1").first().waitFor();
  }

  private static void open(Page page, String pseudonym) {
    page.locator("#agenda a.pseudonym", text(pseudonym)).click();
    page.locator("#decision").waitFor();
  }

  private static String address(Page page) {
    return page.url().replaceAll("[?#].*", "");
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static void picture(Page page, String name, String language) throws IOException {
    Path file = FOLDER.resolve(name + "-" + language + ".png");
    SmallPicture.write(page.screenshot(), file);
    long size = Files.size(file);
    System.out.printf("%s %d kB%n", file, size / 1000);
    if (size > LARGEST) {
      System.err.println("LARGER THAN " + LARGEST + " BYTES: " + file);
    }
  }
}
