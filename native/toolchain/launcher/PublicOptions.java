package launcher;

import com.oracle.svm.core.option.APIOption;
import com.oracle.svm.core.option.APIOptionGroup;
import com.oracle.svm.core.option.OptionUtils;
import com.oracle.svm.hosted.option.HostedOptionParser;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import jdk.graal.compiler.options.OptionDescriptor;
import jdk.graal.compiler.options.OptionsContainer;
import org.graalvm.collections.EconomicMap;

/**
 * The public options of native-image ({@code --no-fallback}, {@code -march=...}) and the builder
 * options that they stand for. Nothing is listed here: the builder's own {@link APIOption}
 * annotations say it all.
 */
final class PublicOptions {
  /**
   * @param builderOption {@code -H:+Name}, {@code -H:-Name} or {@code -H:Name=}, to which the value
   *     is appended
   * @param group the option's group, or null
   */
  private record Meaning(APIOption annotation, String builderOption, APIOptionGroup group) {
    boolean isFlag() {
      return !builderOption.endsWith("=");
    }
  }

  /** By name on the command line; members of a group as {@code --group=member}. */
  private final Map<String, List<Meaning>> meanings = new TreeMap<>();

  PublicOptions() {
    EconomicMap<String, OptionDescriptor> hosted = EconomicMap.create();
    EconomicMap<String, OptionDescriptor> runtime = EconomicMap.create();
    HostedOptionParser.collectOptions(
        OptionsContainer.getDiscoverableOptions(ClassLoader.getSystemClassLoader()),
        hosted,
        runtime);
    hosted.getValues().forEach(option -> add("-H:", option));
    runtime.getValues().forEach(option -> add("-R:", option));
  }

  Set<String> names() {
    return meanings.keySet();
  }

  private void add(String prefix, OptionDescriptor option) {
    for (APIOption annotation : OptionUtils.getAnnotationsByType(option, APIOption.class)) {
      String builderOption;
      if (option.getOptionValueType() == Boolean.class) {
        boolean negated = annotation.kind() == APIOption.APIOptionKind.Negated;
        builderOption = prefix + (negated ? "-" : "+") + option.getName();
      } else {
        builderOption = prefix + option.getName() + "=";
      }
      boolean grouped = annotation.group() != APIOption.NullGroup.class;
      APIOptionGroup group = grouped ? newInstance(annotation.group()) : null;
      for (String name : annotation.name()) {
        String word =
            grouped ? APIOption.Utils.groupName(group) + name : APIOption.Utils.optionName(name);
        meanings
            .computeIfAbsent(word, any -> new ArrayList<>())
            .add(new Meaning(annotation, builderOption, group));
      }
    }
  }

  /**
   * The builder option that a word stands for, or null if it is no public option; may take its
   * value from the queue.
   */
  String translate(String word, Deque<String> queue, String origin) {
    for (var entry : meanings.entrySet()) {
      for (Meaning meaning : entry.getValue()) {
        String translated = translate(word, entry.getKey(), meaning, queue, origin);
        if (translated != null) {
          return translated;
        }
      }
    }
    return null;
  }

  private static String translate(
      String word, String name, Meaning meaning, Deque<String> queue, String origin) {
    if (meaning.group != null && meaning.group.multiValueOption() != null) {
      // the group is one option with a list of members
      String head = APIOption.Utils.groupName(meaning.group);
      return word.startsWith(head)
          ? "-H:" + meaning.group.multiValueOption().getName() + "=" + word.substring(head.length())
          : null;
    }
    if (meaning.isFlag()) {
      if (!word.equals(name)) {
        return null;
      }
      warnIfDeprecated(meaning, name, origin);
      return meaning.builderOption;
    }
    String value = value(word, name, meaning.annotation, queue);
    if (value == null) {
      return null;
    }
    warnIfDeprecated(meaning, name, origin);
    return meaning.builderOption + transformed(value, meaning.annotation);
  }

  /**
   * The value that a word gives to the option of this name, or null if the word is another option.
   */
  private static String value(String word, String name, APIOption annotation, Deque<String> queue) {
    if (word.equals(name) && annotation.fixedValue().length > 0) {
      return annotation.fixedValue()[0];
    }
    if (word.equals(name) && annotation.defaultValue().length > 0) {
      return annotation.defaultValue()[0];
    }
    if (annotation.fixedValue().length > 0) {
      return null;
    }
    for (char separator : annotation.valueSeparator()) {
      if (separator == APIOption.WHITESPACE_SEPARATOR) {
        if (word.equals(name)) {
          if (queue.isEmpty()) {
            throw new UsageException(name + " needs a value");
          }
          return queue.poll();
        }
      } else {
        String prefix = name + APIOption.Utils.valueSeparatorToString(separator);
        if (word.startsWith(prefix)) {
          return word.substring(prefix.length());
        }
      }
    }
    return null;
  }

  private static Object transformed(String value, APIOption annotation) {
    Object result = value;
    for (Class<? extends Function<Object, Object>> transformer : annotation.valueTransformer()) {
      result = newInstance(transformer).apply(result);
    }
    return result;
  }

  private static void warnIfDeprecated(Meaning meaning, String name, String origin) {
    String reason = meaning.annotation.deprecated();
    if (!reason.isEmpty()) {
      System.err.println(
          "Warning: deprecated option " + name + " (from " + origin + "). " + reason);
    }
  }

  private static <T> T newInstance(Class<? extends T> type) {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
