package io.osteon.rulebase;

import io.osteon.rulebase.terminology.CodeSystem;
import io.osteon.rulebase.yaml.YamlFile;
import io.osteon.rulebase.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the order catalogue from {@code orders.yaml}. */
final class OrderReader {
  private final Problems problems;

  OrderReader(Problems problems) {
    this.problems = problems;
  }

  List<OrderDefinition> read(String file, String text) {
    List<OrderDefinition> orders = new ArrayList<>();
    YamlFile.read(file, text, problems)
        .ifPresent(
            root -> {
              root.mappings("orders").forEach(entry -> order(entry).ifPresent(orders::add));
              root.reportUnknownKeys();
            });
    return orders;
  }

  private Optional<OrderDefinition> order(YamlMapping entry) {
    Optional<String> id = entry.requiredText("id");
    Optional<OrderKind> kind = entry.requiredChoice("kind", OrderKind.values());
    Optional<OrderCategory> category = entry.requiredChoice("category", OrderCategory.values());
    Optional<BilingualText> words = entry.requiredWords("words");
    List<OrderCoding> codings = new ArrayList<>();
    entry.mappings("codings").forEach(each -> coding(each).ifPresent(codings::add));
    OrderCoding bodySite = entry.mapping("bodySite").flatMap(this::coding).orElse(null);
    String drug = entry.text("drug").orElse(null);
    OrderDefinition.DailyDose dose = entry.mapping("dose").flatMap(this::dose).orElse(null);
    entry.reportUnknownKeys();
    boolean medication = kind.filter(k -> k == OrderKind.MEDICATION_REQUEST).isPresent();
    if (medication != (drug != null)) {
      problems.error(
          entry.location(),
          "a medication request, and nothing else, names the drug that it orders",
          "order-drug");
    }
    if (id.isEmpty() || kind.isEmpty() || category.isEmpty() || words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OrderDefinition(
            id.get(),
            kind.get(),
            category.get(),
            words.get(),
            codings,
            bodySite,
            drug,
            dose,
            entry.locationOf("id")));
  }

  private Optional<OrderCoding> coding(YamlMapping entry) {
    Optional<String> label = entry.requiredText("system");
    Optional<CodeSystem> system = label.flatMap(CodeSystem::of);
    if (label.isPresent() && system.isEmpty()) {
      problems.error(
          entry.locationOf("system"),
          "code system %s is not known".formatted(label.get()),
          "unknown-system");
    }
    Optional<String> code = entry.requiredText("code");
    Optional<String> display = entry.requiredText("display");
    Optional<VerificationStatus> status =
        entry.requiredChoice("status", VerificationStatus.values());
    entry.reportUnknownKeys();
    if (system.isEmpty() || code.isEmpty() || display.isEmpty() || status.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new OrderCoding(system.get(), code.get(), display.get(), status.get()));
  }

  private Optional<OrderDefinition.DailyDose> dose(YamlMapping entry) {
    Optional<String> parameter = entry.requiredText("parameter");
    Optional<String> unit = entry.requiredText("unit");
    Optional<BilingualText> unitWords = entry.requiredWords("unitWords");
    Optional<BilingualText> instruction = entry.requiredWords("instruction");
    entry.reportUnknownKeys();
    if (parameter.isEmpty() || unit.isEmpty() || unitWords.isEmpty() || instruction.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OrderDefinition.DailyDose(
            parameter.get(),
            unit.get(),
            unitWords.get(),
            instruction.get(),
            entry.locationOf("parameter")));
  }
}
