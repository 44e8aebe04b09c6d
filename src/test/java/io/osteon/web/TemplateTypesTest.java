package io.osteon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every type that a page can show is declared: in {@link TemplateTypes}, or on itself. Catches: a
 * page that works on the JVM, which reads values by reflection, and is an error in a native
 * executable, which cannot.
 */
class TemplateTypesTest {

  @Test
  void everyTypeOfATemplateIsDeclared() {
    Set<String> declared = new TreeSet<>();
    for (TemplateData data : TemplateTypes.class.getAnnotationsByType(TemplateData.class)) {
      declared.add(data.target().getTypeName());
    }
    Set<Class<?>> shown = shown();
    assertThat(shown)
        .as("declared in TemplateTypes, or annotated with @TemplateData")
        .allMatch(
            type ->
                declared.contains(type.getTypeName().replace('$', '.'))
                    || declared.contains(type.getTypeName())
                    || type.isAnnotationPresent(TemplateData.class));
  }

  /** The types of templates' parameters and of whatever their parts return. */
  private static Set<Class<?>> shown() {
    Set<Class<?>> shown = new HashSet<>();
    Deque<Type> open = new ArrayDeque<>();
    for (JavaClass page :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.osteon.web")) {
      if (page.isAnnotatedWith(CheckedTemplate.class)) {
        for (Method template : page.reflect().getDeclaredMethods()) {
          if (Modifier.isNative(template.getModifiers())) {
            open.addAll(Arrays.asList(template.getGenericParameterTypes()));
          }
        }
      }
    }
    assertThat(open).as("templates with parameters").hasSizeGreaterThan(20);
    Set<Type> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Type type = open.pop();
      if (seen.add(type)) {
        visit(type, open, shown);
      }
    }
    return shown;
  }

  private static void visit(Type type, Deque<Type> open, Set<Class<?>> shown) {
    if (type instanceof ParameterizedType parameterized) {
      open.addAll(Arrays.asList(parameterized.getActualTypeArguments()));
      open.add(parameterized.getRawType());
    } else if (type instanceof WildcardType wildcard) {
      open.addAll(Arrays.asList(wildcard.getUpperBounds()));
    } else if (type instanceof Class<?> raw && raw.getName().startsWith("io.osteon.")) {
      if (isValue(raw)) {
        shown.add(raw);
      }
      if (raw.isRecord() || raw.getPackageName().startsWith("io.osteon.web")) {
        for (Method method : raw.getMethods()) {
          if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
            open.add(method.getGenericReturnType());
          }
        }
      }
      Class<?>[] permitted = raw.isSealed() ? raw.getPermittedSubclasses() : new Class<?>[0];
      open.addAll(Arrays.asList(permitted));
    }
  }

  private static boolean isValue(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        || type.getPackageName().startsWith("io.osteon.web");
  }
}
