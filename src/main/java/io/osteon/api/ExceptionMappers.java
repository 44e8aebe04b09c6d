package io.osteon.api;

import io.osteon.engine.EvaluationLimitException;
import io.osteon.evaluation.LanguageNegotiation;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.ViolationWording;
import io.osteon.intake.fhir.FhirOperationOutcome;
import io.osteon.journal.JournalUnavailableException;
import io.osteon.rulebase.Language;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what a resource throws into a problem document; what a caller sent never becomes a 5xx. */
public class ExceptionMappers {

  /** The response that carries a problem document. */
  static Response response(ProblemDocument problem) {
    return Response.status(problem.status())
        .type(ProblemDocument.MEDIA_TYPE)
        .entity(problem.json())
        .build();
  }

  /** Input that cannot be judged; in Chinese for whoever asks for it. */
  @ServerExceptionMapper
  public Response invalidInput(InvalidInputException e, HttpHeaders headers) {
    return response(
        new ProblemDocument(
            400,
            "The input cannot be judged",
            String.format(
                Locale.ROOT,
                "%d place(s) of the input are not as expected.",
                e.violations().size()),
            ViolationWording.in(language(headers), e.violations())));
  }

  private static Language language(HttpHeaders headers) {
    return LanguageNegotiation.choose(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** FHIR that cannot be judged. */
  @ServerExceptionMapper
  public Response invalidFhir(FhirInputException e, HttpHeaders headers) {
    return Response.status(400)
        .type(EvaluationResource.FHIR_JSON)
        .entity(FhirOperationOutcome.ofViolations(e.input().violations(), language(headers)))
        .build();
  }

  /** An evaluation that takes more work than is allowed. */
  @ServerExceptionMapper
  public Response tooMuchWork(EvaluationLimitException e) {
    return response(ProblemDocument.of(422, "The evaluation takes too much work", e.getMessage()));
  }

  /** Whatever a resource decided to answer with. */
  @ServerExceptionMapper
  public Response problem(ProblemException e) {
    return response(e.problem());
  }

  /** A body beyond the limit that did not declare its length. */
  @ServerExceptionMapper
  public Response tooLarge(BodyReader.BodyTooLargeException e) {
    return response(ProblemDocument.of(413, "The body is too large", e.getMessage()));
  }

  /** The journal's database is away. */
  @ServerExceptionMapper
  public Response journalUnavailable(JournalUnavailableException e) {
    return response(
        ProblemDocument.of(
            503,
            "The journal cannot be read now",
            "The database cannot be reached; evaluations still can be made."));
  }

  /** What the framework refuses: unknown path, method, media type. */
  @ServerExceptionMapper
  public Response refused(WebApplicationException e, UriInfo uri) {
    Response refused = e.getResponse();
    if (refused.hasEntity() || refused.getStatus() < 400) {
      return refused;
    }
    if (uri.getPath().startsWith("/cds-services")) {
      return Response.status(refused.getStatus())
          .type(EvaluationResource.FHIR_JSON)
          .entity(FhirOperationOutcome.ofError("not-supported", cdsDetail(refused.getStatus())))
          .build();
    }
    return response(
        ProblemDocument.of(
            refused.getStatus(),
            refused.getStatusInfo().getReasonPhrase(),
            detail(refused.getStatus())));
  }

  private static String cdsDetail(int status) {
    return status == 415 ? "The body must be application/json, in UTF-8." : detail(status);
  }

  private static String detail(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this address.";
      case 405 -> "This address does not take that method.";
      case 406 -> "The answer is application/json.";
      case 415 ->
          "The body must be application/json (a case) or application/fhir+json (a FHIR R4 Bundle),"
              + " in UTF-8.";
      default -> "The request was refused.";
    };
  }
}
