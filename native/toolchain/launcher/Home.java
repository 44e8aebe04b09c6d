package launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the parts of the assembled toolchain are. */
final class Home {
  private static final Path LIB = Path.of(System.getProperty("launcher.home"), "lib", "svm");

  /** The image builder's modules, and the compiler module that replaces the JDK's stub of it. */
  static final Path BUILDER = LIB.resolve("builder");

  static final Path UPGRADE = LIB.resolve("upgrade");

  /** Static libraries and C headers. */
  static final Path C_LIBRARIES = LIB.resolve("clibraries");

  static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private Home() {}

  /** Options of the builder's Java machine that were computed when the toolchain was assembled. */
  static List<String> options() throws IOException {
    return Files.readAllLines(LIB.resolve("exports.args"));
  }

  /** Folders of classes that replace some of the module after which the folder is named. */
  static List<Path> patches() throws IOException {
    try (Stream<Path> folders = Files.list(LIB.resolve("patches"))) {
      return folders.sorted().toList();
    }
  }
}
