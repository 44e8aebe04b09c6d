package io.osteon.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Health records from which a case can be opened by SMART on FHIR; see docs/cds-hooks.md. */
@ConfigMapping(prefix = "osteon.smart-launch")
public interface SmartLaunchConfiguration {

  /** The health records, each under a name of one's own choice. */
  Map<String, Server> servers();

  /** How long the whole reading of a chart may take. */
  @WithDefault("PT10S")
  Duration deadline();

  /** How long each of the server's authorization answers may take. */
  @WithDefault("PT5S")
  Duration timeout();

  /** A health record. */
  interface Server {

    /** Base URL of its FHIR server, as it names itself in {@code iss}. */
    URI fhirServer();

    /** What this service is called there. */
    String clientId();

    /** Its password there, if it was registered as a confidential client. */
    Optional<String> clientSecret();

    /** What is asked for. */
    @WithDefault(
        "launch openid fhirUser patient/Patient.rs patient/Condition.rs patient/Observation.rs"
            + " patient/MedicationRequest.rs patient/MedicationStatement.rs"
            + " patient/MedicationAdministration.rs patient/Procedure.rs"
            + " patient/AllergyIntolerance.rs patient/Appointment.rs")
    String scope();
  }
}
