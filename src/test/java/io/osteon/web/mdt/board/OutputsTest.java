package io.osteon.web.mdt.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.mdt.decision.Decisions;
import io.osteon.platform.BoardEvaluations;
import io.osteon.testing.FhirValidation;
import io.osteon.testing.PostgresTestResource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves a meeting, at its addresses. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class OutputsTest {

  /** Catches an address that is wired to something else, and a file that differs each time. */
  @ParameterizedTest
  @CsvSource({"en,Nothing was recorded", "zh,未记录任何决定"})
  void everyFormCanBeFetchedInBothLanguages(String language, String nothing) {
    BoardRoom room = new BoardRoom(BoardRoom.breastCancer("1.95"), BoardRoom.breastCancer("2.30"));
    UUID first = room.cases.get(0);
    Arc.container()
        .instance(Decisions.class)
        .get()
        .writeText(
            room.chair.actor(),
            room.meeting,
            first,
            Arc.container().instance(BoardEvaluations.class).get().basis(room.meeting, first),
            0,
            "Correct calcium first <i>");
    String meeting = "/meetings/" + room.meeting;
    String query = "?language=" + language;
    String page = fetch(room, meeting + "/minutes" + query).asString();
    assertThat(page).contains("Correct calcium first &lt;i&gt;").contains(nothing);
    for (String door : new String[] {"", "/api"}) {
      byte[] pdf = fetch(room, door + meeting + "/minutes.pdf" + query).asByteArray();
      assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
      assertThat(fetch(room, door + meeting + "/minutes.pdf" + query).asByteArray()).isEqualTo(pdf);
      assertThat(fetch(room, door + meeting + "/tasks.csv" + query).contentType())
          .startsWith("text/csv");
      Response bundle = fetch(room, door + room.address(0) + "/bundle" + query);
      assertThat(bundle.contentType()).startsWith("application/fhir+json");
      assertThat(FhirValidation.errors(new String(bundle.asByteArray(), StandardCharsets.UTF_8)))
          .isEmpty();
      assertThat(room.surgeon.request().get(door + room.address(1) + "/bundle").statusCode())
          .isEqualTo(404);
    }
  }

  private static Response fetch(BoardRoom room, String address) {
    Response response = room.surgeon.request().get(address);
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    return response;
  }
}
