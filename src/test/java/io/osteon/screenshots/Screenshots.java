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
    // the meeting of today is the one in progress
    page.locator("tr.today a").first().click();
    page.locator("#agenda tbody tr").first().waitFor();
    String meeting = page.url().replaceAll("\\?.*", "");
    picture(page, "meeting", language);
    for (Map.Entry<String, String> shown :
        Map.of("DEMO-01", "case", "DEMO-05", "case-since").entrySet()) {
      page.navigate(meeting);
      page.locator("#agenda a.pseudonym", text(shown.getKey())).click();
      page.locator("#decision").waitFor();
      picture(page, shown.getValue(), language);
    }
    for (Map.Entry<String, String> address :
        Map.of(
                meeting + "/minutes",
                "minutes",
                "/cases",
                "cases",
                "/calculators",
                "calculators",
                "/rules/MON-01",
                "rule",
                "/drafts",
                "drafts",
                "/monitoring",
                "monitoring")
            .entrySet()) {
      page.navigate(address.getKey());
      page.locator("main h1").first().waitFor();
      picture(page, address.getValue(), language);
    }
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static void picture(Page page, String name, String language) throws IOException {
    Path file = FOLDER.resolve(name + "-" + language + ".png");
    byte[] png = page.screenshot(new Page.ScreenshotOptions().setPath(file));
    System.out.printf("%s %d kB%n", file, png.length / 1000);
    if (png.length > LARGEST) {
      System.err.println("LARGER THAN " + LARGEST + " BYTES: " + file);
    }
  }
}
