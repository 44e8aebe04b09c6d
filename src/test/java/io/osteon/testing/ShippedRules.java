package io.osteon.testing;

import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.RuleBaseVerification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The rule base of the project, read from its folder and compiled once. */
public final class ShippedRules {
  /** The folder of the rule base. */
  public static final Path FOLDER = Path.of("rules");

  private static final class Holder {
    static final RuleBaseFiles FILES = files();
    static final RuleBaseVerification VERIFICATION = RuleBaseVerification.of(FILES);

    private static RuleBaseFiles files() {
      try {
        return RuleBaseFiles.read(FOLDER);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private ShippedRules() {}

  /** What came of verifying the rule base. */
  public static RuleBaseVerification verification() {
    return Holder.VERIFICATION;
  }

  /** The evaluator of the rule base. */
  public static Evaluator evaluator() {
    return Holder.VERIFICATION
        .evaluator()
        .orElseThrow(() -> new AssertionError(Holder.VERIFICATION.problems().toString()));
  }

  /** The rule base. */
  public static RuleBase ruleBase() {
    return evaluator().ruleBase();
  }

  /** The files of the rule base with one of them changed. */
  public static RuleBaseFiles changed(String path, UnaryOperator<String> change) {
    TreeMap<String, byte[]> content = new TreeMap<>();
    for (String each : Holder.FILES.paths()) {
      content.put(each, Holder.FILES.bytes(each));
    }
    byte[] before = content.getOrDefault(path, new byte[0]);
    String after = change.apply(new String(before, StandardCharsets.UTF_8));
    if (after == null) {
      content.remove(path);
    } else {
      content.put(path, after.getBytes(StandardCharsets.UTF_8));
    }
    return RuleBaseFiles.of(content);
  }
}
