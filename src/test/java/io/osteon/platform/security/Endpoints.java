package io.osteon.platform.security;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The addresses of the service, read from the compiled resources themselves. */
final class Endpoints {
  private static final String METHODS = "jakarta.ws.rs.";

  private Endpoints() {}

  /** Each as {@code GET /api/accounts/{}}: what a parameter is called does not matter. */
  static SortedSet<String> all() {
    SortedSet<String> endpoints = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter().importPath(java.nio.file.Path.of("target/classes/io/osteon"))) {
      path(type).ifPresent(root -> type.getMethods().forEach(m -> add(endpoints, root, m)));
    }
    return endpoints;
  }

  private static void add(SortedSet<String> endpoints, String root, JavaMethod method) {
    for (String verb : new String[] {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"}) {
      if (method.isAnnotatedWith(METHODS + verb)) {
        endpoints.add(verb + " " + normal(root + "/" + path(method).orElse("")));
      }
    }
  }

  private static Optional<String> path(HasAnnotations<?> annotated) {
    return annotated
        .tryGetAnnotationOfType(Path.class.getName())
        .map(JavaAnnotation.class::cast)
        .map(annotation -> String.valueOf(annotation.getProperties().get("value")));
  }

  /** One slash between parts, none at the end, parameters without a name. */
  static String normal(String path) {
    String plain = path.replaceAll("\\{[^}]*\\}", "{}").replaceAll("/+", "/");
    return plain.length() > 1 && plain.endsWith("/")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }
}
