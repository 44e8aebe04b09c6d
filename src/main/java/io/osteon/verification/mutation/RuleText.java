package io.osteon.verification.mutation;

import io.osteon.engine.parse.Token;
import io.osteon.rulebase.LogicFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a rule stands in its file, by offsets.
 *
 * @param file the file
 * @param name of the rule
 * @param start of the word {@code rule}
 * @param nameToken its name as written, with quotes
 * @param when behind the word {@code when}
 * @param then of the word {@code then}
 * @param end of the word {@code end} that closes it
 */
record RuleText(
    LogicFile file, String name, int start, Token nameToken, int when, int then, int end) {
  private static final int LENGTH_OF_THEN = 4;
  private static final int LENGTH_OF_END = 3;

  /** The rules of a file that can be read, in their order. */
  static List<RuleText> of(LogicFile file) {
    List<Token> tokens = Token.between(file.text(), 0, file.text().length());
    List<RuleText> rules = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      if (!tokens.get(i).text().equals("rule") || i + 1 == tokens.size()) {
        i++;
        continue;
      }
      int when = find("when", tokens, i + 2);
      int then = find("then", tokens, when + 1);
      int end = find("end", tokens, then + 1);
      if (end == tokens.size()) {
        break;
      }
      Token name = tokens.get(i + 1);
      rules.add(
          new RuleText(
              file,
              name.text().replaceAll("^[\"']|[\"']$", ""),
              tokens.get(i).offset(),
              name,
              tokens.get(when).end(),
              tokens.get(then).offset(),
              tokens.get(end).offset()));
      i = end + 1;
    }
    return rules;
  }

  private static int find(String word, List<Token> tokens, int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (tokens.get(i).text().equals(word)) {
        return i;
      }
    }
    return tokens.size();
  }

  /** The text between two offsets of the file. */
  String text(int from, int to) {
    return file.text().substring(from, to);
  }

  /** What stands before all rules: package, imports, globals. */
  String header() {
    return text(0, of(file).get(0).start());
  }

  /** The attributes: between the name and {@code when}. */
  List<Token> attributes() {
    List<Token> tokens = Token.between(file.text(), nameToken.end(), when);
    return tokens.subList(0, Math.max(0, tokens.size() - 1));
  }

  /** The offset at which the consequence begins. */
  int consequence() {
    return then + LENGTH_OF_THEN;
  }

  /** The offset behind the whole rule. */
  int behind() {
    return end + LENGTH_OF_END;
  }

  /** The 1-based line of an offset. */
  int line(int offset) {
    return (int) file.text().substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }

  /** The 1-based column of an offset. */
  int column(int offset) {
    return offset - file.text().lastIndexOf('\n', offset - 1);
  }
}
