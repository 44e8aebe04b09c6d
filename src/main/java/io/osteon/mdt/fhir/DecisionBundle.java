package io.osteon.mdt.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.Recommendation;
import io.osteon.mdt.decision.Answer;
import io.osteon.mdt.decision.Ballot;
import io.osteon.mdt.decision.BoardTask;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.decision.Dissent;
import io.osteon.mdt.decision.Response;
import io.osteon.mdt.minutes.CaseEntry;
import io.osteon.mdt.minutes.MinutesWord;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.OrderCoding;
import io.osteon.rulebase.OrderDefinition;
import io.osteon.rulebase.VerificationStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A decision as a FHIR R4 Bundle: the plan (CarePlan), what the rules said and the board answered
 * (GuidanceResponse), what accepted recommendations ask to be ordered (ServiceRequest, as proposals
 * only: who orders, signs the order), tasks (Task), and where it all comes from (Provenance). A
 * decision that is not signed is a draft in all of its parts. Nothing of a modified or rejected
 * recommendation is proposed as an order.
 */
public final class DecisionBundle {
  private static final String RULES = "urn:osteon:rules";
  private static final String PSEUDONYMS = "urn:osteon:pseudonyms";
  private static final String VALUES = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";

  private final CaseEntry entry;
  private final CaseDecision decision;
  private final Language language;
  private final UUID chair;
  private final String chairName;
  private final Instant latest;
  private final byte[] canonical;
  private final Resources resources;
  private final UUID patient;
  private final UUID plan;
  private final Map<String, UUID> guidance = new LinkedHashMap<>();
  private final List<UUID> ordered = new ArrayList<>();
  private final List<UUID> tasks = new ArrayList<>();

  private DecisionBundle(
      CaseEntry entry,
      UUID chair,
      String chairName,
      Instant latest,
      byte[] canonical,
      Language in) {
    this.entry = entry;
    this.decision = entry.decision();
    this.language = in;
    this.chair = chair;
    this.chairName = chairName;
    this.latest = latest.truncatedTo(ChronoUnit.MILLIS);
    this.canonical = canonical.clone();
    UUID root =
        UUID.nameUUIDFromBytes(
            (decision.meeting() + "\n" + decision.patientCase() + "\n" + decision.revision())
                .getBytes(StandardCharsets.UTF_8));
    this.resources = new Resources(root, in == Language.ZH ? "zh-CN" : "en");
    this.patient = decision.patientCase();
    this.plan = resources.id("plan");
  }

