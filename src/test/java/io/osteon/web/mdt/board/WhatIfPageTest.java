package io.osteon.web.mdt.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.accounts.Role;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The game with a case, as it answers without a script. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class WhatIfPageTest {
  private static String page(SignedIn person, String address, String language) {
    return person
        .request()
        .header("Accept-Language", language)
        .get(address)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static Response send(SignedIn person, String address, Map<String, ?> fields) {
    return person
        .request()
        .header("Accept-Language", "en")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(fields)
        .post(address);
  }

  /** Catches a case of a board that somebody plays with who is not of it. */
  @Test
  void onlyTheBoardPlays() {
    BoardRoom room = new BoardRoom(BoardRoom.breastCancer("2.30"));
    SignedIn other = SignedIn.person("no-board", Role.CLINICAL_REVIEWER);
    assertThat(send(other, room.address(0) + "/what-if", Map.of("at", "")).statusCode())
        .isEqualTo(403);
  }

  /** Catches a game that is not marked, is stored, or says something else than the rules. */
  @Test
  void whatIfIsMarkedAndNotStored() {
    BoardRoom room = new BoardRoom(BoardRoom.breastCancer("2.30"));
    String address = room.address(0) + "/what-if";
    assertThat(page(room.surgeon, address, "en"))
        .contains("Not real", "name=\"laboratory-ca_total\"", "Nothing is changed yet.");
    String played = send(room.surgeon, address, Map.of("laboratory-ca_total", "1.95")).asString();
    assertThat(played).contains("class=\"mark added\"", "MON-01", "1.95", "2.30");
    Response implausible = send(room.surgeon, address, Map.of("laboratory-ca_total", "195"));
    assertThat(implausible.statusCode()).isEqualTo(422);
    assertThat(implausible.asString()).contains("This cannot be evaluated:", "195");
    String drug =
        send(
                room.surgeon,
                address,
                Map.of("plan-1", "teriparatide|", "planned-1", BoardRoom.DAY.toString()))
            .asString();
    assertThat(drug).contains("SAF-01");
    assertThat(page(room.surgeon, room.address(0), "en")).doesNotContain("id=\"MON-01\"");
    assertThat(BoardRoom.boardCases().records(room.cases.get(0))).hasSize(1);
  }
}
