package io.osteon.cdshooks.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.cdshooks.Call;
import io.osteon.cdshooks.Resources;
import io.osteon.cdshooks.chart.Chart.Reason;
import io.osteon.cdshooks.chart.Chart.Unavailable;
import io.osteon.cdshooks.chart.fetch.FetchResult;
import io.osteon.cdshooks.chart.fetch.FhirServerReader;
import io.osteon.cdshooks.request.Hook;
import io.osteon.intake.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartAssemblerTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String OUTCOME =
      "{'resourceType':'OperationOutcome','issue':[{'severity':'error','code':'forbidden'}]}";

  /** Answers each query that begins as one of its own; notes what it was asked. */
  private static final class Server {
    final Map<String, FetchResult> answers = new HashMap<>();
    final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

    Server answer(String query, String json) {
      answers.put(query, FetchResult.of(parse(json)));
      return this;
    }

    FhirServerReader reader() {
      return (client, server, authorization, query, deadline) -> {
        asked.add(query);
        return CompletableFuture.completedStage(
            answers.entrySet().stream()
                .filter(answer -> query.startsWith(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(FetchResult.failed(Reason.REFUSED)));
      };
    }
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode bundle(Chart chart) {
    return parse(new String(chart.bundle(), StandardCharsets.UTF_8));
  }

  private static List<String> references(Chart chart) {
    List<String> references = new ArrayList<>();
    for (JsonNode entry : bundle(chart).path("entry")) {
      JsonNode resource = entry.path("resource");
      if (!resource.path("resourceType").asText().equals("Bundle")) {
        references.add(resource.path("resourceType").asText() + "/" + resource.path("id").asText());
      }
    }
    return references;
  }

  private static List<String> emptySearches(Chart chart) {
    List<String> urls = new ArrayList<>();
    for (JsonNode entry : bundle(chart).path("entry")) {
      JsonNode resource = entry.path("resource");
      if (resource.path("resourceType").asText().equals("Bundle") && resource.has("total")) {
        urls.add(resource.path("link").path(0).path("url").asText());
      }
    }
    return urls;
  }

  private static Throwable failure(Call call) {
    Throwable thrown = catchThrowable(call::chart);
    assertThat(thrown).isInstanceOf(CompletionException.class);
    return thrown.getCause();
  }

  private static List<String> placesRefused(Call call) {
    Throwable failure = failure(call);
    assertThat(failure).isInstanceOf(InvalidInputException.class);
    return ((InvalidInputException) failure)
        .violations().stream().map(InvalidInputException.Violation::pointer).toList();
  }

  private static List<Unavailable> missing(Call call) {
    Throwable failure = failure(call);
    assertThat(failure).isInstanceOf(MissingDataException.class);
    return ((MissingDataException) failure).missing();
  }

  // --- what the prefetch brings -----------------------------------------------------------------

  @Test
  void aWholePrefetchIsTheChartAndNothingIsFetched() {
    Server server = new Server();
    Chart chart =
        Call.of(Hook.PATIENT_VIEW)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .complete()
            .server(server.reader())
            .chart();
    assertThat(references(chart))
        .containsExactly("Patient/p1", "Condition/breast", "Condition/bone");
    assertThat(chart.unavailable()).isEmpty();
    assertThat(chart.focus()).isNull();
    assertThat(server.asked).isEmpty();
  }

  @Test
  void theSameCallMakesTheSameBytes() {
    Call call =
        Call.of(Hook.ORDER_SIGN)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .prefetch("own", Resources.condition("c3", "E20.0", ""))
            .complete()
            .about(Resources.draftDenosumab("d1"));
    assertThat(call.chart().bundle()).isEqualTo(call.chart().bundle());
    assertThat(call.chart().focus().bundleWithout())
        .isEqualTo(call.chart().focus().bundleWithout());
  }

  @Test
  void numbersAndFullUrlsStayAsTheyAre() {
    String entry =
        "{'fullUrl':'https://ehr.example.org/fhir/Observation/o','resource':"
            + Resources.laboratory("2000-8", "2.10", "mmol/L", "2026-11-22")
            + "}";
    Chart chart =
        Call.of(Hook.PATIENT_VIEW)
            .prefetch(
                "recent-laboratory",
                "{'resourceType':'Bundle','type':'searchset','entry':[" + entry + "]}")
            .complete()
            .chart();
    assertThat(new String(chart.bundle(), StandardCharsets.UTF_8))
        .contains("\"value\":2.10,")
        .contains("\"fullUrl\":\"https://ehr.example.org/fhir/Observation/o\"");
  }

  // --- none and unknown
  // ---------------------------------------------------------------------------

  @Test
  void nullAndAnEmptySearchOfAllConditionsSayThatThereIsNone() {
    for (String none : List.of("null", Call.searchset(""), Call.searchset("'total':0,"))) {
      Call call = Call.of(Hook.PATIENT_VIEW).prefetch("conditions", none).complete();
      assertThat(emptySearches(call.chart())).contains("Condition?patient=p1");
    }
  }

  /** A client that searched for less has not found that there is none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'link':[{'relation':'self','url':'Condition?patient=p1&clinical-status=active'}],",
        "'link':[{'relation':'self','url':'http://x/Condition?patient=p1&category=problem'}],",
        "'link':[{'relation':'next','url':'https://elsewhere/page2'}],",
        "'total':3,"
      })
  void anEmptySearchThatWasNotForAllSaysNothing(String fields) {
    Chart chart =
        Call.of(Hook.PATIENT_VIEW)
            .prefetch("conditions", Call.searchset(fields))
            .complete()
            .chart();
    assertThat(emptySearches(chart)).doesNotContain("Condition?patient=p1");
  }

  @Test
  void anOutcomeBesideResultsLeavesTheListUnknown() {
    String warned =
        "{'resourceType':'Bundle','type':'searchset','entry':[{'search':{'mode':'outcome'},"
            + "'resource':"
            + OUTCOME
            + "}]}";
    Chart chart = Call.of(Hook.PATIENT_VIEW).prefetch("conditions", warned).complete().chart();
    assertThat(emptySearches(chart)).doesNotContain("Condition?patient=p1");
    assertThat(chart.unavailable()).contains(new Unavailable("conditions", Reason.INCOMPLETE));
  }

  @Test
  void theMedicationIsKnownToBeNoneOnlyIfAllItsQueriesFoundNone() {
    Call call = Call.of(Hook.PATIENT_VIEW).complete();
    assertThat(emptySearches(call.chart())).contains("MedicationRequest?patient=p1");
    Call partly =
        Call.of(Hook.PATIENT_VIEW)
            .prefetch("patient", Resources.patient())
            .found("conditions")
            .found("current-medication");
    assertThat(emptySearches(partly.chart())).doesNotContain("MedicationRequest?patient=p1");
    Call failed = Call.of(Hook.PATIENT_VIEW).prefetch("past-medication", OUTCOME).complete();
    assertThat(emptySearches(failed.chart())).doesNotContain("MedicationRequest?patient=p1");
  }

  @Test
  void startAdviceComesOnlyWhenTheMedicationIsKnown() {
    Call known =
        Call.of(Hook.PATIENT_VIEW)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .complete();
    assertThat(known.shown()).contains("BTA-01");
    Call unknown =
        Call.of(Hook.PATIENT_VIEW)
            .prefetch("patient", Resources.patient())
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis());
    assertThat(unknown.shown()).doesNotContain("BTA-01").contains("MDT-11");
  }

  // --- what is missing
  // ----------------------------------------------------------------------------

  @Test
  void missingRequiredDataIsNamedAndOtherDataIsNot() {
    assertThat(missing(Call.of(Hook.PATIENT_VIEW)))
        .containsExactly(
            new Unavailable("patient", Reason.NOT_SUPPLIED),
            new Unavailable("conditions", Reason.NOT_SUPPLIED));
    assertThat(missing(Call.of(Hook.ORDER_SIGN).about()))
        .containsExactly(new Unavailable("patient", Reason.NOT_SUPPLIED));
    assertThat(missing(Call.of(Hook.PATIENT_VIEW).prefetch("patient", "null").found("conditions")))
        .containsExactly(new Unavailable("patient", Reason.NOT_SUPPLIED));
  }

  @Test
  void theReasonIsThatOfTheServer() {
    Server server = new Server();
    server.answers.put("Condition", FetchResult.failed(Reason.TOO_SLOW));
    assertThat(missing(Call.of(Hook.PATIENT_VIEW).server(server.reader())))
        .containsExactly(
            new Unavailable("patient", Reason.REFUSED),
            new Unavailable("conditions", Reason.TOO_SLOW));
  }

  @Test
  void whatIsNotRequiredIsToldAsUnavailable() {
    Chart chart =
        Call.of(Hook.PATIENT_VIEW)
            .prefetch("patient", Resources.patient())
            .found("conditions")
            .prefetch("doses", OUTCOME)
            .chart();
    assertThat(chart.unavailable())
        .contains(
            new Unavailable("doses", Reason.UNUSABLE),
            new Unavailable("allergies", Reason.NOT_SUPPLIED))
        .hasSize(Call.service(Hook.PATIENT_VIEW).templates().size() - 2);
  }

  @Test
  void whatIsMissingOrUnusableIsFetchedAndNothingElse() {
    Server server =
        new Server()
            .answer("Patient/p1", Resources.patient())
            .answer("Condition?patient=p1", Call.searchset("", Resources.boneMetastasis()));
    Chart chart =
        Call.of(Hook.PATIENT_VIEW)
            .complete()
            .prefetch("patient", OUTCOME)
            .prefetch("conditions", "{}")
            .server(server.reader())
            .chart();
    assertThat(server.asked).containsExactly("Patient/p1", "Condition?patient=p1");
    assertThat(references(chart)).containsExactly("Patient/p1", "Condition/bone");
    assertThat(chart.unavailable()).isEmpty();
  }

  /** The queries are those of discovery with the tokens replaced. */
  @Test
  void theQueriesThatAreFetchedAreThoseOfDiscovery() {
    Server server = new Server();
    assertThat(missing(Call.of(Hook.PATIENT_VIEW).server(server.reader()))).isNotEmpty();
    List<String> expected =
        Call.service(Hook.PATIENT_VIEW).templates().stream()
            .map(t -> t.template(Call.AT, false).replace("{{context.patientId}}", "p1"))
            .toList();
    assertThat(server.asked).containsExactlyElementsOf(expected);
  }

  @Test
  @Timeout(60)
  void aServerThatNeverAnswersDoesNotHoldUpTheAnswer() {
    FhirServerReader never =
        (client, server, authorization, query, deadline) -> new CompletableFuture<>();
    Chart chart =
        Call.of(Hook.PATIENT_VIEW)
            .prefetch("patient", Resources.patient())
            .found("conditions")
            .server(never)
            .chart();
    assertThat(chart.unavailable()).contains(new Unavailable("doses", Reason.TOO_SLOW));
  }

  @Test
  void aReaderThatFailsIsAnUnusableServer() {
    FhirServerReader failing =
        (client, server, authorization, query, deadline) ->
            CompletableFuture.failedStage(new IllegalStateException("broken"));
    assertThat(missing(Call.of(Hook.PATIENT_VIEW).server(failing)))
        .contains(new Unavailable("patient", Reason.UNUSABLE));
  }

  // --- pages
  // --------------------------------------------------------------------------------------

  private static String page(String next, String... resources) {
    return Call.searchset("'link':[{'relation':'next','url':'" + next + "'}],", resources);
  }

  @Test
  void furtherPagesAreRead() {
    Server server =
        new Server()
            .answer("?page=2", page("https://ehr.example.org/fhir/Condition?page=3"))
            .answer("Condition?page=3", Call.searchset("", Resources.boneMetastasis()));
    Chart chart =
        Call.of(Hook.PATIENT_VIEW)
            .prefetch(
                "conditions", page("https://ehr.example.org/fhir?page=2", Resources.breastCancer()))
            .complete()
            .server(server.reader())
            .chart();
    assertThat(server.asked).containsExactly("?page=2", "Condition?page=3");
    assertThat(references(chart)).contains("Condition/breast", "Condition/bone");
    assertThat(chart.unavailable()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example.org/fhir?page=2",
        "https://ehr.example.org/fhirx?page=2",
        "https://ehr.example.org:444/fhir?page=2",
        "//elsewhere.example.org/page2",
        "/admin",
        "file:///etc/passwd"
      })
  void pagesThatLeadElsewhereAreNotRead(String next) {
    Server server = new Server();
    Chart chart =
        Call.of(Hook.PATIENT_VIEW)
            .prefetch("conditions", page(next, Resources.breastCancer()))
            .complete()
            .server(server.reader())
            .chart();
    assertThat(server.asked).isEmpty();
    assertThat(chart.unavailable())
        .containsExactly(new Unavailable("conditions", Reason.INCOMPLETE));
  }

  @Test
  void pagesWithoutEndAreReadUpToABound() {
    Server server =
        new Server()
            .answer("?page", page("https://ehr.example.org/fhir?page=x", Resources.breastCancer()));
    Chart chart =
        Call.of(Hook.PATIENT_VIEW)
            .prefetch("conditions", page("https://ehr.example.org/fhir?page=2"))
            .complete()
            .server(server.reader())
            .chart();
    assertThat(server.asked).hasSize(PrefetchCollector.MOST_PAGES - 1);
    assertThat(chart.unavailable())
        .containsExactly(new Unavailable("conditions", Reason.INCOMPLETE));
    assertThat(references(chart)).contains("Condition/breast");
  }

  // --- keys of the client's own
  // -------------------------------------------------------------------

  @Test
  void resourcesUnderOtherKeysAreUsed() {
    Chart chart =
        Call.of(Hook.PATIENT_VIEW)
            .prefetch("patientToGreet", Resources.patient())
            .found("problems", Resources.breastCancer(), Resources.boneMetastasis())
            .prefetch("aLab", Resources.laboratory("2000-8", "2.1", "mmol/L", "2026-11-22"))
            .chart();
    assertThat(references(chart))
        .contains("Patient/p1", "Condition/breast", "Condition/bone")
        .anyMatch(reference -> reference.startsWith("Observation/"));
    assertThat(chart.unavailable())
        .extracting(Unavailable::key)
        .doesNotContain("patient", "conditions")
        .contains("recent-laboratory");
    assertThat(emptySearches(chart)).isEmpty();
  }

  // --- one resource several times
  // -----------------------------------------------------------------

  @Test
  void aResourceUnderTwoKeysCountsOnce() {
    Chart chart =
        Call.of(Hook.PATIENT_VIEW)
            .found("conditions", Resources.boneMetastasis())
            .prefetch("again", Resources.boneMetastasis())
            .prefetch(
                "third",
                "{'resourceType':'Bundle','type':'searchset','entry':[{'fullUrl':"
                    + "'https://ehr.example.org/fhir/Condition/bone','resource':"
                    + Resources.boneMetastasis()
                        .replace("'id':'bone'", "'id':'bone','meta':{'versionId':'2'}")
                    + "}]}")
            .complete()
            .chart();
    assertThat(references(chart)).containsOnlyOnce("Condition/bone");
  }

  private static String version(String code, String updated) {
    return Resources.condition("c", code, "'meta':{'lastUpdated':'" + updated + "'},");
  }

  @Test
  void ofTwoVersionsTheNewerCounts() {
    String older = version("C79.5", "2026-11-01T00:00:00Z");
    String newer = version("I10", "2026-11-01T08:00:01+08:00");
    for (List<String> order : List.of(List.of(older, newer), List.of(newer, older))) {
      Chart chart =
          Call.of(Hook.PATIENT_VIEW)
              .found("conditions", order.get(0))
              .found("own", order.get(1))
              .complete()
              .chart();
      assertThat(references(chart)).containsOnlyOnce("Condition/c");
      assertThat(new String(chart.bundle(), StandardCharsets.UTF_8)).contains("\"I10\"");
    }
  }

  @Test
  void versionsThatNothingTellsApartAreRefused() {
    Call call =
        Call.of(Hook.PATIENT_VIEW)
            .found("conditions", Resources.condition("c", "C79.5", ""))
            .found("own", Resources.condition("c", "I10", ""))
            .complete();
    InvalidInputException refused = (InvalidInputException) catchThrowable(() -> call.moment());
    assertThat(refused.violations().get(0).pointer()).isEqualTo("/prefetch/own/entry/0/resource");
  }

  // --- the patient
  // --------------------------------------------------------------------------------

  @Test
  void anotherPatientIsRefusedWhereverItStands() {
    String other = "{'resourceType':'Patient','id':'p2'}";
    assertThat(placesRefused(Call.of(Hook.PATIENT_VIEW).prefetch("patient", other).complete()))
        .containsExactly("/prefetch/patient/id");
    assertThat(placesRefused(Call.of(Hook.PATIENT_VIEW).found("own", other).complete()))
        .containsExactly("/prefetch/own/entry/0/resource/id");
  }

  @Test
  void aServerThatAnswersWithAnotherPatientHasNotAnswered() {
    Server server = new Server().answer("Patient/p1", "{'resourceType':'Patient','id':'p2'}");
    assertThat(missing(Call.of(Hook.ORDER_SIGN).about().server(server.reader())))
        .containsExactly(new Unavailable("patient", Reason.UNUSABLE));
  }

  @Test
  void aPatientWithoutAnIdIsTheOneThatWasAskedFor() {
    Chart chart =
        Call.of(Hook.PATIENT_VIEW)
            .prefetch("patient", "{'resourceType':'Patient','gender':'female'}")
            .complete()
            .chart();
    assertThat(references(chart)).containsExactly("Patient/p1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patient/p2",
        "https://ehr.example.org/fhir/Patient/p2",
        "urn:uuid:p1",
        "Group/p1",
        "NotPatient/p1",
        "p2"
      })
  void aDraftAboutSomebodyElseIsRefused(String subject) {
    Call call =
        Call.of(Hook.ORDER_SIGN)
            .complete()
            .about(
                Resources.draftDenosumab("d1"),
                Resources.draftZoledronate("d2").replace("Patient/p1", subject));
    assertThat(placesRefused(call)).containsExactly("/context/draftOrders/entry/1/resource");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patient/p1",
        "https://ehr.example.org/fhir/Patient/p1",
        "Patient/p1/_history/3",
        "p1"
      })
  void aDraftAboutThePatientIsTaken(String subject) {
    Call call =
        Call.of(Hook.ORDER_SIGN)
            .complete()
            .about(Resources.draftDenosumab("d1").replace("Patient/p1", subject));
    assertThat(call.chart().draftOrders()).hasSize(1);
    assertThat(call.shown()).isNotEmpty();
  }

  // --- the context
  // --------------------------------------------------------------------------------

  @Test
  void draftsAreKeptAsTheyWereSent() {
    String sent = Resources.draftDenosumab("d1").replace("'draft'", "'active'");
    Chart chart =
        Call.of(Hook.ORDER_SELECT)
            .complete()
            .about(sent, Resources.draftZoledronate("d2"))
            .context("selections", "['MedicationRequest/d2']")
            .chart();
    assertThat(chart.draftOrders())
        .extracting(DraftOrder::reference, DraftOrder::selected)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("MedicationRequest/d1", false),
            org.assertj.core.groups.Tuple.tuple("MedicationRequest/d2", true));
    assertThat(chart.draftOrders().get(0).resource().path("status").asText()).isEqualTo("active");
    assertThat(chart.focus().references()).containsExactly("MedicationRequest/d2");
    assertThat(new String(chart.focus().bundleWithout(), StandardCharsets.UTF_8))
        .contains("\"d1\"")
        .doesNotContain("\"d2\"");
  }

  @Test
  void draftsWithoutAnIdGetOne() {
    String first = Resources.draftDenosumab("d1").replace("'id':'d1',", "");
    String second = Resources.draftZoledronate("draft-1");
    Chart chart = Call.of(Hook.ORDER_SIGN).complete().about(first, second).chart();
    assertThat(chart.draftOrders())
        .extracting(DraftOrder::reference)
        .containsExactly("MedicationRequest/draft-1-new", "MedicationRequest/draft-1");
    assertThat(chart.draftOrders().get(0).resource().has("id")).isFalse();
  }

  @Test
  void twoDraftsOfOneIdMustSayTheSame() {
    Call same =
        Call.of(Hook.ORDER_SIGN)
            .complete()
            .about(Resources.draftDenosumab("d1"), Resources.draftDenosumab("d1"));
    assertThat(same.chart().draftOrders()).hasSize(1);
    assertThat(references(same.chart())).containsOnlyOnce("MedicationRequest/d1");
    Call different =
        Call.of(Hook.ORDER_SIGN)
            .found("current-medication", Resources.draftDenosumab("d1"))
            .complete()
            .about(Resources.draftDenosumab("d1"), Resources.draftZoledronate("d1"));
    assertThat(catchThrowable(different::moment)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aDraftMayReferToAMedicationBesideIt() {
    String medication = "{'resourceType':'Medication','id':'m','code':{'text':'Xgeva 120 mg'}}";
    String draft =
        "{'resourceType':'MedicationRequest','id':'d1','status':'draft','intent':'order',"
            + "'subject':{'reference':'Patient/p1'},'medicationReference':"
            + "{'reference':'Medication/m','display':'something else'}}";
    Call call =
        Call.of(Hook.ORDER_SIGN)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .complete()
            .about(medication, draft);
    assertThat(call.chart().draftOrders()).hasSize(1);
    assertThat(call.shown()).contains("MON-04");
  }

  /** Prefetch templates cannot ask for the Medication; its name beside the reference must do. */
  @Test
  void aDraftOfAMedicationThatIsNotThereCountsByItsDisplay() {
    String draft =
        "{'resourceType':'MedicationRequest','id':'d1','status':'draft','intent':'order',"
            + "'subject':{'reference':'Patient/p1'},'medicationReference':"
            + "{'reference':'Medication/elsewhere','display':'denosumab (XGEVA) 120 mg'}}";
    Call call =
        Call.of(Hook.ORDER_SIGN)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .complete()
            .about(draft);
    assertThat(call.shown()).contains("MON-04").doesNotContain("DQ-04");
  }

  @Test
  void theContextsVersionOfAConditionCounts() {
    String suspected =
        Resources.condition(
            "bone",
            "C79.5",
            "'verificationStatus':{'coding':[{'system':"
                + "'http://terminology.hl7.org/CodeSystem/condition-ver-status',"
                + "'code':'provisional'}]},'meta':{'lastUpdated':'2027-01-01T00:00:00Z'},");
    Call call =
        Call.of(Hook.PROBLEM_LIST_ITEM_CREATE)
            .found("conditions", Resources.breastCancer(), suspected)
            .complete()
            .about(Resources.condition("bone", "C79.5", ""));
    assertThat(references(call.chart())).containsOnlyOnce("Condition/bone");
    assertThat(call.shown()).contains("MDT-11", "BTA-01").doesNotContain("DQ-05");
  }

  @Test
  void whatIntakeRefusesIsToldWithItsPlaceInTheRequest() {
    Call call =
        Call.of(Hook.PROBLEM_LIST_ITEM_CREATE)
            .complete()
            .about(Resources.condition("bone", "C79.5", "'clinicalStatus':'active',"));
    InvalidInputException refused = (InvalidInputException) catchThrowable(() -> call.moment());
    assertThat(refused.violations())
        .extracting(InvalidInputException.Violation::pointer)
        .containsExactly("/context/conditions/entry/0/resource/clinicalStatus");
    assertThat(refused.violations())
        .as("values may be patient data")
        .extracting(InvalidInputException.Violation::value)
        .containsExactly("");
  }

  @Test
  void noTokenIsInTheBundle() {
    Call call = Call.of(Hook.PATIENT_VIEW).complete().server(Call.NO_SERVER);
    String json =
        call.json()
            .replace(
                "\"context\":",
                "\"fhirAuthorization\":{\"access_token\":\"secret-token\",\"token_type\":\"Bearer\","
                    + "\"expires_in\":300,\"scope\":\"patient/*.read\",\"subject\":\"s\"},"
                    + "\"context\":");
    CompletionStage<Chart> chart =
        new ChartAssembler(Call.NO_SERVER, Duration.ofMillis(400))
            .assemble(
                Call.service(Hook.PATIENT_VIEW),
                io.osteon.cdshooks.request.CdsHooksRequestReader.read(
                    json.getBytes(StandardCharsets.UTF_8), Hook.PATIENT_VIEW),
                Call.client(),
                Call.AT);
    assertThat(new String(chart.toCompletableFuture().join().bundle(), StandardCharsets.UTF_8))
        .doesNotContain("secret-token");
  }

  // --- lists of which a part is lacking
  // ---------------------------------------------------------

  /** Catches "no bone metastases" said of a problem list of which the second page was not read. */
  @Test
  void whatIsNotOnTheFirstPageMayBeOnTheNext() {
    Call whole =
        Call.of(Hook.ORDER_SIGN)
            .found("conditions", Resources.breastCancer())
            .complete()
            .about(Resources.draftDenosumab("d"));
    assertThat(whole.shown()).contains("BTA-14");
    Call partial =
        Call.of(Hook.ORDER_SIGN)
            .prefetch("conditions", page("https://elsewhere/2", Resources.breastCancer()))
            .complete()
            .about(Resources.draftDenosumab("d"));
    assertThat(partial.recommended()).doesNotContain("BTA-14");
    Call narrowed =
        Call.of(Hook.ORDER_SIGN)
            .prefetch(
                "conditions",
                Call.searchset(
                    "'link':[{'relation':'self','url':'Condition?patient=p1&category=encounter-diagnosis'}],",
                    Resources.breastCancer()))
            .complete()
            .about(Resources.draftDenosumab("d"));
    assertThat(narrowed.recommended()).doesNotContain("BTA-14");
  }

  /** Catches start advice while the agent may stand on the page that was not read. */
  @ParameterizedTest
  @ValueSource(strings = {"current-medication", "past-medication", "doses"})
  void startAdviceWaitsForTheWholeMedication(String key) {
    Call partial =
        Call.of(Hook.PATIENT_VIEW)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .prefetch(
                key,
                page(
                    "https://elsewhere/2",
                    Resources.order("o", "M01AE01", "Ibuprofen", "'status':'active',")))
            .complete();
    assertThat(partial.shown()).contains("MDT-11").doesNotContain("BTA-01");
  }

  /**
   * Catches start advice while the drug of an order could not be read, or a condition said nothing.
   */
  @Test
  void whatCannotBeReadIsNotNone() {
    String unread =
        "{'resourceType':'MedicationRequest','id':'o','status':'active','intent':'order',"
            + "'medicationReference':{'reference':'Medication/7'}}";
    Call drug =
        Call.of(Hook.PATIENT_VIEW)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .found("current-medication", unread)
            .complete();
    assertThat(drug.shown()).doesNotContain("BTA-01");
    Call condition =
        Call.of(Hook.ORDER_SIGN)
            .found(
                "conditions",
                Resources.breastCancer(),
                "{'resourceType':'Condition','id':'x','code':{'coding':[{'code':'C79.5'}]}}")
            .complete()
            .about(Resources.draftDenosumab("d"));
    assertThat(condition.recommended()).doesNotContain("BTA-14");
  }

  /** Catches silence about drafts because a client names its selection in a way of its own. */
  @Test
  void aSelectionThatNamesNoDraftSelectsAll() {
    Call call =
        Call.of(Hook.ORDER_SELECT)
            .found("conditions", Resources.breastCancer())
            .complete()
            .context("selections", "['MedicationRequest/other']")
            .about(Resources.draftDenosumab("d"));
    assertThat(call.shown()).contains("BTA-14");
  }
}
