package io.osteon.engine.parse;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.MvelParser;
import org.drools.mvel.parser.ParseStart;
import org.drools.mvel.parser.TokenMgrException;
import org.drools.mvel.parser.ast.expr.DrlxExpression;

/** Reads constraints and consequences with Drools' expression parser. */
public final class ExpressionParser {

  private static final ParseStart<DrlxExpression> CONSTRAINT =
      DrlxParser.buildDrlxParserWithArguments(List.of());
  private static final Pattern LINE_AND_COLUMN = Pattern.compile("line (\\d+), column (\\d+)");
  private static final Pattern FOUND = Pattern.compile("(?:Found|token:) +\"([^\"]*)\"");
  private static final Set<String> RESERVED =
      Set.of("unit", "rule", "query", "package", "import", "global", "declare", "when", "then");
  private static final int MAXIMUM_LENGTH = 10_000;
  private static final int MAXIMUM_DEPTH = 100;

  private ExpressionParser() {}

  /**
   * A constraint as read.
   *
   * @param bind the variable that it binds, with its dollar sign, or {@code null}
   * @param expression what is bound or asked
   * @param positions of all nodes
   */
  public record Constraint(String bind, Expression expression, Positions positions) {}

  /**
   * A consequence as read.
   *
   * @param statements its block
   * @param positions of all nodes
   */
  public record Consequence(BlockStmt statements, Positions positions) {}

  /**
   * Reads the constraint between two offsets.
   *
   * @throws RuleException when it cannot be read
   */
  public static Constraint constraint(SourceText source, int start, int end) {
    String text = source.text().substring(start, end);
    guard(source, start, text);
    try {
      DrlxExpression read = DrlxParser.parseExpression(CONSTRAINT, text);
      String bind = read.getBind() == null ? null : read.getBind().getIdentifier();
      Expression expression = read.getExpr();
      return new Constraint(
          bind,
          expression,
          Positions.of(expression, source.text(), bindEnd(read, text, start), end));
    } catch (ParseProblemException | TokenMgrException e) {
      throw unreadable(source, start, text, e.getMessage(), "a condition");
    }
  }

  /**
   * Reads the statements between two offsets.
   *
   * @throws RuleException when they cannot be read
   */
  public static Consequence consequence(SourceText source, int start, int end) {
    String text = source.text().substring(start, end);
    guard(source, start, text);
    try {
      BlockStmt block = MvelParser.parseBlock("{" + text + "\n}");
      return new Consequence(block, Positions.of(block, source.text(), start, end));
    } catch (ParseProblemException | TokenMgrException e) {
      throw unreadable(source, start, text, e.getMessage(), "the consequence");
    }
  }

  private static int bindEnd(DrlxExpression read, String text, int start) {
    return read.getBind() == null ? start : start + text.indexOf(':') + 1;
  }

  private static void guard(SourceText source, int start, String text) {
    if (text.length() > MAXIMUM_LENGTH) {
      throw new RuleException(
          source.error(
              start,
              "too long: %d characters, at most %d are read"
                  .formatted(text.length(), MAXIMUM_LENGTH),
              "too-long"));
    }
    int depth = 0;
    for (Token token : Token.between(source.text(), start, start + text.length())) {
      depth += "([{!-".contains(token.text()) ? 1 : ")]}".contains(token.text()) ? -1 : 0;
      if (depth > MAXIMUM_DEPTH) {
        throw new RuleException(
            source.error(token.offset(), "nested too deeply, at most 100 levels", "too-deep"));
      }
    }
  }

  private static RuleException unreadable(
      SourceText source, int start, String text, String message, String what) {
    String reason = message == null ? "" : message;
    Matcher found = FOUND.matcher(reason);
    String token = found.find() ? found.group(1) : "";
    int offset = offsetOf(source, start, text, reason, token);
    for (Token part : Token.between(source.text(), start, start + text.length())) {
      if (RESERVED.contains(part.text())) {
        return new RuleException(
            source.error(
                part.offset(),
                "%s is a word of the rule language and cannot name a field; expected another one"
                    .formatted(part.text()),
                "syntax"));
      }
    }
    String shown =
        token.isEmpty() || token.equals("<EOF>") ? "it ends too early" : "unexpected " + token;
    return new RuleException(
        source.error(
            offset,
            "%s cannot be read: %s; expected a form such as %s"
                .formatted(
                    what,
                    shown,
                    what.equals("a condition")
                        ? "field == value"
                        : "advice.recommend( \"BTA-08\", $renal );"),
            "syntax"));
  }

  private static int offsetOf(
      SourceText source, int start, String text, String reason, String token) {
    Matcher at = LINE_AND_COLUMN.matcher(reason);
    if (at.find()) {
      int line = source.line(start) + Integer.parseInt(at.group(1)) - 1;
      int column = Integer.parseInt(at.group(2)) - 1;
      boolean firstLine = at.group(1).equals("1");
      return Math.min(
          start + text.length(), firstLine ? start + column : source.offset(line, column));
    }
    for (Token candidate : Token.between(source.text(), start, start + text.length())) {
      if (!token.isEmpty() && candidate.text().equals(token)) {
        return candidate.offset();
      }
    }
    return start;
  }
}
