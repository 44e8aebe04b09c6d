package io.osteon.api;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.osteon.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Health tells the database and the rule base apart. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class HealthTest {

  @Test
  void theDatabaseIsReportedApartFromReadiness() {
    get("/q/health/well")
        .then()
        .statusCode(200)
        .body("checks.name", hasItem("database"))
        .body("status", is("UP"));
  }
}
