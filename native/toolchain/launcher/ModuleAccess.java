import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Prints the java options that open the JDK and the builder's modules to each other, as far as the
 * builder's modules refer to packages that are not exported to them. A GraalVM has these options
 * inside; here they are computed from the constant pools of the builder's classes, so that no list
 * has to be kept.
 *
 * <p>Usage: {@code ModuleAccess exports FOLDER...} or {@code ModuleAccess opens FOLDER...}; the
 * second kind is for the launcher, which looks into the builder's option classes by reflection.
 */
final class ModuleAccess {
  private static final String BUILDER = "org.graalvm.nativeimage.builder";

  private ModuleAccess() {}

  public static void main(String[] arguments) throws IOException {
    ModuleFinder builder =
        ModuleFinder.of(Stream.of(arguments).skip(1).map(Path::of).toArray(Path[]::new));
    if (arguments[0].equals("opens")) {
      builder.find(BUILDER).orElseThrow().descriptor().packages().stream()
          .sorted()
          .forEach(
              name -> System.out.println("--add-opens=" + BUILDER + "/" + name + "=ALL-UNNAMED"));
    } else {
      missingExports(builder)
          .forEach(
              (name, readers) ->
                  System.out.println("--add-exports=" + name + "=" + String.join(",", readers)));
    }
  }

  /** Module/package to the modules that refer to it without being allowed to. */
  private static Map<String, Set<String>> missingExports(ModuleFinder builder) throws IOException {
    Map<String, ModuleDescriptor> owners = new HashMap<>();
    // the builder's modules come second: its compiler module replaces the JDK's stub
    for (ModuleFinder finder : new ModuleFinder[] {ModuleFinder.ofSystem(), builder}) {
      for (ModuleReference module : finder.findAll()) {
        module.descriptor().packages().forEach(name -> owners.put(name, module.descriptor()));
      }
    }
    Map<String, Set<String>> missing = new TreeMap<>();
    for (ModuleReference module : builder.findAll()) {
      String reader = module.descriptor().name();
      for (String name : packagesReferredTo(module)) {
        ModuleDescriptor owner = owners.get(name);
        if (owner != null && !owner.name().equals(reader) && !isExported(owner, name, reader)) {
          missing.computeIfAbsent(owner.name() + "/" + name, any -> new TreeSet<>()).add(reader);
        }
      }
    }
    return missing;
  }

  private static boolean isExported(ModuleDescriptor owner, String name, String reader) {
    return owner.isOpen()
        || owner.isAutomatic()
        || owner.exports().stream()
            .filter(export -> export.source().equals(name))
            .anyMatch(export -> !export.isQualified() || export.targets().contains(reader));
  }

  private static Set<String> packagesReferredTo(ModuleReference module) throws IOException {
    Set<String> packages = new HashSet<>();
    try (ModuleReader reader = module.open();
        Stream<String> names = reader.list()) {
      for (String name :
          (Iterable<String>) names.filter(file -> file.endsWith(".class"))::iterator) {
        ByteBuffer content = reader.read(name).orElseThrow();
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        addPackages(bytes, packages);
      }
    }
    return packages;
  }

  private static void addPackages(byte[] classFile, Set<String> packages) {
    for (PoolEntry entry : ClassFile.of().parse(classFile).constantPool()) {
      switch (entry) {
        case ClassEntry type -> addType(type.asInternalName(), packages);
        case NameAndTypeEntry member -> addDescriptor(member.type().stringValue(), packages);
        case MethodTypeEntry type -> addDescriptor(type.descriptor().stringValue(), packages);
        default -> {}
      }
    }
  }

  private static void addType(String internalName, Set<String> packages) {
    if (internalName.startsWith("[")) {
      addDescriptor(internalName, packages);
      return;
    }
    int slash = internalName.lastIndexOf('/');
    if (slash > 0) {
      packages.add(internalName.substring(0, slash).replace('/', '.'));
    }
  }

  /** A descriptor names classes as {@code Lpackage/Name;}. */
  private static void addDescriptor(String descriptor, Set<String> packages) {
    int start = descriptor.indexOf('L');
    while (start >= 0) {
      int end = descriptor.indexOf(';', start);
      if (end < 0) {
        return;
      }
      addType(descriptor.substring(start + 1, end), packages);
      start = descriptor.indexOf('L', end);
    }
  }
}
