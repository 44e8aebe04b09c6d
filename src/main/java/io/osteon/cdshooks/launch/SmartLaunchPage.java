package io.osteon.cdshooks.launch;

import io.osteon.accounts.Role;
import io.osteon.cdshooks.chart.Chart;
import io.osteon.cdshooks.launch.LaunchException.Reason;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.NewCase;
import io.osteon.mdt.patient.RecordOrigin;
import io.osteon.platform.CurrentActor;
import io.osteon.platform.ServiceConfiguration;
import io.osteon.platform.SmartLaunchConfiguration;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * A health record opens this service (SMART App Launch 2, with PKCE): the browser goes to the
 * record's authorization server and comes back; the patient's chart is read once and becomes a case
 * under a pseudonym. The permission to read is then forgotten.
 */
@Path(SmartLaunchPage.PATH)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SmartLaunchPage {
  static final String PATH = "/launch";
  static final String COOKIE = "osteon-launch";

  private static final String BACK = PATH + "/return";
  private static final int LASTS_SECONDS = 600;

  private final LaunchServers servers;
  private final LaunchedChart charts;
  private final AuthorizationServer authorization;
  private final BoardCases cases;
  private final ServiceConfiguration service;
  private final CurrentActor actor;
  private final Pages pages;

  /** A door from the health records of the settings to the cases of the board. */
  public SmartLaunchPage(
      LaunchServers servers,
      LaunchedChart charts,
      SmartLaunchConfiguration configuration,
      BoardCases cases,
      ServiceConfiguration service,
      CurrentActor actor,
      Pages pages) {
    this.servers = servers;
    this.charts = charts;
    this.authorization =
        new AuthorizationServer(
            HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(configuration.timeout())
                .build(),
            configuration.timeout());
    this.cases = cases;
    this.service = service;
    this.actor = actor;
    this.pages = pages;
  }

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance failed(Page page, String reason);

    static native TemplateInstance incomplete(Page page, BoardCase made, List<String> lacking);
  }

  /**
   * Begins: sends the browser to the authorization server.
   *
   * @param issuer base URL of the health record's FHIR server
   * @param launch what identifies this launch there
   */
  @GET
  @Operation(hidden = true)
  public Response begin(
      @QueryParam("iss") String issuer, @QueryParam("launch") String launch, @Context UriInfo uri) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    try {
      LaunchServer server = servers.ofIssuer(issuer);
      LaunchState state = LaunchState.begin(server);
      URI there =
          authorization.authorization(server, state, launch == null ? "" : launch, back(uri));
      return Response.seeOther(there).cookie(cookie(state.cookie(), uri, LASTS_SECONDS)).build();
    } catch (LaunchException e) {
      return failed(e.reason());
    }
  }

  /**
   * Ends: reads the chart and makes a case of it.
   *
   * @param code to be exchanged for the permission to read
   * @param state what was sent along
   * @param error what the authorization server says in place of a code
   */
  @GET
  @Path("return")
  @Operation(hidden = true)
  public Response end(
      @QueryParam("code") String code,
      @QueryParam("state") String state,
      @QueryParam("error") String error,
      @CookieParam(COOKIE) String kept,
      @Context UriInfo uri) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    Response response;
    try {
      LaunchState begun =
          LaunchState.of(kept)
              .filter(launch -> launch.is(state))
              .orElseThrow(() -> new LaunchException(Reason.OTHER_LAUNCH));
      if (error != null || code == null) {
        throw new LaunchException(Reason.REFUSED);
      }
      LaunchServer server = servers.named(begun.server());
      LaunchGrant grant = authorization.grant(server, begun, code, back(uri));
      response = made(charts.read(server, grant, LocalDate.now(ZoneId.systemDefault())));
    } catch (LaunchException e) {
      response = failed(e.reason());
    }
    return Response.fromResponse(response).cookie(cookie("", uri, 0)).build();
  }

  private Response made(Chart chart) {
    BoardCase made =
        cases.create(
            actor.get(),
            new NewCase(
                null,
                pages.open().words(SmartLaunchWords.class).question(),
                CaseFormat.FHIR_JSON,
                chart.bundle(),
                RecordOrigin.SMART_LAUNCH));
    if (chart.unavailable().isEmpty()) {
      return Response.status(303).header(HttpHeaders.LOCATION, "/cases/" + made.id()).build();
    }
    Page page = pages.open();
    return page.ok(Templates.incomplete(page, made, charts.lacking(chart, page.language())));
  }

  private Response failed(Reason reason) {
    Page page = pages.open();
    return page.status(
        reason == Reason.UNKNOWN_SERVER || reason == Reason.OTHER_LAUNCH ? 400 : 502,
        Templates.failed(page, reason.name()));
  }

  private URI back(UriInfo uri) {
    String base = service.publicUrl().orElse(uri.getBaseUri()).toString();
    return URI.create(base.replaceAll("/+$", "") + BACK);
  }

  /** It comes back with a top-level navigation from another site, hence not strict. */
  private NewCookie cookie(String value, UriInfo uri, int seconds) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path(PATH)
        .maxAge(seconds)
        .httpOnly(true)
        .secure(back(uri).getScheme().equals("https"))
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
