package launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completes a {@link Request} and starts the image builder in a Java machine of its own. */
final class ImageBuild {
  private static final String PLATFORM = "linux-amd64";

  /**
   * Beside LC_*, what the builder and the C compiler may see of the environment; the rest must not
   * change a build.
   */
  private static final Set<String> ENVIRONMENT = Set.of("PATH", "PWD", "HOME", "LANG", "LANGUAGE");

  private final Request request;

  ImageBuild(Request request) {
    this.request = request;
  }

  int run() throws Exception {
    nameTheImage();
    String libraries =
        Stream.of(
                Home.C_LIBRARIES.resolve(PLATFORM).resolve("glibc"),
                Home.C_LIBRARIES.resolve(PLATFORM))
            .map(Path::toString)
            .collect(Collectors.joining(","));
    request.builder.addFirst("-H:CLibraryPath@driver=" + libraries);
    BuilderMachine machine = new BuilderMachine(request);
    List<String> javaOptions = machine.options();
    List<String> imageArguments = new ArrayList<>();
    if (!request.classPath.isEmpty()) {
      imageArguments.addAll(List.of("-imagecp", BuilderMachine.joined(request.classPath)));
    }
    if (!machine.applicationModules().isEmpty()) {
      imageArguments.addAll(List.of("-imagemp", machine.applicationModules()));
    }
    imageArguments.addAll(request.builder);
    if (request.verbose || request.dryRun) {
      System.out.println("Executing [" + Home.JAVA);
      javaOptions.forEach(System.out::println);
      imageArguments.forEach(System.out::println);
      System.out.println("]");
    }
    return request.dryRun ? 0 : start(javaOptions, imageArguments);
  }

  /** Main class and image name may come from the command line, a manifest or a module. */
  private void nameTheImage() {
    boolean library =
        request.builder.stream().anyMatch(option -> option.startsWith("-H:+SharedLibrary"));
    if (!request.jarMain && !request.moduleMain && !request.operands.isEmpty()) {
      request.builder.add("-H:Class@driver=" + request.operands.removeFirst());
    }
    if (!request.operands.isEmpty()) {
      request.builder.add("-H:Name@driver=" + request.operands.removeFirst());
    }
    if (!request.operands.isEmpty()) {
      throw new UsageException("Unrecognized: " + request.operands);
    }
    String mainClass = request.lastValue("Class");
    String name = request.lastValue("Name");
    if (mainClass == null && request.lastValue("Module") == null && !library) {
      throw new UsageException("Please name the class with the main method");
    }
    if (name == null) {
      name = (mainClass != null ? mainClass : request.lastValue("Module")).toLowerCase(Locale.ROOT);
    }
    Path image = Path.of(request.lastValue("Path")).resolve(name).toAbsolutePath().normalize();
    if (!Files.isDirectory(image.getParent())) {
      throw new UsageException("no such directory: " + image.getParent());
    }
    request.builder.add("-H:Name@driver=" + image.getFileName());
    request.builder.add("-H:Path@driver=" + image.getParent());
    UUID id = UUID.nameUUIDFromBytes(request.builder.toString().getBytes());
    request.builder.add("-H:ImageBuildID@driver=" + id);
  }

  private int start(List<String> javaOptions, List<String> imageArguments) throws Exception {
    Path temporary = Files.createTempDirectory("native-image-");
    try {
      String quoted =
          javaOptions.stream().map(ArgumentFile::quoted).collect(Collectors.joining("\n"));
      Path javaFile = Files.writeString(temporary.resolve("java.args"), quoted);
      Path imageFile =
          Files.writeString(temporary.resolve("image.args"), String.join("\0", imageArguments));
      ProcessBuilder command =
          new ProcessBuilder(Home.JAVA.toString(), "@" + javaFile, "--image-args-file=" + imageFile)
              .inheritIO();
      Map<String, String> environment = command.environment();
      environment.keySet().removeIf(name -> !name.startsWith("LC_") && !ENVIRONMENT.contains(name));
      environment.putAll(request.environment);
      environment.put("USE_NATIVE_IMAGE_JAVA_PLATFORM_MODULE_SYSTEM", "true");
      environment.put("DRIVER_TEMP_DIR_ENV_VARIABLE", temporary.toString());
      Process builder = command.start();
      Runtime.getRuntime().addShutdownHook(new Thread(builder::destroy));
      return builder.waitFor();
    } finally {
      delete(temporary);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
