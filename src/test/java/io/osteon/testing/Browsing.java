package io.osteon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser, the system's own Chromium, for tests of pages. It remembers what no page may do:
 * speak to another host, write errors to the console. Where there is no Chromium the tests say so
 * and are skipped.
 */
public final class Browsing implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final double PATIENCE_MILLISECONDS = 60_000;
  private static final List<String> LEVEL_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  private final Playwright playwright;
  private final Browser browser;
  private final String base;
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

  private Browsing(Playwright playwright, Browser browser, String base) {
    this.playwright = playwright;
    this.browser = browser;
    this.base = base;
  }

  /**
   * Starts a browser for a service, or skips the test.
   *
   * @param base for example {@code http://localhost:8081}
   */
  public static Browsing at(String base) {
    boolean there = Files.isExecutable(CHROMIUM);
    if (!there) {
      System.err.println("SKIPPED: no browser at " + CHROMIUM + ", pages are not tested with one");
    }
    Assumptions.assumeTrue(there, "no browser at " + CHROMIUM);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            // pages of made-up web origins may speak to a service on this machine
                            "--disable-features=LocalNetworkAccessChecks")));
    return new Browsing(playwright, browser, base);
  }

  /** A window of somebody who is signed in, in a language. */
  public Page as(SignedIn person, String language) {
    BrowserContext context = context(language);
    context.addCookies(
        List.of(
            new Cookie("osteon-session", person.cookie())
                .setDomain(URI.create(base).getHost())
                .setPath("/")
                .setHttpOnly(true)));
    return window(context);
  }

  /** A window of somebody who is not signed in, in a language. */
  public Page anybody(String language) {
    return window(context(language));
  }

  /** A window of somebody who signs in by the page for it, in a language. */
  public Page as(String account, String password, String language) {
    Page page = anybody(language);
    page.navigate("/sign-in");
    page.locator("#name").fill(account);
    page.locator("#password").fill(password);
    page.locator("form[action='/sign-in'] button.primary").click();
    page.locator(".user").waitFor();
    return page;
  }

  private BrowserContext context(String language) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale(language)
                .setViewportSize(1280, 900));
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    return context;
  }

  private Page window(BrowserContext context) {
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add("console: " + message.text() + " " + message.location());
          }
        });
    page.onPageError(error -> faults.add("script: " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
            faults.add("another host: " + request.url());
          }
        });
    return page;
  }

  /** What pages did that they must not do, so far; begins anew. */
  public List<String> faults() {
    synchronized (faults) {
      List<String> found = List.copyOf(faults);
      faults.clear();
      return found;
    }
  }

  /** Everybody can use the page: axe-core finds nothing against WCAG 2.1 AA. */
  public static void assertAccessible(Page page) {
    List<Rule> violations = new AxeBuilder(page).withTags(LEVEL_AA).analyze().getViolations();
    assertThat(violations)
        .as("accessibility of " + page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
        .isEmpty();
  }

  /** Keeps a picture where the variable {@code PICTURES} of the environment names a folder. */
  public static void picture(Page page, String name) {
    String folder = System.getenv("PICTURES");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
