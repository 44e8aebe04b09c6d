package io.osteon.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that can be started and then answers requests.
 *
 * @param name for the report, such as {@code JVM 17}
 * @param command words in front of the settings: the executable, or {@code java} and its options
 * @param main words behind the settings: {@code -jar} and a file, a main class, or nothing
 * @param settings system properties
 */
record Program(String name, List<String> command, List<String> main, Map<String, String> settings) {

  /** The quarkus-run.jar of a folder, as the README says to run it. */
  static Program jar(String name, Path java, Path quarkusApp, Map<String, String> settings) {
    return new Program(
        name,
        List.of(java.toString()),
        List.of("-jar", quarkusApp.resolve("quarkus-run.jar").toString()),
        settings);
  }

  /** A native executable. */
  static Program executable(String name, Path executable, Map<String, String> settings) {
    return new Program(name, List.of(executable.toString()), List.of(), settings);
  }

  /** The same with further options of the Java virtual machine or the executable. */
  Program with(String newName, List<String> options) {
    List<String> longer = new ArrayList<>(command);
    longer.addAll(options);
    return new Program(newName, List.copyOf(longer), main, settings);
  }

  /** Whether it runs on a Java virtual machine, which must warm up before it shows what it can do. */
  boolean onJvm() {
    return !main.isEmpty();
  }

  /** All words of the command line that starts it on a port. */
  List<String> words(int port) {
    List<String> words = new ArrayList<>(command);
    settings.forEach((key, value) -> words.add("-D" + key + "=" + value));
    words.add("-Dquarkus.http.port=" + port);
    words.addAll(main);
    return words;
  }
}
