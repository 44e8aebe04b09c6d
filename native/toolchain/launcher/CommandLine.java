package launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * Reads options into a {@link Request}: those of the command line, and those that a library's
 * properties file names.
 */
final class CommandLine {
  /** The origin of options that stand on the command line. */
  static final String USER = "user";

  private final Request request;
  private final PublicOptions options;
  private final ClassPath paths;
  private boolean classPathGiven;

  CommandLine(Request request, PublicOptions options) {
    this.request = request;
    this.options = options;
    this.paths = new ClassPath(request, this);
  }

  /** Without a class path or a module path the working folder is the class path. */
  void defaultClassPath() throws IOException {
    if (!classPathGiven && request.modulePath.isEmpty()) {
      paths.addClassPathEntry(Path.of("."), true);
    }
  }

  /**
   * @param origin where the words stand: {@link #USER}, or the address of a properties file
   */
  void read(Deque<String> queue, String origin) throws IOException {
    while (!queue.isEmpty()) {
      String word = queue.poll();
      String translated = options.translate(word, queue, origin);
      if (translated != null) {
        request.builder.add(Request.withOrigin(translated, origin + "+api"));
      } else if (!readPath(word, queue) && !readShort(word, origin)) {
        if (word.startsWith("-")) {
          throw new UsageException("Unrecognized option: " + word + " (from " + origin + ")");
        }
        request.operands.add(word);
      }
    }
  }

  /**
   * Options whose value is separated by '=' or stands in the next word; they say where classes are.
   */
  private boolean readPath(String word, Deque<String> queue) throws IOException {
    boolean joined = word.startsWith("--") && word.indexOf('=') > 0;
    String name = joined ? word.substring(0, word.indexOf('=')) : word;
    switch (name) {
      case "-cp", "-classpath", "--class-path" -> {
        classPathGiven = true;
        for (String entry : value(word, name, queue).split(":", -1)) {
          paths.addClassPathEntry(Path.of(entry.isEmpty() ? "." : entry), true);
        }
      }
      case "-p", "--module-path" -> {
        for (String entry : value(word, name, queue).split(":")) {
          paths.addModulePathEntry(Path.of(entry));
        }
      }
      case "-m", "--module" -> {
        String[] moduleAndClass = value(word, name, queue).split("/", 2);
        if (moduleAndClass.length > 1) {
          request.builder.add("-H:Class@driver=" + moduleAndClass[1]);
        }
        request.builder.add("-H:Module@driver=" + moduleAndClass[0]);
        request.moduleMain = true;
      }
      case "-jar" -> {
        classPathGiven = true;
        readJar(Path.of(value(word, name, queue)).toAbsolutePath().normalize());
      }
      case "--add-modules" ->
          request.addModules.addAll(List.of(value(word, name, queue).split(",")));
      case "--limit-modules" ->
          request.limitModules.addAll(List.of(value(word, name, queue).split(",")));
      case "--enable-preview" -> request.userJava.add(word);
      case "--no-server", "--verbose-server", "--diagnostics-mode" -> {
        // of older versions, without effect since
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Options known by their first letters. */
  private boolean readShort(String word, String origin) {
    if (word.startsWith("-H:")) {
      request.builder.add(Request.withOrigin(word, origin));
    } else if (word.startsWith("-R:")) {
      request.builder.add(word);
    } else if (word.startsWith("-D")) {
      request.userJava.add(word);
    } else if (word.startsWith("-J")) {
      request.userJava.add(word.substring(2));
    } else if (word.startsWith("-V")) {
      String[] nameAndValue = word.substring(2).split("=", 2);
      request.substitutions.put(nameAndValue[0], nameAndValue.length > 1 ? nameAndValue[1] : "");
    } else if (word.startsWith("-E")) {
      String[] nameAndValue = word.substring(2).split("=", 2);
      String value = nameAndValue.length > 1 ? nameAndValue[1] : System.getenv(nameAndValue[0]);
      if (value != null) {
        request.environment.put(nameAndValue[0], value);
      }
    } else {
      return false;
    }
    return true;
  }

  private static String value(String word, String name, Deque<String> queue) {
    String value = word.length() > name.length() ? word.substring(name.length() + 1) : queue.poll();
    if (value == null) {
      throw new UsageException(name + " needs a value");
    }
    return value;
  }

  /** {@code -jar}: main class, class path and module options are in the jar's manifest. */
  private void readJar(Path jar) throws IOException {
    if (!Files.isRegularFile(jar)) {
      throw new UsageException("no such jar file: " + jar);
    }
    request.jarMain = true;
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest =
          file.getManifest() == null ? new Attributes() : file.getManifest().getMainAttributes();
      String mainClass = manifest.getValue("Main-Class");
      if (mainClass == null) {
        throw new UsageException("no main manifest attribute, in " + jar);
      }
      request.builder.add(
          "-H:Name@driver=" + jar.getFileName().toString().replaceFirst("\\.jar$", ""));
      request.builder.add("-H:Class@driver=" + mainClass);
      for (var access : Map.of("Add-Opens", "AddOpens", "Add-Exports", "AddExports").entrySet()) {
        String packages = manifest.getValue(access.getKey());
        if (packages != null) {
          for (String name : packages.trim().split("\\s+")) {
            request.builder.add("-H:" + access.getValue() + "@driver=" + name + "=ALL-UNNAMED");
          }
        }
      }
      if (manifest.getValue("Enable-Native-Access") != null) {
        request.libraryJava.add("--enable-native-access=ALL-UNNAMED");
      }
    }
    paths.addClassPathEntry(jar, true);
  }
}
