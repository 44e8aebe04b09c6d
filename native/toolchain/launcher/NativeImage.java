package launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * The {@code native-image} command: turns its command line and the {@code META-INF/native-image}
 * files of the class path into one start of the image builder.
 *
 * <p>Not supported: bundles, macros, containers, fallback images, the tracing agent.
 */
final class NativeImage {
  private NativeImage() {}

  public static void main(String[] arguments) throws Exception {
    int exit;
    try {
      exit = run(arguments);
    } catch (UsageException e) {
      System.err.println("Error: " + e.getMessage());
      exit = 20; // what the original command exits with, and what build tools know
    }
    System.exit(exit);
  }

  private static int run(String[] arguments) throws Exception {
    Deque<String> queue = words(arguments);
    if (queue.contains("--version")) {
      Version.print();
      return 0;
    }
    PublicOptions options = new PublicOptions();
    if (queue.contains("--help") || queue.contains("--help-extra")) {
      System.out.println(
          "usage: native-image [options] (class | -jar file | -m module[/class]) [image name]");
      options.names().forEach(name -> System.out.println("    " + name));
      return 0;
    }
    Request request = new Request();
    takeEarlyOptions(queue, request);
    request.builder.add("-H:Path@driver=" + Path.of("").toAbsolutePath());
    CommandLine commandLine = new CommandLine(request, options);
    commandLine.read(queue, CommandLine.USER);
    commandLine.defaultClassPath();
    return new ImageBuild(request).run();
  }

  /**
   * The words of NATIVE_IMAGE_OPTIONS, then those of the command line, {@code @file} replaced by
   * the file's words.
   */
  private static Deque<String> words(String[] arguments) throws IOException {
    Deque<String> queue = new ArrayDeque<>();
    String environment = System.getenv("NATIVE_IMAGE_OPTIONS");
    if (environment != null) {
      queue.addAll(ArgumentFile.words(new StringReader(environment)));
    }
    for (String argument : arguments) {
      if (argument.startsWith("@@")) {
        queue.add(argument.substring(1));
      } else if (argument.startsWith("@")) {
        try (Reader reader = Files.newBufferedReader(Path.of(argument.substring(1)))) {
          queue.addAll(ArgumentFile.words(reader));
        }
      } else {
        queue.add(argument);
      }
    }
    return queue;
  }

  /** What the reading of all other options depends on is taken first, wherever it stands. */
  private static void takeEarlyOptions(Deque<String> queue, Request request) {
    for (var words = queue.iterator(); words.hasNext(); ) {
      switch (words.next()) {
        case "--verbose" -> {
          request.verbose = true;
          words.remove();
        }
        case "--dry-run" -> {
          request.dryRun = true;
          words.remove();
        }
        case "--exclude-config" -> {
          words.remove();
          Pattern jar = Pattern.compile(words.next());
          words.remove();
          Pattern resource = Pattern.compile(words.next());
          words.remove();
          request.excludedConfiguration.add(new Request.Exclusion(jar, resource));
        }
        default -> {}
      }
    }
  }
}
