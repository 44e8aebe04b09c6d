package launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What a class path entry says about itself below {@code META-INF/native-image}: options, and
 * configuration files.
 */
final class EmbeddedConfiguration {
  private static final String PROPERTIES = "native-image.properties";

  /** File name to the builder option that names such a resource. */
  private static final Map<String, String> RESOURCE_OPTIONS =
      Map.of(
          "reachability-metadata.json", "ReachabilityMetadataResources",
          "jni-config.json", "JNIConfigurationResources",
          "reflect-config.json", "ReflectionConfigurationResources",
          "resource-config.json", "ResourceConfigurationResources",
          "proxy-config.json", "DynamicProxyConfigurationResources",
          "serialization-config.json", "SerializationConfigurationResources",
          "serialization-deny-config.json", "SerializationDenyConfigurationResources",
          "predefined-classes-config.json", "PredefinedClassesConfigurationResources");

  private final Request request;
  private final CommandLine commandLine;

  EmbeddedConfiguration(Request request, CommandLine commandLine) {
    this.request = request;
    this.commandLine = commandLine;
  }

  /** Reads an entry's configuration. Returns whether the entry insists on the module path. */
  boolean read(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      return read(entry, entry);
    }
    if (!entry.toString().endsWith(".jar") && !entry.toString().endsWith(".zip")) {
      return false;
    }
    try (FileSystem archive = FileSystems.newFileSystem(entry)) {
      return read(entry, archive.getPath("/"));
    }
  }

  private boolean read(Path entry, Path root) throws IOException {
    Path folder = root.resolve("META-INF/native-image");
    if (!Files.isDirectory(folder)) {
      return false;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(Files::isRegularFile).filter(file -> isRead(entry, file)).sorted().toList();
    }
    // options first: they can change how the configuration files are read
    boolean isModule = false;
    for (Path file : files) {
      if (name(file).equals(PROPERTIES)) {
        isModule |= readProperties(file, root);
      }
    }
    for (Path file : files) {
      String option = RESOURCE_OPTIONS.get(name(file));
      if (option != null) {
        request.builder.add("-H:" + option + "@" + file.toUri() + "+api=" + root.relativize(file));
      }
    }
    return isModule;
  }

  private boolean isRead(Path entry, Path file) {
    return request.excludedConfiguration.stream()
        .noneMatch(exclusion -> exclusion.covers(entry, file));
  }

  private boolean readProperties(Path file, Path root) throws IOException {
    String origin = file.toUri().toString();
    Path folder = root.relativize(file.getParent());
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    }
    boolean isModule = false;
    String module = properties.getProperty("ForceOnModulePath");
    if (module != null) {
      isModule = true;
      request.addModules.add(module);
    }
    String imageName = properties.getProperty("ImageName");
    if (imageName != null) {
      request.builder.add(Request.withOrigin("-H:Name=" + substituted(imageName, folder), origin));
    }
    words(properties, "JavaArgs", folder).forEach(request.libraryJava::add);
    commandLine.read(words(properties, "Args", folder), origin);
    return isModule;
  }

  private Deque<String> words(Properties properties, String key, Path folder) {
    Deque<String> words = new ArrayDeque<>();
    for (String word : properties.getProperty(key, "").trim().split("\\s+")) {
      if (!word.isEmpty()) {
        words.add(substituted(word, folder));
      }
    }
    return words;
  }

  /**
   * {@code ${.}} is the file's folder, {@code ${java.home}} the JDK, others come from {@code -V}.
   */
  private String substituted(String text, Path folder) {
    String result = text;
    String given = folder.getNameCount() > 2 ? request.substitutions.get(artifact(folder)) : null;
    if (given != null) {
      result = result.replace("${*}", given);
      for (String pair : given.split(",")) {
        String[] nameAndValue = pair.split(":", 2);
        if (nameAndValue.length == 2) {
          result = result.replace("${" + nameAndValue[0] + "}", nameAndValue[1]);
        }
      }
    }
    return result
        .replace("${.}", folder.toString())
        .replace("${java.home}", System.getProperty("java.home"));
  }

  /** group/artifact, that is the folder below META-INF/native-image. */
  private static String artifact(Path folder) {
    return folder.subpath(2, folder.getNameCount()).toString();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
