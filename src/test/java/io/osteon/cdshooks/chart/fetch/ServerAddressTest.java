package io.osteon.cdshooks.chart.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.cdshooks.chart.Chart.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to make the service ask a server that nobody allowed. */
class ServerAddressTest extends ReaderTestBase {
  private static final List<URI> ALLOWED =
      List.of(URI.create("https://fhir.example.org/r4/"), URI.create("http://10.0.0.5:8080"));

  private static boolean allowed(String server) {
    return ServerAddress.of(URI.create(server))
        .flatMap(address -> ServerAddress.allowedBy(ALLOWED, address))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fhir.example.org/r4",
        "https://fhir.example.org/r4/",
        "HTTPS://FHIR.Example.org:443/r4",
        "https://fhir.example.org/r4/tenant-1",
        "http://10.0.0.5:8080/fhir"
      })
  void anAllowedServerMayBeWrittenDifferently(String server) {
    assertThat(allowed(server)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://fhir.example.org/r4",
        "https://fhir.example.org",
        "https://fhir.example.org/r4b",
        "https://fhir.example.org/R4",
        "https://fhir.example.org:8443/r4",
        "https://fhir.example.org.evil.org/r4",
        "https://evil.org/fhir.example.org/r4",
        "https://evil.org?https://fhir.example.org/r4",
        "https://fhir.example.org@evil.org/r4",
        "https://user:password@fhir.example.org/r4",
        "https://fhir.example.org/r4/../admin",
        "https://fhir.example.org/r4/./x",
        "https://fhir.example.org/r4/%2e%2e/admin",
        "https://fhir.example.org/r4/%2E./admin",
        "https://fhir.example.org/r4/..%2fadmin",
        "https://fhir.example.org/r4/%252e%252e/admin",
        "https://fhir.example.org/r4/..;/admin",
        "https://fhir.example.org/r4//admin",
        "https://fhir.example.org/r4?x=",
        "https://fhir.example.org/r4#",
        "https://fhir.example.org./r4",
        "http://10.0.0.5",
        "http://10.0.0.5:8081",
        "http://167772165:8080",
        "file:///etc/passwd",
        "ftp://fhir.example.org/r4",
        "https:fhir.example.org",
        "https:///r4",
        "/r4",
        ""
      })
  void anotherServerIsNot(String server) {
    assertThat(allowed(server)).isFalse();
  }

  /** Catches: a server that was not allowed being asked, or told the token. */
  @Test
  void aServerThatIsNotAllowedIsNotAsked() throws Exception {
    server.answers(200, PATIENT);
    assertThat(
            fetch(
                reader(FetchLimits.USUAL),
                client(URI.create("https://fhir.example.org")),
                server.base(),
                "Patient/123",
                1_000))
        .isEqualTo(FetchResult.failed(Reason.NOT_SUPPLIED));
    assertThat(fetch(reader(FetchLimits.USUAL), client(), server.base(), "Patient/123", 1_000))
        .isEqualTo(FetchResult.failed(Reason.NOT_SUPPLIED));
    assertThat(fetch(reader(FetchLimits.USUAL), client(server.base()), null, "Patient/123", 1_000))
        .isEqualTo(FetchResult.failed(Reason.NOT_SUPPLIED));
    assertThat(server.asked()).isEmpty();
  }

  /** Catches: a query as a way out of the base, to another server, or to another method. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/Patient/123",
        "//evil.org/Patient/123",
        "http://evil.org/Patient/123",
        "../admin",
        "Patient/..",
        "Patient/.",
        "Patient/../../admin",
        "Patient/%2e%2e",
        "Patient/123/../124",
        "Patient/123/_history/1",
        "Patient/123#x",
        "Patient\\123",
        "patient/123",
        "Patient/1 2",
        "Patient/123\r\nX-Evil: 1",
        "Patient?x=\u0000",
        "metadata",
        "@evil.org/x",
        ":80@evil.org/"
      })
  void aQueryThatIsNoReadOrSearchIsNotSent(String query) throws Exception {
    assertThat(fetch(query)).isEqualTo(FetchResult.failed(Reason.UNUSABLE));
    assertThat(server.asked()).isEmpty();
  }

  /** Stands for: the name of an allowed server is made to lead back into the service's machine. */
  @ParameterizedTest
  @CsvSource({
    "fhir.example.org, 127.0.0.1, false",
    "fhir.example.org, ::1, false",
    "fhir.example.org, ::ffff:127.0.0.1, false",
    "fhir.example.org, ::127.0.0.1, false",
    "fhir.example.org, 169.254.169.254, false",
    "fhir.example.org, fe80::1, false",
    "fhir.example.org, 0.0.0.0, false",
    "fhir.example.org, ::, false",
    "fhir.example.org, 224.0.0.1, false",
    "localhost, 127.0.0.1, true",
    "127.0.0.1, 127.0.0.1, true",
    "fhir.example.org, 10.1.2.3, true",
    "fhir.example.org, 192.0.2.1, true",
    "fhir.example.org, 2001:db8::1, true"
  })
  void aNameDoesNotLeadBackToThisMachine(String host, String address, boolean may)
      throws Exception {
    Optional<ServerAddress> server = ServerAddress.of(URI.create("https://" + host));
    assertThat(server.orElseThrow().mayConnectTo(InetAddress.getByName(address))).isEqualTo(may);
  }
}
