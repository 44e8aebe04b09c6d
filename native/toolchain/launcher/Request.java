package launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one call asks for, gathered from the command line and from {@code META-INF/native-image}
 * files.
 */
final class Request {
  /** A {@code --exclude-config} pair: configuration files that match are not read. */
  record Exclusion(Pattern jar, Pattern resource) {
    boolean covers(Path entry, Path file) {
      return jar.matcher(entry.toString()).find() && resource.matcher(file.toString()).find();
    }
  }

  /**
   * Options of the image builder ({@code -H:...}, {@code -R:...}), in the order in which they
   * override.
   */
  final List<String> builder = new ArrayList<>();

  /**
   * Options of the Java machine that runs the builder: those that libraries ask for, then the
   * user's.
   */
  final List<String> libraryJava = new ArrayList<>();

  final List<String> userJava = new ArrayList<>();

  /** What is no option: the main class and the name of the image. */
  final List<String> operands = new ArrayList<>();

  final Set<Path> classPath = new LinkedHashSet<>();
  final Set<Path> modulePath = new LinkedHashSet<>();
  final Set<String> addModules = new LinkedHashSet<>();
  final Set<String> limitModules = new LinkedHashSet<>();
  final List<Exclusion> excludedConfiguration = new ArrayList<>();

  /** {@code -Ename=value}: environment variables that the builder may see. */
  final Map<String, String> environment = new LinkedHashMap<>();

  /** {@code -Vname=values}: values for {@code ${...}} in a library's native-image.properties. */
  final Map<String, String> substitutions = new HashMap<>();

  boolean verbose;
  boolean dryRun;

  /** The main class comes from a jar's manifest, or from a module. */
  boolean jarMain;

  boolean moduleMain;

  /**
   * The value that the builder will use for an option that may be given more than once, or null.
   */
  String lastValue(String option) {
    Pattern pattern = Pattern.compile("-H:" + option + "(@[^=]*)?=(.*)", Pattern.DOTALL);
    String value = null;
    for (String argument : builder) {
      Matcher matcher = pattern.matcher(argument);
      if (matcher.matches()) {
        value = matcher.group(2);
      }
    }
    return value;
  }

  /**
   * {@code -H:Name=value} becomes {@code -H:Name@origin=value}, which lets the builder say, and
   * resolve paths against, where an option came from. The user's own options have no origin.
   */
  static String withOrigin(String option, String origin) {
    if (!option.startsWith("-H:") || origin.equals(CommandLine.USER)) {
      return option;
    }
    char sign = option.charAt(3);
    int equals = option.indexOf('=');
    if (sign == '+' || sign == '-' || equals < 0) {
      return option + "@" + origin;
    }
    return option.substring(0, equals) + "@" + origin + option.substring(equals);
  }
}
