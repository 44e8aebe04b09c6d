package io.osteon.cdshooks.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class LaunchStateTest {
  private static final LaunchServer SERVER =
      new LaunchServer(
          "ehr", URI.create("https://ehr.example/fhir/"), "osteon", "secret", "launch");

  /** RFC 7636, appendix B. */
  @Test
  void theChallengeIsThatOfTheSpecification() {
    String verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    assertThat(new LaunchState("ehr", "x".repeat(43), verifier).challenge())
        .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @Test
  void theBrowserKeepsItWhole() {
    LaunchState state = LaunchState.begin(SERVER);
    assertThat(LaunchState.of(state.cookie())).contains(state);
    assertThat(LaunchState.begin(SERVER)).isNotEqualTo(state);
  }

  /** Would fail if a forged way back were taken for ours. */
  @Test
  void whatDoesNotBelongToItIsRefused() {
    LaunchState state = LaunchState.begin(SERVER);
    assertThat(state.is(state.state())).isTrue();
    assertThat(state.is(null)).isFalse();
    assertThat(state.is("")).isFalse();
    assertThat(state.is(state.state() + "A")).isFalse();
    assertThat(LaunchState.of(null)).isEmpty();
    assertThat(LaunchState.of("ehr." + state.state())).isEmpty();
    assertThat(LaunchState.of(state.cookie() + ".more")).isEmpty();
  }

  @Test
  void secretsAreNotShown() {
    LaunchState state = LaunchState.begin(SERVER);
    assertThat(state.toString()).doesNotContain(state.verifier());
    assertThat(SERVER.toString()).doesNotContain("secret");
  }

  @Test
  void aSlashAtTheEndMakesNoDifference() {
    assertThat(SERVER.is("https://ehr.example/fhir")).isTrue();
    assertThat(SERVER.is("https://ehr.example/fhir/")).isTrue();
    assertThat(SERVER.is("https://ehr.example/fhir2")).isFalse();
    assertThat(SERVER.is("https://ehr.example.evil/fhir")).isFalse();
    assertThat(SERVER.at(".well-known/smart-configuration"))
        .hasToString("https://ehr.example/fhir/.well-known/smart-configuration");
  }
}
