package io.osteon.platform;

import io.osteon.platform.security.SignInConfiguration;
import io.quarkus.runtime.configuration.AbstractConfigBuilder;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The settings as the service will read them, known before any of it runs: a wrong one is told
 * before a database has been started for nothing.
 */
final class StartSettings {
  static final String URL = "quarkus.datasource.jdbc.url";
  static final String MIGRATE = "quarkus.flyway.migrate-at-start";
  static final String USER = "quarkus.datasource.username";
  static final String PASSWORD = "quarkus.datasource.password";

  private static final String HTTP_PORT = "quarkus.http.port";

  /** What Quarkus itself builds its settings from; the build writes the class. */
  private static final String RUN_TIME_SETTINGS = "io.quarkus.runtime.generated.RunTimeConfig";

  private static final Pattern NOT_CONVERTED =
      Pattern.compile(
          "(?s).*The config property (\\S+) with the config value \"(.*)\" threw an Exception"
              + " whilst being converted (.*)");
  private static final Pattern UNKNOWN =
      Pattern.compile("(?s).*?(osteon\\S*) in .* does not map.*");
  private static final Pattern CODE = Pattern.compile("SRCFG\\d+: ");

  private final SmallRyeConfig config;

  private StartSettings(SmallRyeConfig config) {
    this.config = config;
  }

  /**
   * Reads all settings.
   *
   * <p>They are read anew rather than asked of {@code ConfigProvider}: a native executable would
   * hand out those of the machine that built it.
   *
   * @throws StartFailure if one is unknown or has a value that cannot be used; a line for each
   */
  static StartSettings read() {
    try {
      SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder();
      AbstractConfigBuilder.withCustomizer(builder, RUN_TIME_SETTINGS);
      StartSettings settings = new StartSettings(builder.build());
      settings.requireRanges();
      return settings;
    } catch (ConfigValidationException e) {
      throw new StartFailure(
          String.join(
              "\n",
              IntStream.range(0, e.getProblemCount())
                  .mapToObj(i -> sentence(e.getProblem(i).getMessage()))
                  .toList()),
          e);
    } catch (IllegalArgumentException e) {
      throw new StartFailure(sentence(String.valueOf(e.getMessage())), e);
    }
  }

  /** A problem in the words of whoever starts the service. */
  static String sentence(String problem) {
    Matcher unknown = UNKNOWN.matcher(problem);
    if (unknown.matches()) {
      return "there is no setting " + unknown.group(1);
    }
    Matcher value = NOT_CONVERTED.matcher(problem);
    if (value.matches()) {
      return "the setting %s is \"%s\", which cannot be read: %s"
          .formatted(value.group(1), value.group(2), inOneLine(value.group(3)));
    }
    return "the settings cannot be read: " + inOneLine(problem);
  }

  private static String inOneLine(String message) {
    return CODE.matcher(message).replaceAll("").replaceAll("\\s+", " ").strip();
  }

  private void requireRanges() {
    ServiceConfiguration own = own();
    String positive = "more than zero";
    List<String> wrong =
        Stream.of(
                require(own.http().maxBodySize() > 0, "osteon.http.max-body-size", positive),
                require(
                    own.evaluation().maxFirings() > 0, "osteon.evaluation.max-firings", positive),
                require(
                    own.evaluation().maxDuration().compareTo(Duration.ZERO) > 0,
                    "osteon.evaluation.max-duration",
                    positive),
                require(
                    own.journal().drainInterval().compareTo(Duration.ZERO) > 0,
                    "osteon.journal.drain-interval",
                    positive),
                require(port() >= 0 && port() <= 65_535, HTTP_PORT, "0 to 65535"))
            .flatMap(Optional::stream)
            .toList();
    List<String> all = Stream.concat(wrong.stream(), signIn().stream()).toList();
    if (!all.isEmpty()) {
      throw new StartFailure(String.join("\n", all), null);
    }
  }

  private List<String> signIn() {
    SignInConfiguration signIn = config.getConfigMapping(SignInConfiguration.class);
    String prefix = "osteon.sign-in.";
    String positive = "more than zero";
    return Stream.of(
            require(isPositive(signIn.session().idle()), prefix + "session.idle", positive),
            require(isPositive(signIn.session().absolute()), prefix + "session.absolute", positive),
            require(
                signIn.lockOut().failuresOfName() > 0,
                prefix + "lock-out.failures-of-name",
                positive),
            require(
                signIn.lockOut().failuresOfAddress() > 0,
                prefix + "lock-out.failures-of-address",
                positive),
            require(isPositive(signIn.lockOut().first()), prefix + "lock-out.first", positive),
            require(isPositive(signIn.lockOut().longest()), prefix + "lock-out.longest", positive),
            require(isPositive(signIn.lockOut().forget()), prefix + "lock-out.forget", positive))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isPositive(Duration duration) {
    return duration.compareTo(Duration.ZERO) > 0;
  }

  private Optional<String> require(boolean right, String name, String expected) {
    return right
        ? Optional.empty()
        : Optional.of(
            "the setting %s is \"%s\"; expected %s"
                .formatted(name, config.getConfigValue(name).getValue(), expected));
  }

  private ServiceConfiguration own() {
    return config.getConfigMapping(ServiceConfiguration.class);
  }

  /** The settings of governance. */
  GovernanceConfiguration governance() {
    return config.getConfigMapping(GovernanceConfiguration.class);
  }

  /** The folder for what is kept on disk. */
  Path data() {
    return own().data();
  }

  /** The folder of the rule base; empty for the shipped one. */
  Optional<Path> rules() {
    return own().rules();
  }

  /** The port of HTTP. */
  int port() {
    return config.getOptionalValue(HTTP_PORT, Integer.class).orElse(8080);
  }

  /** The address that HTTP is served at. */
  String host() {
    return config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0");
  }

  /** The database of the site; empty if the service starts its own. */
  Optional<String> databaseUrl() {
    return config.getOptionalValue(URL, String.class);
  }

  /** The user of the site's database. */
  Optional<String> databaseUser() {
    return config.getOptionalValue(USER, String.class);
  }

  /** The password of that user. */
  Optional<String> databasePassword() {
    return config.getOptionalValue(PASSWORD, String.class);
  }
}
