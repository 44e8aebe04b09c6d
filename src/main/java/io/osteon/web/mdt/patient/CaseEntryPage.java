package io.osteon.web.mdt.patient;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingFilter;
import io.osteon.mdt.meeting.MeetingState;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.NewCase;
import io.osteon.mdt.patient.RecordOrigin;
import io.osteon.platform.CurrentActor;
import io.osteon.platform.RuleBaseService;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.osteon.web.mdt.form.TypedForm;
import io.osteon.web.outcome.FormOutcome;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Enters a case: by a form, by pasting a document, or by dropping a file. */
@Path("/cases/new")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CaseEntryPage {
  private static final String ADDRESS = "/cases/new";
  private static final int MEETINGS_OFFERED = 50;

  private final Pages pages;
  private final RuleBaseService rules;
  private final CurrentActor actor;
  private final BoardCases cases;
  private final Meetings meetings;

  /** A page that enters cases. */
  public CaseEntryPage(
      Pages pages, RuleBaseService rules, CurrentActor actor, BoardCases cases, Meetings meetings) {
    this.pages = pages;
    this.rules = rules;
    this.actor = actor;
    this.cases = cases;
    this.meetings = meetings;
  }

  /** The pages' templates, for a new case and for a new record. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance form(
        Page page, Entry entry, TypedForm form, FormVocabulary vocabulary);

    static native TemplateInstance document(
        Page page, Entry entry, TypedForm form, DocumentEntry document);
  }

  /** The form, or the page that takes a document ({@code way=document}). */
  @GET
  @Operation(hidden = true)
  public Response show(@QueryParam("way") String way, @QueryParam("meeting") String meeting) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    TypedForm form = "document".equals(way) ? TypedForm.empty() : FormFill.empty();
    form.put("meeting", meeting == null ? "" : meeting);
    Page page = pages.open();
    return "document".equals(way)
        ? page.ok(Templates.document(page, entry(page, form), form, DocumentEntry.none()))
        : shown(200, page, form);
  }

  private Response shown(int status, Page page, TypedForm form) {
    FormVocabulary vocabulary = new FormVocabulary(rules.active().ruleBase(), page.language());
    return page.status(status, Templates.form(page, entry(page, form), form, vocabulary));
  }

  private Entry entry(Page page, TypedForm form) {
    String came = Ids.text(form.value("meeting"));
    List<FormVocabulary.Choice> open = new ArrayList<>();
    for (MeetingState state : List.of(MeetingState.IN_PROGRESS, MeetingState.PLANNED)) {
      MeetingFilter filter = new MeetingFilter(null, null, state, MEETINGS_OFFERED, 0);
      for (Meeting meeting : meetings.list(filter)) {
        open.add(
            new FormVocabulary.Choice(
                meeting.id().toString(), page.date(meeting.date()) + " · " + meeting.name()));
      }
    }
    return new Entry(ADDRESS, "", "/cases", open, came, "");
  }

  /** Takes the form, or shows it again with what there is to say at its fields. */
  @POST
  @Path("form")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response form(MultivaluedMap<String, String> sent) {
    Actor acting = actor.get();
    acting.require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    TypedForm form = TypedForm.of(sent);
    Page page = pages.open();
    if (Rows.added(form)) {
      return shown(200, page, form);
    }
    PatientWords words = page.words(PatientWords.class);
    asked(form, words);
    Optional<byte[]> document =
        FormEntry.read(
            form,
            new FormVocabulary(rules.active().ruleBase(), page.language()),
            words,
            rules.active().ruleBase().terminology(),
            Today.here());
    if (document.isEmpty()) {
      return shown(422, page, form);
    }
    return taken(
        acting,
        form,
        new NewCase(
            form.value("pseudonym"),
            form.value("question"),
            CaseFormat.CASE_JSON,
            document.get(),
            RecordOrigin.FORM),
        page,
        status -> shown(status, page, form));
  }

  /** Takes a document, or says why not. */
  @POST
  @Path("document")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response document(
      @RestForm("document") String text,
      @RestForm("file") FileUpload file,
      @RestForm("pseudonym") String pseudonym,
      @RestForm("question") String question,
      @RestForm("meeting") String meeting,
      @RestForm("confirmed") String confirmed) {
    Actor acting = actor.get();
    acting.require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    TypedForm form = TypedForm.empty();
    form.put("pseudonym", pseudonym);
    form.put("question", question);
    form.put("meeting", meeting);
    Page page = pages.open();
    PatientWords words = page.words(PatientWords.class);
    asked(form, words);
    byte[] bytes = Uploads.bytes(text, file);
    if (bytes.length == 0) {
      form.problem("document", words.noDocument());
      return page.status(
          422, Templates.document(page, entry(page, form), form, DocumentEntry.none()));
    }
    DocumentEntry read =
        DocumentEntry.read(bytes, Today.here(), rules.active().ruleBase(), page.language(), words);
    Function<Integer, Response> again =
        status -> page.status(status, Templates.document(page, entry(page, form), form, read));
    if (!form.problems().isEmpty() || !read.isTaken(confirmed)) {
      return again.apply(422);
    }
    return taken(
        acting,
        form,
        new NewCase(
            form.value("pseudonym"),
            form.value("question"),
            DocumentEntry.format(bytes),
            bytes,
            RecordOrigin.DOCUMENT),
        page,
        again);
  }

  private static void asked(TypedForm form, PatientWords words) {
    if (form.value("question").isEmpty()) {
      form.problem("question", FormProblem.QUESTION.text(words));
    }
  }

  private Response taken(
      Actor acting, TypedForm form, NewCase wanted, Page page, Function<Integer, Response> again) {
    return FormOutcome.answer(
        () -> {
          BoardCase made = cases.create(acting, wanted);
          Optional<UUID> meeting = Ids.parse(form.value("meeting"));
          meeting.ifPresent(id -> meetings.addCase(acting, id, made.id(), null));
          String home =
              meeting.map(id -> "/meetings/" + id + "/cases/").orElse("/cases/") + made.id();
          return Response.seeOther(URI.create(home + "?done=taken")).build();
        },
        (status, refusal) -> {
          PatientWords words = page.words(PatientWords.class);
          if (refusal instanceof NotAllowedException known
              && known.code().equals("pseudonym-taken")) {
            form.problem("pseudonym", words.pseudonymTaken());
          } else if (refusal instanceof InvalidInputException invalid) {
            invalid.violations().forEach(each -> said(form, each, page));
          } else {
            page.tell(FormOutcome.note(page, refusal));
          }
          return again.apply(status);
        });
  }

  private static void said(TypedForm form, InvalidInputException.Violation violation, Page page) {
    String field = violation.pointer().replace("/", "");
    if (field.equals("pseudonym") || field.equals("question")) {
      form.problem(field, violation.expected());
    } else {
      page.tell(FormOutcome.note(page, new InvalidInputException(List.of(violation))));
    }
  }
}
