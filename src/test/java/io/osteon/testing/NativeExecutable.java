package io.osteon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The native executable under test: the one that the system property {@code native.executable} or
 * the environment variable {@code NATIVE_EXECUTABLE} names, else the one that the build left in
 * {@code target}, unless it is older than what it is made of.
 *
 * <p>Where there is none, tests of it are left out and say so; with {@code -Dnative.required=true}
 * they fail, as they do where a named one cannot be executed.
 */
public final class NativeExecutable {
  private static final Path TARGET = Path.of("target");
  private static final List<Path> SOURCES =
      List.of(Path.of("pom.xml"), Path.of("rules"), Path.of("src", "main"));

  private static final class Holder {
    static final NativeExecutable FOUND = find();
  }

  private final Optional<Path> path;
  private final String whyAbsent;

  private NativeExecutable(Optional<Path> path, String whyAbsent) {
    this.path = path;
    this.whyAbsent = whyAbsent;
  }

  /**
   * The executable, where there is one.
   *
   * @throws AssertionError if there is none and one is required
   */
  public static Optional<Path> path() {
    boolean required = Boolean.getBoolean("native.required") || named().isPresent();
    if (Holder.FOUND.path.isEmpty() && required) {
      throw new AssertionError("the native executable is required, but " + whyAbsent());
    }
    return Holder.FOUND.path;
  }

  /** Why there is none; empty if there is one. */
  public static String whyAbsent() {
    return Holder.FOUND.whyAbsent;
  }

  private static NativeExecutable find() {
    NativeExecutable found =
        named().map(NativeExecutable::at).orElseGet(NativeExecutable::inTarget);
    if (found.path.isEmpty()) {
      System.out.println(
          "\n*** NOT TESTED: the native executable, for "
              + found.whyAbsent
              + " (native/build makes one) ***\n");
    }
    return found;
  }

  private static Optional<String> named() {
    return Optional.ofNullable(
            System.getProperty("native.executable", System.getenv("NATIVE_EXECUTABLE")))
        .filter(name -> !name.isEmpty());
  }

  private static NativeExecutable at(String name) {
    Path path = Path.of(name).toAbsolutePath();
    return Files.isExecutable(path)
        ? new NativeExecutable(Optional.of(path), "")
        : new NativeExecutable(Optional.empty(), path + " cannot be executed");
  }

  private static NativeExecutable inTarget() {
    try {
      Optional<Path> newest = runners().stream().max(Comparator.comparing(NativeExecutable::time));
      if (newest.isEmpty()) {
        return new NativeExecutable(Optional.empty(), "there is no target/osteon-*-runner");
      }
      Optional<Path> newer = newerSource(time(newest.get()));
      return newer.isPresent()
          ? new NativeExecutable(Optional.empty(), newest.get() + " is older than " + newer.get())
          : new NativeExecutable(newest.map(Path::toAbsolutePath), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> runners() throws IOException {
    List<Path> runners = new ArrayList<>();
    if (Files.isDirectory(TARGET)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(TARGET, "osteon-*-runner")) {
        files.forEach(runners::add);
      }
    }
    return runners.stream().filter(Files::isExecutable).toList();
  }

  private static Optional<Path> newerSource(FileTime built) throws IOException {
    for (Path source : SOURCES) {
      try (Stream<Path> files = Files.walk(source)) {
        Optional<Path> newer =
            files
                .filter(Files::isRegularFile)
                .filter(file -> time(file).compareTo(built) > 0)
                .findFirst();
        if (newer.isPresent()) {
          return newer;
        }
      }
    }
    return Optional.empty();
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
