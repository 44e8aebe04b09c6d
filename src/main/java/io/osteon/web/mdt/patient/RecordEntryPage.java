package io.osteon.web.mdt.patient;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.intake.StrictJson;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.CaseRecord;
import io.osteon.mdt.patient.RecordOrigin;
import io.osteon.platform.CurrentActor;
import io.osteon.platform.RuleBaseService;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.osteon.web.mdt.form.TypedForm;
import io.osteon.web.outcome.FormOutcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Adds a record to a case; the form begins with what is known. */
@Path("/cases/{case}/records")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RecordEntryPage {
  private static final String VERSION = "version";

  private final Pages pages;
  private final RuleBaseService rules;
  private final CurrentActor actor;
  private final BoardCases cases;

  /** A page that adds records. */
  public RecordEntryPage(Pages pages, RuleBaseService rules, CurrentActor actor, BoardCases cases) {
    this.pages = pages;
    this.rules = rules;
    this.actor = actor;
    this.cases = cases;
  }

  /** The form with the newest record, or the page that takes a document. */
  @GET
  @Path("new")
  @Operation(hidden = true)
  public Response show(
      @PathParam("case") UUID id,
      @QueryParam("way") String way,
      @QueryParam("meeting") String meeting) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    BoardCase known = cases.find(id);
    Page page = pages.open();
    if ("document".equals(way)) {
      TypedForm form = TypedForm.empty();
      form.put(VERSION, String.valueOf(known.version()));
      return page.ok(
          CaseEntryPage.Templates.document(
              page, entry(known, meeting, ""), form, DocumentEntry.none()));
    }
    CaseRecord newest = cases.newest(id);
    Optional<JsonNode> written = asWritten(newest);
    JsonNode document = written.orElseGet(() -> understood(newest));
    boolean large = FormFill.tooLarge(document);
    TypedForm form = large ? FormFill.empty() : FormFill.of(document, vocabulary(page));
    String filled = large ? "large" : written.isPresent() ? "" : "document";
    form.put(VERSION, String.valueOf(known.version()));
    return shown(200, page, entry(known, meeting, filled), form);
  }

  /** The record as it was written, where the form has a field for all of it. */
  private static Optional<JsonNode> asWritten(CaseRecord newest) {
    return newest.format() == CaseFormat.CASE_JSON
        ? Optional.of(StrictJson.parse(newest.document())).filter(FormFill::fits)
        : Optional.empty();
  }

  /** What was understood of a record. */
  private JsonNode understood(CaseRecord newest) {
    return FactsDocument.of(
        newest
            .format()
            .read(newest.document(), Today.here(), rules.active().ruleBase().terminology()));
  }

  /** A record of a case that somebody came to from a meeting, or from none. */
  private static Entry entry(BoardCase known, String meeting, String filled) {
    String came = Ids.text(meeting);
    String home = came.isEmpty() ? "/cases/" : "/meetings/" + came + "/cases/";
    return new Entry(
        "/cases/" + known.id() + "/records",
        known.pseudonym(),
        home + known.id(),
        List.of(),
        came,
        filled);
  }

  private FormVocabulary vocabulary(Page page) {
    return new FormVocabulary(rules.active().ruleBase(), page.language());
  }

  private Response shown(int status, Page page, Entry entry, TypedForm form) {
    return page.status(status, CaseEntryPage.Templates.form(page, entry, form, vocabulary(page)));
  }

  /** Takes the form, or shows it again with what there is to say at its fields. */
  @POST
  @Path("form")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response form(@PathParam("case") UUID id, MultivaluedMap<String, String> sent) {
    Actor acting = actor.get();
    acting.require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    TypedForm form = TypedForm.of(sent);
    Page page = pages.open();
    Entry entry = entry(cases.find(id), form.value("meeting"), "");
    if (Rows.added(form)) {
      return shown(200, page, entry, form);
    }
    Optional<byte[]> document =
        FormEntry.read(
            form,
            vocabulary(page),
            page.words(PatientWords.class),
            rules.active().ruleBase().terminology(),
            Today.here());
    if (document.isEmpty()) {
      return shown(422, page, entry, form);
    }
    return taken(
        acting,
        id,
        entry.back(),
        form,
        new Sent(CaseFormat.CASE_JSON, document.get(), RecordOrigin.FORM),
        page,
        status -> shown(status, page, entry, form));
  }

  /** Takes a document, or says why not. */
  @POST
  @Path("document")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response document(
      @PathParam("case") UUID id,
      @RestForm("document") String text,
      @RestForm("file") FileUpload file,
      @RestForm("version") String version,
      @RestForm("meeting") String meeting,
      @RestForm("confirmed") String confirmed) {
    Actor acting = actor.get();
    acting.require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    Page page = pages.open();
    PatientWords words = page.words(PatientWords.class);
    TypedForm form = TypedForm.empty();
    form.put(VERSION, version);
    Entry entry = entry(cases.find(id), meeting, "");
    byte[] bytes = Uploads.bytes(text, file);
    if (bytes.length == 0) {
      form.problem("document", words.noDocument());
      return page.status(
          422, CaseEntryPage.Templates.document(page, entry, form, DocumentEntry.none()));
    }
    DocumentEntry read =
        DocumentEntry.read(bytes, Today.here(), rules.active().ruleBase(), page.language(), words);
    Function<Integer, Response> again =
        status -> page.status(status, CaseEntryPage.Templates.document(page, entry, form, read));
    if (!read.isTaken(confirmed)) {
      return again.apply(422);
    }
    return taken(
        acting,
        id,
        entry.back(),
        form,
        new Sent(DocumentEntry.format(bytes), bytes, RecordOrigin.DOCUMENT),
        page,
        again);
  }

  /** A record that was sent and can be taken. */
  private record Sent(CaseFormat format, byte[] document, RecordOrigin origin) {}

  private Response taken(
      Actor acting,
      UUID id,
      String back,
      TypedForm form,
      Sent sent,
      Page page,
      Function<Integer, Response> again) {
    return FormOutcome.answer(
        () -> {
          cases.addRecord(
              acting,
              id,
              Versions.parse(form.value(VERSION)),
              sent.format(),
              sent.document(),
              sent.origin());
          return Response.seeOther(URI.create(back + "?done=record")).build();
        },
        (status, refusal) -> {
          page.tell(FormOutcome.note(page, refusal));
          if (refusal instanceof StaleVersionException stale) {
            // nothing is overwritten: whoever saves again, having been told, adds the next record
            form.put(VERSION, String.valueOf(stale.current()));
          }
          return again.apply(status);
        });
  }
}
