package launcher;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The options of the Java machine that runs the image builder. */
final class BuilderMachine {
  /**
   * The builder's heap, as a share of what is free when it starts, and at most 32 GB: see {@link
   * #memoryPercent}.
   */
  private static final double SHARE_OF_FREE_MEMORY = 0.8;

  private static final double MAXIMUM_KILOBYTES = 32e6;

  private final Request request;
  private final List<Path> builderJars;
  private final Set<String> presentModules;
  private final List<ModuleReference> applicationModules;

  BuilderMachine(Request request) throws IOException {
    this.request = request;
    builderJars = ClassPath.jars(Home.BUILDER);
    presentModules = names(ModuleFinder.ofSystem().findAll());
    presentModules.addAll(names(builderModules()));
    // what the JDK or the builder already has must not come a second time
    applicationModules =
        ModuleFinder.of(request.modulePath.toArray(Path[]::new)).findAll().stream()
            .filter(module -> !presentModules.contains(module.descriptor().name()))
            .toList();
  }

  /** The application's modules as a module path; empty if it has none. */
  String applicationModules() {
    return applicationModules.stream()
        .map(module -> Path.of(module.location().orElseThrow()).toString())
        .collect(Collectors.joining(":"));
  }

  List<String> options() throws IOException {
    List<String> options = new ArrayList<>();
    // the machine itself
    options.addAll(
        List.of(
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:+EnableJVMCI", // the builder asks the machine about classes and methods through
                                // JVMCI
            "-XX:-UseJVMCICompiler",
            "-XX:+UseParallelGC",
            "-XX:GCTimeRatio=9",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:MaxRAMPercentage=" + memoryPercent(),
            "-Dsvm.build.memoryUsageReasonText=80% of the memory free at the start",
            "-Xss10m",
            "-Xshare:off"));
    // what the builder expects to be told
    options.addAll(
        List.of(
            "-Dsubstratevm.HostLibC=glibc",
            "-Dgraalvm.locatorDisabled=true",
            "-Djava.awt.headless=true",
            "-Dorg.graalvm.version=" + Version.BUILDER,
            "-Dorg.graalvm.vendor=GraalVM Community (Maven Central artifacts)",
            "-Dorg.graalvm.vendorurl=https://www.graalvm.org",
            "-Dorg.graalvm.vendorversion=" + Version.VENDOR,
            "-Dcom.oracle.graalvm.isaot=true",
            "-Djava.system.class.loader=com.oracle.svm.hosted.NativeImageSystemClassLoader",
            "-Dorg.graalvm.nativeimage.imagecode=buildtime",
            "-Djdk.internal.lambda.disableEagerInitialization=true",
            "-Djava.lang.invoke.MethodHandle.DONT_INLINE_THRESHOLD=-1",
            "-Djava.lang.invoke.MethodHandle.PROFILE_GWT=false",
            "--enable-native-access="
                + names(builderModules()).stream().sorted().collect(Collectors.joining(","))));
    options.addAll(Home.options());
    for (Path module : Home.patches()) {
      options.addAll(List.of("--patch-module", module.getFileName() + "=" + module));
    }
    options.addAll(request.libraryJava);
    options.addAll(request.userJava);
    options.addAll(moduleOptions());
    options.addAll(
        List.of(
            "--upgrade-module-path",
            joined(ClassPath.jars(Home.UPGRADE)),
            "--module-path",
            joined(builderJars),
            "--module",
            "org.graalvm.nativeimage.builder/com.oracle.svm.hosted.NativeImageGeneratorRunner",
            // the builder stops when this process is gone
            "-keepalive",
            "/proc/" + ProcessHandle.current().pid() + "/comm"));
    return options;
  }

  /** The system modules that the application's modules need join the builder's machine. */
  private List<String> moduleOptions() {
    List<String> options = new ArrayList<>();
    Set<String> ownModules = names(applicationModules);
    for (ModuleReference module : applicationModules) {
      module.descriptor().requires().stream()
          .map(ModuleDescriptor.Requires::name)
          .filter(presentModules::contains)
          .forEach(request.addModules::add);
    }
    if (!request.addModules.isEmpty()) {
      options.add("-Dsvm.modulesupport.addedModules=" + String.join(",", request.addModules));
      String system =
          request.addModules.stream()
              .filter(name -> !ownModules.contains(name))
              .collect(Collectors.joining(","));
      if (!system.isEmpty()) {
        options.add("--add-modules=" + system);
      }
    }
    if (!request.limitModules.isEmpty()) {
      options.add("-Dsvm.modulesupport.limitedModules=" + String.join(",", request.limitModules));
    }
    if (!request.classPath.isEmpty()) {
      options.add("--add-modules=ALL-DEFAULT");
    }
    return options;
  }

  private Set<ModuleReference> builderModules() {
    return ModuleFinder.of(builderJars.toArray(Path[]::new)).findAll();
  }

  private static Set<String> names(Collection<ModuleReference> modules) {
    return modules.stream()
        .map(module -> module.descriptor().name())
        .collect(Collectors.toCollection(HashSet::new));
  }

  static String joined(Collection<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(":"));
  }

  /** The share of all memory that the builder's heap may take. */
  private static double memoryPercent() throws IOException {
    long all = 0;
    long free = 0;
    for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
      if (line.startsWith("MemTotal:")) {
        all = kilobytes(line);
      } else if (line.startsWith("MemAvailable:")) {
        free = kilobytes(line);
      }
    }
    return Math.min(MAXIMUM_KILOBYTES, free * SHARE_OF_FREE_MEMORY) / all * 100;
  }

  private static long kilobytes(String line) {
    return Long.parseLong(line.replaceAll("\\D", ""));
  }
}
