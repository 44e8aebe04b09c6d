package io.osteon.web.releases;

import io.osteon.accounts.Actor;
import io.osteon.governance.release.ReleaseRequest;
import io.osteon.governance.release.Releases;
import io.osteon.governance.release.VerifiedRelease;
import io.osteon.governance.store.Transactions;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.platform.CurrentActor;
import io.osteon.web.outcome.FormOutcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The forms of pages of releases: make one, take one in, take one out of use. */
@Path("/releases")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReleaseActs {
  private final Releases releases;
  private final Transactions transactions;
  private final CurrentActor actor;
  private final ReleasesPage pages;

  /** Forms over the releases. */
  public ReleaseActs(
      Releases releases, Transactions transactions, CurrentActor actor, ReleasesPage pages) {
    this.releases = releases;
    this.transactions = transactions;
    this.actor = actor;
    this.pages = pages;
  }

  /** Makes a release of an approved draft. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response create(
      @FormParam("draft") String draft,
      @FormParam("version") String version,
      @FormParam("notes") String notes,
      @FormParam("nextReviewOn") String nextReviewOn) {
    Actor acting = actor.get();
    return FormOutcome.of(
        () -> {
          ReleaseRequest request =
              new ReleaseRequest(id(draft), text(version), text(notes), day(nextReviewOn));
          transactions.inTransaction(handle -> releases.create(handle, acting, request));
          return "/releases/" + request.version() + "?done=released";
        },
        (status, refusal) -> pages.listing(status, Optional.of(refusal)));
  }

  /** Takes an archive in as a draft. */
  @POST
  @Path("imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response importArchive(
      @RestForm("archive") FileUpload archive, @RestForm("reason") String reason) {
    Actor acting = actor.get();
    return FormOutcome.of(
        () -> {
          VerifiedRelease inspected = releases.inspect(acting, bytes(archive));
          UUID draft =
              transactions.inTransaction(
                  handle -> releases.importRelease(handle, acting, inspected, text(reason)));
          return "/drafts/" + draft;
        },
        (status, refusal) -> pages.listing(status, Optional.of(refusal)));
  }

  /** Takes a release out of use for ever. */
  @POST
  @Path("{version}/retirement")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response retire(@PathParam("version") String version, @FormParam("reason") String reason) {
    Actor acting = actor.get();
    return FormOutcome.of(
        () -> {
          transactions.inTransaction(
              handle -> releases.retire(handle, acting, version, text(reason)));
          return "/releases/" + version + "?done=retired";
        },
        (status, refusal) -> pages.release(version, status, Optional.of(refusal)));
  }

  private static byte[] bytes(FileUpload upload) {
    if (upload == null) {
      throw invalid("/archive", "a file");
    }
    try {
      return Files.readAllBytes(upload.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException("the uploaded archive cannot be read", e);
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text(text));
    } catch (IllegalArgumentException e) {
      throw invalid("/draft", "an approved draft");
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text(text));
    } catch (DateTimeParseException e) {
      throw invalid("/nextReviewOn", "a date such as 2027-12-31");
    }
  }

  private static InvalidInputException invalid(String pointer, String expected) {
    return new InvalidInputException(List.of(new Violation(pointer, "", expected)));
  }

  private static String text(String field) {
    return field == null ? "" : field.strip();
  }
}
