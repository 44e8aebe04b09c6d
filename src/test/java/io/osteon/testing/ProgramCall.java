package io.osteon.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the program is started with.
 *
 * @param arguments the arguments
 * @param settings {@code name=value} each
 * @param environment variables to add to those of the tests
 * @param input standard input
 */
public record ProgramCall(
    List<String> arguments, List<String> settings, Map<String, String> environment, byte[] input) {

  /** Arguments alone. */
  public static ProgramCall of(String... arguments) {
    return new ProgramCall(List.of(arguments), List.of(), Map.of(), new byte[0]);
  }

  /** With the stack trace of errors. */
  public ProgramCall verbose() {
    List<String> more = new ArrayList<>(arguments);
    more.add("--verbose");
    return new ProgramCall(more, settings, environment, input);
  }

  /** With a setting, {@code name=value}. */
  public ProgramCall setting(String setting) {
    List<String> more = new ArrayList<>(settings);
    more.add(setting);
    return new ProgramCall(arguments, more, environment, input);
  }

  /** With an environment variable. */
  public ProgramCall environment(String name, String value) {
    Map<String, String> more = new TreeMap<>(environment);
    more.put(name, value);
    return new ProgramCall(arguments, settings, more, input);
  }

  /** With standard input. */
  public ProgramCall input(byte[] bytes) {
    return new ProgramCall(arguments, settings, environment, bytes);
  }

  @Override
  public String toString() {
    return String.join(" ", arguments) + (environment.isEmpty() ? "" : " with " + environment);
  }
}
