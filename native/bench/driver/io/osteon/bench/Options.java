package io.osteon.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the command line asks for. */
final class Options {
  static final String USAGE =
      """
      usage: native/bench/run [option...]
        --only PARTS            of start,memory,load,floor,size; all when left out
        --quick                 shorter spells and fewer repetitions: a first impression in under three minutes
        --scenario NAME         evaluations (default) or cds-hooks
        --executable FILE       the native executable; target/*-runner when left out
        --floor-executable FILE the floor as a native executable; target/bench/floor/*-runner when left out
        --no-native             the JVM alone
        --no-jvm                the native executable alone
        --spell SECONDS         length of an open loop; 8 when left out, 2 with --quick
        --shares LIST           shares of the saturating load; 0.25,0.5,0.75,0.9 when left out
        --connections N         connections of the closed loop; 32 when left out
        --setting NAME=VALUE    a setting for the service; may be repeated
        --native-option OPTION  an option for the native executable, such as -Xmn32m; may be repeated
        --target URL            load alone, against a service that runs already
        --service ID            CDS Hooks: id of the service that is called; osteon-patient-view when left out
      """;
  static final Set<String> PARTS = Set.of("start", "memory", "load", "floor", "size");

  private final Set<String> parts = new TreeSet<>(PARTS);
  private final Map<String, String> settings = new TreeMap<>();
  private final List<String> nativeOptions = new ArrayList<>();
  private final Map<String, String> values = new TreeMap<>();
  private boolean quick;
  private boolean withNative = true;
  private boolean withJvm = true;

  private Options() {}

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if it has an unknown option or lacks a value
   */
  static Options read(String[] arguments) {
    Options options = new Options();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--quick" -> options.quick = true;
        case "--no-native" -> options.withNative = false;
        case "--no-jvm" -> options.withJvm = false;
        case "--only" -> options.only(value(arguments, ++i));
        case "--setting" -> options.setting(value(arguments, ++i));
        case "--native-option" -> options.nativeOptions.add(value(arguments, ++i));
        case "--scenario",
            "--executable",
            "--floor-executable",
            "--connections",
            "--spell",
            "--shares",
            "--target",
            "--service" ->
            options.values.put(arguments[i], value(arguments, ++i));
        default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
      }
    }
    return options;
  }

  private static String value(String[] arguments, int i) {
    if (i == arguments.length) {
      throw new IllegalArgumentException(arguments[i - 1] + " lacks its value");
    }
    return arguments[i];
  }

  private void only(String names) {
    parts.clear();
    for (String name : names.split(",")) {
      if (!PARTS.contains(name)) {
        throw new IllegalArgumentException("--only knows no part " + name);
      }
      parts.add(name);
    }
  }

  private void setting(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("--setting expects NAME=VALUE");
    }
    settings.put(text.substring(0, equals), text.substring(equals + 1));
  }

  boolean has(String part) {
    return parts.contains(part);
  }

  boolean quick() {
    return quick;
  }

  boolean withNative() {
    return withNative;
  }

  boolean withJvm() {
    return withJvm;
  }

  boolean cdsHooks() {
    return switch (values.getOrDefault("--scenario", "evaluations")) {
      case "evaluations" -> false;
      case "cds-hooks" -> true;
      default -> throw new IllegalArgumentException("--scenario is evaluations or cds-hooks");
    };
  }

  Map<String, String> settings() {
    return settings;
  }

  List<String> nativeOptions() {
    return nativeOptions;
  }

  int connections() {
    return Integer.parseInt(values.getOrDefault("--connections", "32"));
  }

  Optional<Path> executable() {
    return Optional.ofNullable(values.get("--executable")).map(Path::of);
  }

  Optional<Path> floorExecutable() {
    return Optional.ofNullable(values.get("--floor-executable")).map(Path::of);
  }

  Optional<URI> target() {
    return Optional.ofNullable(values.get("--target")).map(URI::create);
  }

  String service() {
    return values.getOrDefault("--service", "osteon-patient-view");
  }

  int startRepetitions() {
    return quick ? 2 : 7;
  }

  int rounds() {
    return quick ? 2 : 3;
  }

  /** One closed loop. */
  Duration closedSpell() {
    return Duration.ofSeconds(quick ? 2 : 8);
  }

  /** One open loop. */
  Duration openSpell() {
    String seconds = values.get("--spell");
    return seconds == null ? closedSpell() : Duration.ofSeconds(Long.parseLong(seconds));
  }

  /** Shares of the saturating load that an open loop offers. */
  List<Double> shares() {
    return Arrays.stream(values.getOrDefault("--shares", "0.25,0.5,0.75,0.9").split(","))
        .map(Double::valueOf)
        .toList();
  }

  Duration warmUpSpell() {
    return Duration.ofSeconds(quick ? 3 : 8);
  }

  /** When to stop waiting for the compiler of a JVM. */
  Duration warmUpLimit() {
    return Duration.ofSeconds(quick ? 15 : 75);
  }
}
