package io.osteon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
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
  private static final List<String> LEVEL_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Two looks that are as different as can be: between them both of each are seen. */
  public static final List<Look> LOOKS =
      List.of(new Look("en", ColorScheme.DARK, true), new Look("zh", ColorScheme.LIGHT, false));

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

  /**
   * How somebody looks at pages.
   *
   * @param language {@code en} or {@code zh}
   * @param scheme light or dark
   * @param zoomed enlarged to 200 %, which leaves half the width
   */
  public record Look(String language, ColorScheme scheme, boolean zoomed) {
    /** On a usual screen. */
    public static Look plain(String language) {
      return new Look(language, ColorScheme.LIGHT, false);
    }
  }

  /** A window of somebody who is signed in, in a language. */
  public Page as(SignedIn person, String language) {
    return as(person, Look.plain(language));
  }

  /** A window of somebody who is signed in. */
  public Page as(SignedIn person, Look look) {
    BrowserContext context = context(look);
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
    return anybody(Look.plain(language));
  }

  /** A window of somebody who is not signed in. */
  public Page anybody(Look look) {
    return window(context(look));
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

  private BrowserContext context(Look look) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale(look.language())
                .setColorScheme(look.scheme())
                .setViewportSize(look.zoomed() ? 640 : 1280, look.zoomed() ? 450 : 900)
                .setDeviceScaleFactor(look.zoomed() ? 2 : 1));
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

  /** Everybody can use the page: axe-core finds nothing against WCAG 2.2 AA. */
  public static void assertAccessible(Page page) {
    assertThat(barriers(page)).isEmpty();
  }

  /** What axe-core finds against WCAG 2.2 AA, with the address of the page. */
  public static List<String> barriers(Page page) {
    return new AxeBuilder(page)
        .withTags(LEVEL_AA).analyze().getViolations().stream()
            .map(rule -> page.url() + " " + rule.getId() + ": " + rule.getHelp() + rule.getNodes())
            .toList();
  }

  /** Opens all that can be folded, so that what lies within is looked at, too. */
  public static void unfold(Page page) {
    page.evaluate("() => document.querySelectorAll('details').forEach((it) => { it.open = true })");
  }

  /**
   * What is wider than the window, so that its reader must scroll sideways (WCAG 1.4.10), with the
   * address of the page.
   */
  public static List<String> overflows(Page page) {
    Object beyond =
        page.evaluate(
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return '';
              return [...document.querySelectorAll('body *')]
                .filter((element) => element.getBoundingClientRect().right > width + 1)
                .map((element) => element.outerHTML.slice(0, 120))
                .slice(0, 3)
                .join(' | ') || 'something';
            }
            """);
    return beyond.equals("") ? List.of() : List.of(page.url() + " too wide: " + beyond);
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
