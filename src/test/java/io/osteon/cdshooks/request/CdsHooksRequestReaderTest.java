package io.osteon.cdshooks.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.osteon.cdshooks.Call;
import io.osteon.cdshooks.Resources;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CdsHooksRequestReaderTest {
  private static final String AUTHORIZATION =
      "'fhirAuthorization':{'access_token':'secret-token','token_type':'Bearer','expires_in':300,"
          + "'scope':'patient/*.read','subject':'osteon','patient':'p1'},";

  private static CdsHooksRequest read(String json, Hook hook) {
    return CdsHooksRequestReader.read(
        json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), hook);
  }

  private static List<Violation> violations(String json, Hook hook) {
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> read(json, hook));
    assertThat(refused).as("must be refused: " + json).isNotNull();
    return refused.violations();
  }

  private static List<String> refusedAt(UnaryOperator<String> change) {
    String json = Call.of(Hook.PATIENT_VIEW).server(Call.NO_SERVER).json().replace('"', '\'');
    String changed = change.apply(json);
    assertThat(changed).isNotEqualTo(json);
    return violations(changed, Hook.PATIENT_VIEW).stream().map(Violation::pointer).toList();
  }

  @Test
  void aCallIsRead() {
    CdsHooksRequest request =
        read(
            Call.of(Hook.ORDER_SELECT)
                .server(Call.NO_SERVER)
                .prefetch("patient", Resources.patient())
                .prefetch("conditions", "null")
                .context("selections", "['MedicationRequest/d1']")
                .about(Resources.draftDenosumab("d1"))
                .json()
                .replace("\"context\":", AUTHORIZATION + "'context':"),
            Hook.ORDER_SELECT);
    assertThat(request.hook()).isEqualTo(Hook.ORDER_SELECT);
    assertThat(request.hookInstance()).hasToString("d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
    assertThat(request.fhirServer()).hasToString("https://ehr.example.org/fhir");
    assertThat(request.authorization())
        .isEqualTo(new FhirAuthorization("secret-token", "patient/*.read", "p1"));
    assertThat(request.context().userId()).isEqualTo("Practitioner/doc");
    assertThat(request.context().patientId()).isEqualTo("p1");
    assertThat(request.context().encounterId()).isEqualTo("e1");
    assertThat(request.context().selections()).containsExactly("MedicationRequest/d1");
    assertThat(request.context().resources()).hasSize(1);
    assertThat(request.context().places().get(0).pointer())
        .isEqualTo("/context/draftOrders/entry/0/resource");
    assertThat(request.prefetch()).containsOnlyKeys("patient", "conditions");
    assertThat(request.prefetch().get("conditions").isNull()).isTrue();
  }

  @Test
  void unknownFieldsAndExtensionsAreLetGoAtEveryLevel() {
    String extension = "'extension':{'org.example.thing':{'a':[1,null,{}]}},'later':[],";
    String json =
        Call.of(Hook.ORDER_SIGN)
            .server(Call.NO_SERVER)
            .about(Resources.draftDenosumab("d1"))
            .json()
            .replace('"', '\'')
            .replace("'context':{", AUTHORIZATION + "'context':{" + extension)
            .replace("'fhirAuthorization':{", extension + "'fhirAuthorization':{" + extension)
            .replace("'resourceType':'Bundle',", "'resourceType':'Bundle'," + extension);
    assertThat(read(json, Hook.ORDER_SIGN).context().resources()).hasSize(1);
  }

  @Test
  void everythingThatIsWrongIsToldWithItsPlace() {
    assertThat(violations("{}", Hook.ENCOUNTER_START))
        .extracting(Violation::pointer)
        .containsExactlyInAnyOrder("/hook", "/hookInstance", "/context");
    assertThat(
            violations(
                "{'hook':'encounter-start','hookInstance':'1','context':{}}", Hook.ENCOUNTER_START))
        .extracting(Violation::pointer)
        .containsExactlyInAnyOrder(
            "/hookInstance", "/context/userId", "/context/patientId", "/context/encounterId");
  }

  @Test
  void aCallForAnotherHookIsRefused() {
    assertThat(refusedAt(json -> json.replace("patient-view", "order-sign")))
        .containsExactly("/hook");
    assertThat(refusedAt(json -> json.replace("'patient-view'", "7"))).containsExactly("/hook");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Practitioner", "Practitioner/", "/doc", "Practitioner/a/b", "Practitioner/a b"})
  void aUserThatIsNoReferenceIsRefused(String user) {
    assertThat(refusedAt(json -> json.replace("Practitioner/doc", user)))
        .containsExactly("/context/userId");
  }

  /** The id becomes part of a URL: it must not lead elsewhere. */
  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "a/b", "a?b=c", "a%2fb", "a b", "", "Group/p1", "Patient/.."})
  void aPatientIdThatIsNoIdIsRefused(String id) {
    assertThat(refusedAt(json -> json.replace("'p1'", "'" + id + "'")))
        .containsExactly("/context/patientId");
  }

  @Test
  void aTypeBeforeAnIdIsLetGo() {
    String json =
        Call.of(Hook.PATIENT_VIEW)
            .context("patientId", "'Patient/p1'")
            .context("encounterId", "'Encounter/e1'")
            .json();
    assertThat(read(json, Hook.PATIENT_VIEW).context())
        .extracting(HookContext::patientId, HookContext::encounterId)
        .containsExactly("p1", "e1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ehr.example.org/fhir",
        "ftp://ehr.example.org/fhir",
        "https://user:secret@ehr.example.org/fhir",
        "https://ehr.example.org/fhir?tenant=1",
        "https://ehr.example.org/fhir#x",
        "file:///etc/passwd",
        "https:///fhir",
        "https://ehr.example.org/a b",
        ""
      })
  void aServerThatIsNoPlainHttpAddressIsRefused(String server) {
    assertThat(refusedAt(json -> json.replace("https://ehr.example.org/fhir", server)))
        .containsExactly("/fhirServer");
  }

  /** cds-r-1 of the specification. */
  @Test
  void authorizationWithoutAServerIsRefused() {
    String json =
        Call.of(Hook.PATIENT_VIEW).json().replace("\"context\":", AUTHORIZATION + "'context':");
    assertThat(violations(json, Hook.PATIENT_VIEW))
        .extracting(Violation::pointer)
        .containsExactly("/fhirServer");
  }

  /** cds-r-2 is a warning only. */
  @Test
  void patientScopesWithoutAPatientAreLetGo() {
    String json =
        Call.of(Hook.PATIENT_VIEW)
            .server(Call.NO_SERVER)
            .json()
            .replace("\"context\":", AUTHORIZATION.replace(",'patient':'p1'", "") + "'context':");
    assertThat(read(json, Hook.PATIENT_VIEW).authorization().patient()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'token_type':'Bearer';'token_type':'MAC';/fhirAuthorization/token_type",
        "'expires_in':300;'expires_in':'300';/fhirAuthorization/expires_in",
        "'scope':'patient/*.read';'scope':'';/fhirAuthorization/scope",
        "'subject':'osteon';'subject':null;/fhirAuthorization/subject",
        "'secret-token';'secret-token\\r\\nX: y';/fhirAuthorization/access_token",
        "'secret-token';['secret-token'];/fhirAuthorization/access_token"
      },
      quoteCharacter = '"')
  void authorizationThatIsNotOfItsFormIsRefusedWithoutTheToken(
      String right, String wrong, String place) {
    String authorization = AUTHORIZATION.replace(right, wrong);
    assertThat(authorization).isNotEqualTo(AUTHORIZATION);
    List<Violation> violations =
        violations(
            Call.of(Hook.PATIENT_VIEW)
                .server(Call.NO_SERVER)
                .json()
                .replace("\"context\":", authorization + "'context':"),
            Hook.PATIENT_VIEW);
    assertThat(violations).extracting(Violation::pointer).containsExactly(place);
    assertThat(violations.toString()).doesNotContain("secret-token");
  }

  @Test
  void theTokenIsNotInTheTextOfTheCall() {
    String json =
        Call.of(Hook.PATIENT_VIEW)
            .server(Call.NO_SERVER)
            .json()
            .replace("\"context\":", AUTHORIZATION + "'context':");
    assertThat(read(json, Hook.PATIENT_VIEW).toString()).doesNotContain("secret-token");
  }

  @ParameterizedTest
  @CsvSource({
    "order-select,draftOrders",
    "order-sign,draftOrders",
    "problem-list-item-create,conditions",
    "appointment-book,appointments",
    "medication-refill,medications"
  })
  void aContextWithoutItsBundleIsRefusedAndAnEmptyBundleIsNot(String id, String field) {
    Hook hook = Hook.of(id).orElseThrow();
    for (String wrong : List.of("null", "[]", "{}", "'x'", "{'resourceType':'Condition'}")) {
      Call call =
          Call.of(hook).context("selections", "['MedicationRequest/1']").context(field, wrong);
      assertThat(violations(call.json(), hook))
          .extracting(Violation::pointer)
          .containsExactly("/context/" + field);
    }
    for (String empty : List.of("", ",'entry':[]", ",'entry':null")) {
      Call call =
          Call.of(hook)
              .context("selections", "['MedicationRequest/1']")
              .context(field, "{'resourceType':'Bundle'" + empty + "}");
      assertThat(read(call.json(), hook).context().resources()).isEmpty();
    }
  }

  @Test
  void entriesOfTheContextMustHoldResources() {
    String bundle =
        "{'resourceType':'Bundle','entry':[{},{'resource':{}},7,{'resource':{'resourceType':5}}]}";
    assertThat(
            violations(
                Call.of(Hook.ORDER_SIGN).context("draftOrders", bundle).json(), Hook.ORDER_SIGN))
        .extracting(Violation::pointer)
        .containsExactly(
            "/context/draftOrders/entry/0",
            "/context/draftOrders/entry/1/resource",
            "/context/draftOrders/entry/2",
            "/context/draftOrders/entry/3/resource");
  }

  @Test
  void selectionsMustBeReferences() {
    Call call = Call.of(Hook.ORDER_SELECT).about(Resources.draftDenosumab("d1"));
    assertThat(violations(call.json(), Hook.ORDER_SELECT))
        .extracting(Violation::pointer)
        .containsExactly("/context/selections");
    assertThat(violations(call.context("selections", "[]").json(), Hook.ORDER_SELECT))
        .extracting(Violation::pointer)
        .containsExactly("/context/selections");
    call.context("selections", "['MedicationRequest/d1','d1',7]");
    assertThat(violations(call.json(), Hook.ORDER_SELECT))
        .extracting(Violation::pointer)
        .containsExactly("/context/selections/1", "/context/selections/2");
  }

  @Test
  void aRefillNeedsNoUserAndOthersDo() {
    for (Hook hook : Hook.values()) {
      Call call = Call.of(hook).context("userId", "null").context("selections", "['A/1']");
      if (ContextReader.bundleField(hook) != null) {
        call.about();
      }
      if (hook == Hook.MEDICATION_REFILL) {
        assertThat(read(call.json(), hook).context().userId()).isNull();
      } else {
        assertThat(violations(call.json(), hook))
            .extracting(Violation::pointer)
            .containsExactly("/context/userId");
      }
    }
  }

  @Test
  void prefetchHoldsResourcesOrNull() {
    assertThat(
            violations(
                Call.of(Hook.PATIENT_VIEW)
                    .prefetch("a", "[]")
                    .prefetch("b", "'x'")
                    .prefetch("c/d", "1")
                    .prefetch("e", "null")
                    .json(),
                Hook.PATIENT_VIEW))
        .extracting(Violation::pointer)
        .containsExactly("/prefetch/a", "/prefetch/b", "/prefetch/c~1d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "'x'", "{", "{'hook':'a','hook':'b'}", "{} {}"})
  void whatIsNoJsonObjectIsRefused(String json) {
    assertThat(violations(json, Hook.PATIENT_VIEW)).isNotEmpty();
  }

  @Test
  void nestingHasAnEnd() {
    String deep = "{'extension':".repeat(200) + "1" + "}".repeat(200);
    assertThat(violations(deep, Hook.PATIENT_VIEW)).hasSize(1);
  }
}
