package io.osteon.engine.parse;

import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads a rule file with Drools' parser. */
public final class DrlFileParser {

  private static final Pattern LOCATION = Pattern.compile("Line (\\d+):(\\d+) ");

  private static final Pattern UNEXPECTED =
      Pattern.compile(
          "(?:no viable alternative at input|mismatched input) '(.*?)'(.*)", Pattern.DOTALL);

  private DrlFileParser() {}

  /** Reads a file; what is wrong with it is added to the problems. */
  public static Optional<DrlFile> parse(LogicFile file, List<Problem> problems) {
    SourceText source = new SourceText(file);
    int before = problems.size();
    PackageDescr descriptor = null;
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      descriptor = parser.parse(false, file.text());
    } catch (DroolsParserException e) {
      problems.add(source.error(0, "not a rule file: " + e.getMessage(), "syntax"));
    }
    for (DroolsError error : parser.getErrors()) {
      problems.add(problem(source, error));
    }
    if (descriptor == null && problems.size() == before) {
      problems.add(source.error(0, "empty; expected a package and rules", "syntax"));
    }
    return descriptor == null || problems.size() > before
        ? Optional.empty()
        : Optional.of(new DrlFile(source, descriptor));
  }

  private static Problem problem(SourceText source, DroolsError error) {
    String message = error.getMessage().strip();
    Matcher location = LOCATION.matcher(message);
    if (location.find()) {
      int offset =
          source.offset(Integer.parseInt(location.group(1)), Integer.parseInt(location.group(2)));
      return source.error(offset, readable(message.substring(location.end())), "syntax");
    }
    int[] lines = error.getLines();
    int offset = lines != null && lines.length > 0 ? source.offset(lines[0], 0) : 0;
    return source.error(offset, message, "syntax");
  }

  /** What Drools' parser says, in words of a rule author. */
  private static String readable(String message) {
    Matcher found = UNEXPECTED.matcher(message);
    if (!found.matches()) {
      return message;
    }
    String rest = found.group(2).strip();
    String place = rest.startsWith("in ") ? " " + rest : "";
    String expected =
        rest.startsWith("expecting ")
            ? rest.replaceFirst("expecting ", "expected ").replaceFirst("[.]$", "")
            : "expected a condition, a comma or a bracket; a word of the rule language"
                + " such as unit cannot name a field";
    return "unexpected '%s'%s; %s".formatted(found.group(1), place, expected);
  }
}
