package io.osteon.web.draft.edit;

import io.osteon.authoring.edit.EditException;
import io.osteon.authoring.edit.EvidenceEntry;
import io.osteon.authoring.edit.RuleBaseEdit;
import io.osteon.authoring.edit.WordsField;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.EvidenceLevel;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Urgency;
import io.osteon.rulebase.VerificationStatus;
import io.osteon.web.draft.DraftEdits;
import io.osteon.web.draft.DraftFrame;
import io.osteon.web.draft.DraftFrames;
import io.osteon.web.draft.Paths;
import io.osteon.web.outcome.FormOutcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the forms of a rule send. */
@Path("/drafts/{id}/rules/{rule}/forms")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RuleForms {
  private final DraftFrames frames;
  private final RulePage page;
  private final DraftEdits edits;

  /** Forms that save into drafts; {@code page} shows what was refused. */
  public RuleForms(DraftFrames frames, RulePage page, DraftEdits edits) {
    this.frames = frames;
    this.page = page;
    this.edits = edits;
  }

  /** Words in both languages, urgency and level. */
  @POST
  @Path("words")
  @Operation(hidden = true)
  public Response words(
      @PathParam("id") UUID id,
      @PathParam("rule") String rule,
      MultivaluedMap<String, String> sent) {
    RuleForm before = page.form(id, rule);
    List<WordsRow> rows = new ArrayList<>();
    for (WordsRow row : before.words()) {
      rows.add(
          row.with(
              text(sent, "en." + row.key(), row.en()), text(sent, "zh." + row.key(), row.zh())));
    }
    Urgency urgency =
        Key.parse(text(sent, "urgency", ""), Urgency.values()).orElse(before.rule().urgency());
    EvidenceLevel level =
        Key.parse(text(sent, "level", ""), EvidenceLevel.values()).orElse(before.rule().level());
    return save(
        id,
        rule,
        sent,
        edit -> {
          RuleBaseEdit next = edited(edit, rule, before.words(), rows);
          next = urgency == before.rule().urgency() ? next : next.setUrgency(rule, urgency);
          return level == before.rule().level() ? next : next.setLevel(rule, level);
        },
        rows);
  }

  private static RuleBaseEdit edited(
      RuleBaseEdit edit, String rule, List<WordsRow> before, List<WordsRow> rows) {
    RuleBaseEdit next = edit;
    for (int i = 0; i < rows.size(); i++) {
      WordsRow was = before.get(i);
      WordsRow is = rows.get(i);
      if (!is.en().equals(was.en())) {
        next = next.setWords(rule, is.field(), Language.EN, is.en());
      }
      if (!is.zh().equals(was.zh())) {
        next = next.setWords(rule, is.field(), Language.ZH, is.zh());
      }
    }
    return next;
  }

  /** Words of a kind that the rule does not have yet: what is a service default in it. */
  @POST
  @Path("defaults")
  @Operation(hidden = true)
  public Response addDefaults(
      @PathParam("id") UUID id,
      @PathParam("rule") String rule,
      MultivaluedMap<String, String> sent) {
    return save(
        id,
        rule,
        sent,
        edit ->
            edit.setWords(rule, WordsField.DEFAULTS, Language.EN, text(sent, "en", ""))
                .setWords(rule, WordsField.DEFAULTS, Language.ZH, text(sent, "zh", "")),
        null);
  }

  /** Something more that the rule needs to be known. */
  @POST
  @Path("needs")
  @Operation(hidden = true)
  public Response addNeed(
      @PathParam("id") UUID id,
      @PathParam("rule") String rule,
      MultivaluedMap<String, String> sent) {
    BilingualText need = new BilingualText(text(sent, "en", ""), text(sent, "zh", ""));
    return save(id, rule, sent, edit -> edit.addNeed(rule, need), null);
  }

  /** A value of a parameter, and who signs it off. */
  @POST
  @Path("parameters/{parameter}")
  @Operation(hidden = true)
  public Response parameter(
      @PathParam("id") UUID id,
      @PathParam("rule") String rule,
      @PathParam("parameter") String parameter,
      MultivaluedMap<String, String> sent) {
    String by = text(sent, "signedOffBy", "").strip();
    return save(
        id,
        rule,
        sent,
        edit ->
            edit.setParameter(
                parameter, RulePage.number(sent.getFirst("value")), by.isEmpty() ? null : by),
        null);
  }

  /** A reference: a new one, or another in place of one that is there. */
  @POST
  @Path("evidence")
  @Operation(hidden = true)
  public Response evidence(
      @PathParam("id") UUID id,
      @PathParam("rule") String rule,
      MultivaluedMap<String, String> sent) {
    String index = text(sent, "index", "");
    return save(
        id,
        rule,
        sent,
        edit ->
            index.isEmpty()
                ? edit.addEvidence(rule, entry(sent))
                : edit.replaceEvidence(rule, place(index), entry(sent)),
        null);
  }

  /** Takes a reference away. */
  @POST
  @Path("evidence/removal")
  @Operation(hidden = true)
  public Response removeEvidence(
      @PathParam("id") UUID id,
      @PathParam("rule") String rule,
      MultivaluedMap<String, String> sent) {
    return save(
        id, rule, sent, edit -> edit.removeEvidence(rule, place(text(sent, "index", ""))), null);
  }

  private static EvidenceEntry entry(MultivaluedMap<String, String> sent) {
    String grade = text(sent, "grade", "").strip();
    return new EvidenceEntry(
        text(sent, "source", ""),
        new BilingualText(
            text(sent, "statementEn", "").strip(), text(sent, "statementZh", "").strip()),
        grade.isEmpty() ? null : grade,
        Key.parse(text(sent, "status", ""), VerificationStatus.values())
            .orElse(VerificationStatus.TO_VERIFY));
  }

  private static int place(String index) {
    try {
      return Integer.parseInt(index);
    } catch (NumberFormatException e) {
      throw new EditException("The place of a reference is a whole number from 0.");
    }
  }

  private static long version(MultivaluedMap<String, String> sent) {
    try {
      return Long.parseLong(text(sent, "version", ""));
    } catch (NumberFormatException e) {
      throw new EditException("The version of the file is missing; reload the page.");
    }
  }

  /** Line ends as browsers send them become those of the files. */
  private static String text(MultivaluedMap<String, String> sent, String name, String otherwise) {
    String value = sent.getFirst(name);
    return value == null ? otherwise : value.replace("\r\n", "\n");
  }

  private Response save(
      UUID id,
      String rule,
      MultivaluedMap<String, String> sent,
      UnaryOperator<RuleBaseEdit> edit,
      List<WordsRow> rows) {
    return FormOutcome.of(
        () -> {
          edits.apply(frames.actor(), id, version(sent), edit);
          return "/drafts/" + id + "/rules/" + Paths.part(rule) + "?done=saved";
        },
        (status, refusal) -> {
          DraftFrame frame = frames.open(id, "rules");
          frame.page().tell(FormOutcome.note(frame.page(), refusal));
          RuleForm now = page.form(id, rule);
          return frame
              .page()
              .status(
                  status,
                  RulePage.Templates.rule(
                      frame.page(), frame, rows == null ? now : now.with(rows)));
        });
  }
}
