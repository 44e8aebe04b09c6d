package launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StreamTokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of an argument file: white space separates, quotes group, {@code #} starts a comment.
 */
final class ArgumentFile {
  private ArgumentFile() {}

  static List<String> words(Reader in) throws IOException {
    var tokens = new StreamTokenizer(new BufferedReader(in));
    tokens.resetSyntax();
    tokens.wordChars(33, 0xffff);
    tokens.whitespaceChars(0, 32);
    tokens.quoteChar('"');
    tokens.quoteChar('\'');
    tokens.commentChar('#');
    List<String> words = new ArrayList<>();
    while (tokens.nextToken() != StreamTokenizer.TT_EOF) {
      words.add(tokens.sval);
    }
    return words;
  }

  /**
   * One argument in a form that the {@code java} command reads back unchanged from its argument
   * file.
   */
  static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
