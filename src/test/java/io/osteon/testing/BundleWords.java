package io.osteon.testing;

import io.osteon.rulebase.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The words of a message bundle without a running service, for bundles whose messages are text with
 * the names of their parameters in braces and nothing else.
 */
public final class BundleWords {
  private BundleWords() {}

  /** The words of a bundle in a language. */
  public static <T> T of(Class<T> bundle, Language language) {
    Properties chinese = chinese(bundle);
    return bundle.cast(
        Proxy.newProxyInstance(
            bundle.getClassLoader(),
            new Class<?>[] {bundle},
            (proxy, method, arguments) ->
                filled(
                    language == Language.ZH
                        ? chinese.getProperty(method.getName())
                        : method.getAnnotation(Message.class).value(),
                    method,
                    arguments)));
  }

  private static String filled(String message, Method method, Object[] arguments) {
    String text = message;
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      text = text.replace("{" + parameters[i].getName() + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  private static Properties chinese(Class<?> bundle) {
    String file = bundle.getAnnotation(MessageBundle.class).value() + "_zh.properties";
    Properties chinese = new Properties();
    try (Reader in =
        new InputStreamReader(
            BundleWords.class.getResourceAsStream("/messages/" + file), StandardCharsets.UTF_8)) {
      chinese.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return chinese;
  }
}
