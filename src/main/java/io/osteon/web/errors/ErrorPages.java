package io.osteon.web.errors;

import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Puts a page in the place of a problem document where a person asked for a page. Programs get what
 * they got before, and nobody gets to see what went wrong inside.
 */
public class ErrorPages {
  private static final List<String> PROGRAMS = List.of("/api", "/cds-services", "/q");
  private static final int FIRST_ERROR = 400;

  private final Pages pages;

  /** Pages for requests that failed. */
  public ErrorPages(Pages pages) {
    this.pages = pages;
  }

  /** The template. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance error(Page page, String title, String text);
  }

  /** Looks at each response before it is sent. */
  @ServerResponseFilter
  public void replace(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() < FIRST_ERROR || !isPerson(request) || isPage(response)) {
      return;
    }
    Page page = pages.open();
    ErrorWords words = page.words(ErrorWords.class);
    Response shown =
        page.status(
            response.getStatus(),
            Templates.error(
                page, title(words, response.getStatus()), text(words, response.getStatus())));
    response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    shown.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
    response.setEntity(shown.getEntity(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
  }

  private static boolean isPerson(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains(MediaType.TEXT_HTML)
        && PROGRAMS.stream().noneMatch(tree -> path.equals(tree) || path.startsWith(tree + "/"));
  }

  private static boolean isPage(ContainerResponseContext response) {
    return response.hasEntity()
        && response.getMediaType() != null
        && response.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
  }

  private static String title(ErrorWords words, int status) {
    return switch (status) {
      case 403 -> words.forbidden();
      case 404 -> words.notFound();
      case 503 -> words.unavailable();
      default -> status < 500 ? words.refused() : words.failed();
    };
  }

  private static String text(ErrorWords words, int status) {
    return switch (status) {
      case 403 -> words.forbiddenText();
      case 404 -> words.notFoundText();
      case 503 -> words.unavailableText();
      default -> status < 500 ? words.refusedText() : words.failedText();
    };
  }
}