  /**
   * The Bundle as JSON; the same record gives the same bytes.
   *
   * @param chair the account of who leads the meeting
   * @param latest when the latest thing of the decision happened
   * @param canonical what the signature covers; empty when it is not signed
   * @throws IllegalArgumentException when nothing is recorded
   */
  public static byte[] bytes(
      CaseEntry entry,
      UUID chair,
      String chairName,
      Instant latest,
      byte[] canonical,
      Language language) {
    if (entry.decision().isEmpty()) {
      throw new IllegalArgumentException("nothing is recorded");
    }
    return new DecisionBundle(entry, chair, chairName, latest, canonical, language)
        .bundle()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private ObjectNode bundle() {
    patient();
    for (Recommendation each : entry.seen().evaluation().recommendations()) {
      guidance(each);
    }
    Proposal.of(entry).forEach(this::order);
    decision.tasks().forEach(this::task);
    plan();
    provenance();
    ObjectNode bundle = JsonNodeFactory.instance.objectNode();
    bundle.put("resourceType", "Bundle");
    bundle.put("id", resources.id("bundle").toString());
    bundle
        .putObject("identifier")
        .put("system", "urn:ietf:rfc:3986")
        .put("value", Resources.url(resources.id("bundle")));
    bundle.put("type", "collection");
    bundle.put("timestamp", latest.toString());
    bundle.set("entry", resources.entries());
    return bundle;
  }

  private void patient() {
    ObjectNode resource = resources.add("Patient", patient);
    resource
        .putObject("meta")
        .putArray("security")
        .addObject()
        .put("system", VALUES)
        .put("code", "PSEUDED")
        .put("display", "pseudonymized");
    resource
        .putArray("identifier")
        .addObject()
        .put("use", "secondary")
        .put("system", PSEUDONYMS)
        .put("value", entry.item().pseudonym());
  }

  private void guidance(Recommendation recommendation) {
    UUID id = resources.id("guidance", recommendation.id());
    guidance.put(recommendation.id(), id);
    ObjectNode resource = resources.add("GuidanceResponse", id);
    resource
        .putObject("moduleCodeableConcept")
        .put("text", recommendation.title())
        .putArray("coding")
        .addObject()
        .put("system", RULES)
        .put("version", decision.basis().ruleBaseVersion())
        .put("code", recommendation.id())
        .put("display", recommendation.title());
    resource.put("status", "success");
    Resources.refer(resource.putObject("subject"), patient);
    resource.put("occurrenceDateTime", decision.basis().at().toString());
    ArrayNode notes = resource.putArray("note");
    notes.addObject().put("text", recommendation.text());
    if (!recommendation.deferredBecause().isEmpty()) {
      notes.addObject().put("text", deferred(recommendation));
    }
    decision.response(recommendation.id()).ifPresent(response -> answer(notes, response));
  }

  /** What a start waits for: without it the words read as if it were to happen now. */
  private String deferred(Recommendation recommendation) {
    return word(MinutesWord.DEFERRED)
        + colon()
        + recommendation.deferredBecause().stream()
            .map(each -> each.id() + " " + each.title())
            .collect(Collectors.joining(word(MinutesWord.SEMICOLON)));
  }

  private void answer(ArrayNode notes, Response response) {
    notes
        .addObject()
        .put("authorString", response.by())
        .put("time", response.at().truncatedTo(ChronoUnit.MILLIS).toString())
        .put("text", said(response));
  }

  private String said(Response response) {
    StringBuilder said = new StringBuilder(word(MinutesWord.BOARD)).append(colon());
    said.append(word(answerWord(response.answer())));
    if (!response.text().isBlank()) {
      MinutesWord label =
          response.answer() == Answer.MODIFY ? MinutesWord.INSTEAD : MinutesWord.REMARK;
      said.append('\n').append(word(label)).append(colon()).append(response.text());
    }
    if (!response.reason().isBlank()) {
      said.append('\n').append(word(MinutesWord.REASON)).append(colon()).append(response.reason());
    }
    return said.toString();
  }

  private static MinutesWord answerWord(Answer answer) {
    return switch (answer) {
      case ACCEPT -> MinutesWord.ACCEPTED;
      case MODIFY -> MinutesWord.MODIFIED;
      case REJECT -> MinutesWord.REJECTED;
    };
  }

  private void order(Proposal proposal) {
    OrderDefinition order = proposal.order();
    UUID id = resources.id("order", order.id());
    ordered.add(id);
    ObjectNode resource = resources.add("ServiceRequest", id);
    Resources.refer(resource.putArray("basedOn").addObject(), plan);
    resource.put("status", decision.isSigned() ? "active" : "draft");
    resource.put("intent", "proposal");
    resource.put("priority", Key.of(proposal.priority()));
    ObjectNode code = resource.putObject("code");
    List<OrderCoding> codings =
        order.codings().stream()
            .filter(coding -> coding.status() == VerificationStatus.VERIFIED)
            .toList();
    if (!codings.isEmpty()) {
      ArrayNode array = code.putArray("coding");
      codings.forEach(
          coding ->
              array
                  .addObject()
                  .put("system", coding.system().uri())
                  .put("code", coding.code())
                  .put("display", coding.display()));
    }
    code.put("text", order.words().in(language));
    Resources.refer(resource.putObject("subject"), patient);
    resource.put("authoredOn", latest.toString());
    Resources.person(resource.putObject("requester"), chair, chairName);
    ArrayNode reasons = resource.putArray("reasonCode");
    ArrayNode information = resource.putArray("supportingInfo");
    for (DecidedRule rule : proposal.rules()) {
      reasons.addObject().put("text", rule.rule().title().in(language));
      Resources.refer(information.addObject(), guidance.get(rule.id()));
    }
  }

  private void task(BoardTask task) {
    tasks.add(task.id());
    ObjectNode resource = resources.add("Task", task.id());
    Resources.refer(resource.putArray("basedOn").addObject(), plan);
    String open = decision.isSigned() ? "requested" : "draft";
    resource.put("status", task.done() ? "completed" : open);
    resource.put("intent", "plan");
    resource.put("description", task.text());
    Resources.refer(resource.putObject("for"), patient);
    Resources.person(resource.putObject("requester"), chair, chairName);
    if (!task.owner().isBlank()) {
      resource.putObject("owner").put("display", task.owner());
    }
    if (task.due() != null) {
      resource.putObject("restriction").putObject("period").put("end", task.due().toString());
    }
  }

  private void plan() {
    ObjectNode resource = resources.add("CarePlan", plan);
    resource.put("status", decision.isSigned() ? "active" : "draft");
    resource.put("intent", "plan");
    String question = entry.item().question();
    resource.put(
        "title", word(MinutesWord.DECISION) + (question.isBlank() ? "" : colon() + question));
    if (decision.text() != null && !decision.text().text().isBlank()) {
      resource.put("description", decision.text().text());
    }
    Resources.refer(resource.putObject("subject"), patient);
    resource.put("created", latest.toString());
    Resources.person(resource.putObject("author"), chair, chairName);
    if (!guidance.isEmpty()) {
      ArrayNode info = resource.putArray("supportingInfo");
      guidance.values().forEach(id -> Resources.refer(info.addObject(), id));
    }
    activities(resource);
    notes(resource);
  }

  private void activities(ObjectNode resource) {
    ArrayNode activities = JsonNodeFactory.instance.arrayNode();
    for (Recommendation each : entry.seen().evaluation().recommendations()) {
      decision
          .response(each.id())
          .ifPresent(response -> activity(activities.addObject(), each, response));
    }
    ordered.forEach(id -> Resources.refer(reference(activities), id));
    tasks.forEach(id -> Resources.refer(reference(activities), id));
    if (!activities.isEmpty()) {
      resource.set("activity", activities);
    }
  }

  private static ObjectNode reference(ArrayNode activities) {
    return activities.addObject().putObject("reference");
  }

  /** What the board made of a recommendation; one that is not followed is said to be so. */
  private void activity(ObjectNode activity, Recommendation recommendation, Response response) {
    ObjectNode detail = activity.putObject("detail");
    ObjectNode code = detail.putObject("code");
    Resources.coding(code, RULES, recommendation.id(), recommendation.title());
    code.put("text", recommendation.title());
    detail.put("status", response.answer() == Answer.REJECT ? "cancelled" : "not-started");
    if (response.answer() == Answer.REJECT) {
      detail.putObject("statusReason").put("text", said(response));
    } else {
      detail.put(
          "description",
          response.answer() == Answer.MODIFY ? said(response) : recommendation.text());
      if (!recommendation.deferredBecause().isEmpty()) {
        detail.putObject("statusReason").put("text", deferred(recommendation));
      }
    }
  }

  private void notes(ObjectNode resource) {
    ArrayNode notes = JsonNodeFactory.instance.arrayNode();
    for (Dissent dissent : decision.dissents()) {
      notes
          .addObject()
          .put("authorString", dissent.name())
          .put("time", dissent.at().truncatedTo(ChronoUnit.MILLIS).toString())
          .put("text", word(MinutesWord.DISSENT) + colon() + dissent.text());
    }
    decision.responses().stream()
        .filter(response -> !guidance.containsKey(response.rule()))
        .forEach(response -> elsewhere(notes.addObject(), response));
    if (!decision.votes().isEmpty()) {
      notes
          .addObject()
          .put(
              "text",
              word(MinutesWord.VOTES)
                  + colon()
                  + MinutesWord.VOTES_VALUE.in(
                      language,
                      decision.count(Ballot.FOR),
                      decision.count(Ballot.AGAINST),
                      decision.count(Ballot.ABSTAIN)));
    }
    if (!notes.isEmpty()) {
      resource.set("note", notes);
    }
  }

  /** An answer to what an older basis showed; it has no response of the rules to stand with. */
  private void elsewhere(ObjectNode note, Response response) {
    String title =
        entry
            .seen()
            .ruleBase()
            .advice()
            .find(response.rule())
            .map(rule -> " " + rule.title().in(language))
            .orElse("");
    note.put("authorString", response.by())
        .put("time", response.at().truncatedTo(ChronoUnit.MILLIS).toString())
        .put(
            "text",
            word(MinutesWord.ELSEWHERE)
                + colon()
                + response.rule()
                + title
                + '\n'
                + said(response));
  }

  private void provenance() {
    ArrayNode targets = JsonNodeFactory.instance.arrayNode();
    resources.entries().forEach(each -> targets.addObject().set("reference", each.get("fullUrl")));
    if (decision.isSigned()) {
      signed();
    }
    ObjectNode resource = resources.add("Provenance", resources.id("provenance"));
    resource.set("target", targets);
    resource.put("recorded", latest.toString());
    agent(resource, "author", "Author");
    ArrayNode entities = resource.putArray("entity");
    entity(entities, "urn:osteon:rule-bases", decision.basis().ruleBaseHash());
    entity(
        entities,
        "urn:osteon:case-records",
        decision.patientCase() + "/" + decision.basis().record());
    if (decision.isSigned()) {
      ObjectNode entity = entities.addObject().put("role", "derivation");
      Resources.refer(entity.putObject("what"), resources.id("document"));
    }
  }

  /** The signed record itself, and the signature over its bytes. */
  private void signed() {
    ObjectNode document = resources.add("DocumentReference", resources.id("document"));
    document.put("status", "current");
    document.put("docStatus", "final");
    Resources.refer(document.putObject("subject"), patient);
    document.put("date", latest.toString());
    document
        .putArray("content")
        .addObject()
        .putObject("attachment")
        .put("contentType", "application/json")
        .put("data", Base64.getEncoder().encodeToString(canonical))
        .put(
            "title", word(MinutesWord.CONTENT_HASH) + colon() + decision.signature().contentHash());
    ObjectNode resource = resources.add("Provenance", resources.id("signature"));
    Resources.refer(resource.putArray("target").addObject(), resources.id("document"));
    String at = decision.signature().at().truncatedTo(ChronoUnit.MILLIS).toString();
    resource.put("recorded", at);
    agent(resource, "verifier", "Verifier");
    ObjectNode signature = resource.putArray("signature").addObject();
    signature
        .putArray("type")
        .addObject()
        .put("system", "urn:iso-astm:E1762-95:2013")
        .put("code", "1.2.840.10065.1.12.1.5")
        .put("display", "Verification Signature");
    signature.put("when", at);
    Resources.person(
        signature.putObject("who"), decision.signature().by(), decision.signature().name());
    signature.put("targetFormat", "application/json");
    signature.put("sigFormat", "application/octet-stream");
    signature.put("data", Base64.getEncoder().encodeToString(decision.signature().signature()));
  }

  private void agent(ObjectNode resource, String code, String display) {
    ObjectNode agent = resource.putArray("agent").addObject();
    Resources.coding(
        agent.putObject("type"),
        "http://terminology.hl7.org/CodeSystem/provenance-participant-type",
        code,
        display);
    Resources.person(agent.putObject("who"), chair, chairName);
  }

  private static void entity(ArrayNode entities, String system, String value) {
    entities
        .addObject()
        .put("role", "source")
        .putObject("what")
        .putObject("identifier")
        .put("system", system)
        .put("value", value);
  }

  private String word(MinutesWord word) {
    return word.in(language);
  }

  private String colon() {
    return MinutesWord.COLON.in(language);
  }
}
