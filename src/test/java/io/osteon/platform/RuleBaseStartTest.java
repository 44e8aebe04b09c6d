package io.osteon.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.governance.signature.TrustedKeys;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule base that is compiled beside the start is the one of the settings, and no other. */
class RuleBaseStartTest {
  @TempDir private Path folder;

  private static ServiceConfiguration settings(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withMapping(ServiceConfiguration.class)
        .withDefaultValues(values)
        .build()
        .getConfigMapping(ServiceConfiguration.class);
  }

  private static TrustedKeys trusted() {
    return new TrustedKeys(List.of());
  }

  /** Catches: rules that were begun for one folder answer for another. */
  @Test
  void rulesOfOtherSettingsAreNotTaken() {
    RuleBaseStart.begin(settings(Map.of("osteon.rules", "rules")), RuleBaseStartTest::trusted);

    var opened =
        RuleBaseStart.open(
            settings(Map.of("osteon.rules", folder.toString())), RuleBaseStartTest::trusted);

    assertThat(opened.files().paths()).isEmpty();
    assertThat(opened.verification().hasErrors()).isTrue();
  }

  /**
   * Catches: a second start in the same process (as in tests) that is given the first one's rules.
   */
  @Test
  void rulesOfTheSameSettingsAreTakenOnce() throws Exception {
    Path copy = folder.resolve("rules");
    Files.createDirectories(copy.resolve("logic"));
    Files.writeString(copy.resolve("logic/none.drl"), "");
    ServiceConfiguration settings = settings(Map.of("osteon.rules", copy.toString()));
    RuleBaseStart.begin(settings, RuleBaseStartTest::trusted);

    var first = RuleBaseStart.open(settings, RuleBaseStartTest::trusted);
    Files.writeString(copy.resolve("logic/none.drl"), "package osteon;");
    var second = RuleBaseStart.open(settings, RuleBaseStartTest::trusted);

    assertThat(second.files().hash()).isNotEqualTo(first.files().hash());
  }

  /** Catches: a failure on the other thread that is lost, or told with the thread's own words. */
  @Test
  void aMissingFolderIsToldWhenTheRulesAreOpened() {
    ServiceConfiguration settings = settings(Map.of("osteon.rules", folder + "/missing"));
    RuleBaseStart.begin(settings, RuleBaseStartTest::trusted);

    assertThatThrownBy(() -> RuleBaseStart.open(settings, RuleBaseStartTest::trusted))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("missing cannot be read");
  }
}
