package io.osteon.conformance;

import io.osteon.testing.Folders;
import io.osteon.testing.ShippedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Copies of the shipped rule base, edited as a clinician edits it after the program was built. */
final class EditedRules {
  /** The rule that {@link #withAnotherRule} adds. */
  static final String ADDED = "MON-90";

  /** The rule that {@link #withoutARule} takes out. */
  static final String REMOVED = "DQ-09";

  private EditedRules() {}

  /** A calcium counts for 3 days rather than 14. */
  static Path withAnotherThreshold(Path folder) throws IOException {
    Folders.copy(ShippedRules.FOLDER, folder);
    edit(
        folder.resolve("parameters.yaml"),
        text ->
            text.replace(
                "- id: calcium.validity\n    value: 14", "- id: calcium.validity\n    value: 3"));
    return folder;
  }

  /** A rule of the site, with its words. */
  static Path withAnotherRule(Path folder) throws IOException {
    Folders.copy(ShippedRules.FOLDER, folder);
    Files.writeString(
        folder.resolve("logic/site.drl"),
        """
        package osteon.site;

        import io.osteon.facts.*;

        global Parameters parameters;
        global Advice advice;

        rule "MON-90 Bone metastasis before the age of 50"
        when
            $patient : Patient( age != null, age < 50 )
            exists Diagnosis( category == ConditionCategory.BONE_METASTASIS )
        then
            advice.recommend( "MON-90", $patient );
        end
        """);
    Files.writeString(
        folder.resolve("advice/site.yaml"),
        """
        rules:
          - id: MON-90
            title: {en: "Bone metastasis before the age of 50", zh: "50岁前骨转移"}
            urgency: info
            text:
              en: "The patient is {patient.age} years old: offer the young patients' clinic."
              zh: "患者{patient.age}岁：建议转介青年患者门诊。"
            evidence:
              - source: xgeva-smpc
                statement: {en: "section 4.2: use depends on age", zh: "4.2节：能否使用取决于年龄"}
                status: to-verify
            level: low
            interview: []
            needs: {en: ["age"], zh: ["年龄"]}
            actions:
              - kind: referral
                what: {en: "Refer to the clinic", zh: "转介门诊"}
                withoutOrder: "the clinic takes no electronic orders"
        """);
    return folder;
  }

  /** A rule is gone, with its words. */
  static Path withoutARule(Path folder) throws IOException {
    Folders.copy(ShippedRules.FOLDER, folder);
    edit(
        folder.resolve("logic/data-quality.drl"),
        text -> text.replaceAll("(?s)rule \"" + REMOVED + ".*?\nend\n", ""));
    edit(
        folder.resolve("advice/data-quality.yaml"),
        text -> text.replaceAll("(?s) {2}- id: " + REMOVED + ".*?(?=\n {2}- id: |$)", ""));
    return folder;
  }

  /** Changes a file; fails if nothing changes. */
  static void edit(Path file, UnaryOperator<String> change) throws IOException {
    String before = Files.readString(file);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new AssertionError(file + " does not hold what the edit changes");
    }
    Files.writeString(file, after);
  }
}
