package io.osteon.rulebase;

import io.osteon.rulebase.cds.CdsServices;
import io.osteon.rulebase.cds.CdsServicesReader;
import io.osteon.rulebase.check.Check;
import io.osteon.rulebase.check.Checks;
import io.osteon.rulebase.terminology.TerminologyReader;
import io.osteon.rulebase.yaml.YamlFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Reads and checks a rule base. What its logic says is not judged here: that takes the engine's
 * compiler.
 */
public final class RuleBaseLoader {
  private static final Pattern VERSION =
      Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.]+)?");

  private final RuleBaseFiles files;
  private final BiConsumer<List<LogicFile>, ParameterSet> compiler;
  private final Problems problems = new Problems();

  private RuleBaseLoader(RuleBaseFiles files, BiConsumer<List<LogicFile>, ParameterSet> compiler) {
    this.files = files;
    this.compiler = compiler;
  }

  /**
   * Reads the rule base in a folder.
   *
   * @throws IOException when the folder is missing or a file cannot be read
   */
  public static LoadResult load(Path folder) throws IOException {
    return load(RuleBaseFiles.read(folder));
  }

  /** Reads the rule base that travels inside the program. */
  public static LoadResult shipped() {
    return load(RuleBaseFiles.shipped());
  }

  /** Reads a rule base from its files. */
  public static LoadResult load(RuleBaseFiles files) {
    return load(files, (logic, parameters) -> {});
  }

  /**
   * Reads a rule base from its files.
   *
   * @param compiler is given the logic and the parameters, however wrong, before the rest is read,
   *     so that it can compile them meanwhile
   */
  public static LoadResult load(
      RuleBaseFiles files, BiConsumer<List<LogicFile>, ParameterSet> compiler) {
    return new RuleBaseLoader(files, compiler).load();
  }

  private LoadResult load() {
    files
        .unexpected()
        .forEach(
            path ->
                problems.warning(
                    Location.ofFile(path),
                    "the file does not belong to a rule base and is ignored",
                    "unexpected-file"));
    Draft draft = read();
    for (Check check : Checks.all()) {
      check.inspect(draft, problems);
    }
    Optional<RuleBase> ruleBase =
        problems.hasErrors() ? Optional.empty() : Optional.of(ruleBase(draft));
    return new LoadResult(draft, ruleBase, problems.sorted());
  }

  private RuleBase ruleBase(Draft draft) {
    return new RuleBase(
        draft.version(),
        draft.logic(),
        new AdviceCatalogue(draft.advice()),
        new EvidenceRegister(draft.evidence()),
        new ParameterSet(draft.parameters()),
        new OrderCatalogue(draft.orders()),
        draft.interview(),
        draft.services(),
        draft.terminology().orElseThrow(),
        draft.labels().orElseThrow(),
        files);
  }

  private Draft read() {
    List<LogicFile> logic = new ArrayList<>();
    texts("logic").forEach((path, text) -> logic.add(new LogicFile(path, text)));
    if (logic.isEmpty()) {
      problems.error(Location.ofFile("logic"), "there is no DRL file", "missing-file");
    }
    List<ParameterDefinition> parameters =
        required(RuleBaseFiles.PARAMETERS)
            .map(text -> new ParameterReader(problems).read(RuleBaseFiles.PARAMETERS, text))
            .orElse(List.of());
    compiler.accept(List.copyOf(logic), new ParameterSet(parameters));
    AdviceReader adviceReader = new AdviceReader(problems);
    List<AdviceRule> advice = new ArrayList<>();
    texts("advice").forEach((path, text) -> advice.addAll(adviceReader.read(path, text)));
    TerminologyReader.Result terminology = TerminologyReader.read(texts("terminology"));
    problems.addAll(terminology.problems());
    return new Draft(
        required(RuleBaseFiles.RELEASE).flatMap(this::version).orElse("?"),
        logic,
        advice,
        required(RuleBaseFiles.EVIDENCE)
            .map(text -> new EvidenceReader(problems).read(RuleBaseFiles.EVIDENCE, text))
            .orElse(List.of()),
        parameters,
        orders(),
        interview(),
        services(),
        terminology.terminology(),
        terminology.labels());
  }

  /** Optional: rule bases of earlier releases have none. */
  private List<OrderDefinition> orders() {
    return files.has(RuleBaseFiles.ORDERS)
        ? text(RuleBaseFiles.ORDERS)
            .map(text -> new OrderReader(problems).read(RuleBaseFiles.ORDERS, text))
            .orElse(List.of())
        : List.of();
  }

  private Interview interview() {
    return files.has(RuleBaseFiles.INTERVIEW)
        ? text(RuleBaseFiles.INTERVIEW)
            .map(text -> new InterviewReader(problems).read(RuleBaseFiles.INTERVIEW, text))
            .orElse(Interview.NONE)
        : Interview.NONE;
  }

  private CdsServices services() {
    return files.has(RuleBaseFiles.CDS_SERVICES)
        ? text(RuleBaseFiles.CDS_SERVICES)
            .map(text -> new CdsServicesReader(problems).read(RuleBaseFiles.CDS_SERVICES, text))
            .orElse(CdsServices.NONE)
        : CdsServices.NONE;
  }

  private Optional<String> version(String text) {
    return YamlFile.read(RuleBaseFiles.RELEASE, text, problems)
        .flatMap(
            root -> {
              Optional<String> version = root.requiredText("version");
              root.reportUnknownKeys();
              version
                  .filter(v -> !VERSION.matcher(v).matches())
                  .ifPresent(
                      v ->
                          problems.error(
                              root.locationOf("version"),
                              "version is \"%s\"; expected three numbers such as 1.0.0"
                                  .formatted(v),
                              "version-form"));
              return version;
            });
  }

  private Optional<String> required(String path) {
    if (!files.has(path)) {
      problems.error(Location.ofFile(path), "the file is missing", "missing-file");
      return Optional.empty();
    }
    return text(path);
  }

  private Map<String, String> texts(String folder) {
    Map<String, String> texts = new LinkedHashMap<>();
    files.under(folder).forEach(path -> text(path).ifPresent(text -> texts.put(path, text)));
    return texts;
  }

  private Optional<String> text(String path) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(files.bytes(path)))
              .toString());
    } catch (CharacterCodingException e) {
      problems.error(Location.ofFile(path), "the file is not UTF-8", "not-utf-8");
      return Optional.empty();
    }
  }
}
