package launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Collects the class path and module path, each entry once, and reads the configuration inside each
 * entry.
 */
final class ClassPath {
  private final Request request;
  private final EmbeddedConfiguration configuration;
  private final Set<Path> seen = new HashSet<>();

  ClassPath(Request request, CommandLine commandLine) {
    this.request = request;
    this.configuration = new EmbeddedConfiguration(request, commandLine);
  }

  /**
   * @param named whether the user named the entry, as opposed to a manifest: only then is its
   *     absence worth a word
   */
  void addClassPathEntry(Path entry, boolean named) throws IOException {
    Path path = entry.toAbsolutePath().normalize();
    if (path.getFileName() != null && path.getFileName().toString().equals("*")) {
      for (Path jar : jars(path.getParent())) {
        addClassPathEntry(jar, false);
      }
      return;
    }
    if (!Files.exists(path)) {
      if (named && request.verbose) {
        System.err.println("Warning: no such class path entry: " + path);
      }
      return;
    }
    if (!seen.add(path)) {
      return;
    }
    boolean insistsOnBeingAModule = configuration.read(path);
    if (insistsOnBeingAModule) {
      request.modulePath.add(path);
      return;
    }
    request.classPath.add(path);
    if (Files.isRegularFile(path)) {
      addManifestClassPath(path);
    }
  }

  private void addManifestClassPath(Path jar) throws IOException {
    String entries;
    try (JarFile file = new JarFile(jar.toFile())) {
      entries =
          file.getManifest() == null
              ? null
              : file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
    }
    if (entries == null) {
      return;
    }
    for (String entry : entries.trim().split("\\s+")) {
      if (!entry.isEmpty()) {
        addClassPathEntry(
            entry.startsWith("file:") ? Path.of(URI.create(entry)) : jar.resolveSibling(entry),
            false);
      }
    }
  }

  void addModulePathEntry(Path entry) throws IOException {
    Path path = entry.toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      return;
    }
    if (Files.isDirectory(path) && !Files.exists(path.resolve("module-info.class"))) {
      for (Path jar : jars(path)) {
        addModulePathEntry(jar);
      }
      return;
    }
    if (seen.add(path)) {
      configuration.read(path);
      request.modulePath.add(path);
    }
  }

  /** The jars of a folder, by name. */
  static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
