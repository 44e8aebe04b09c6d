package io.osteon.engine.parse;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * Where the nodes of an expression stand in the file. The expression parser gives its nodes no
 * positions, so the tree is laid over the tokens of its text, from left to right.
 */
public final class Positions {

  private final List<Token> tokens;
  private final Map<Node, Integer> offsets = new IdentityHashMap<>();
  private final int start;
  private int cursor;

  private Positions(List<Token> tokens, int start) {
    this.tokens = tokens;
    this.start = start;
  }

  /** Lays a tree over the text between two offsets of a file. */
  public static Positions of(Node root, String text, int start, int end) {
    Positions positions = new Positions(Token.between(text, start, end), start);
    positions.visit(root);
    return positions;
  }

  /** The offset of the first character of a node. */
  public int offset(Node node) {
    return offsets.getOrDefault(node, start);
  }

  private void visit(Node node) {
    String leaf = leafText(node);
    if (leaf != null) {
      offsets.put(node, find(leaf));
      return;
    }
    int first = node instanceof ObjectCreationExpr ? find("new") : -1;
    for (Node child : childrenInOrder(node)) {
      visit(child);
      first = first < 0 ? offset(child) : Math.min(first, offset(child));
    }
    offsets.put(node, first < 0 ? start : first);
  }

  private int find(String leaf) {
    for (int i = cursor; i < tokens.size(); i++) {
      if (tokens.get(i).text().equals(leaf)) {
        cursor = i + 1;
        return tokens.get(i).offset();
      }
    }
    return cursor < tokens.size() ? tokens.get(cursor).offset() : start;
  }

  private static List<Node> childrenInOrder(Node node) {
    if (node instanceof PointFreeExpr expression) {
      List<Node> children = new ArrayList<>(List.of(expression.getLeft()));
      children.addAll(expression.getRight());
      return children;
    }
    if (node instanceof HalfBinaryExpr expression) {
      return List.of(expression.getRight());
    }
    return node.getChildNodes();
  }

  private static String leafText(Node node) {
    if (node instanceof SimpleName name) {
      return name.getIdentifier();
    }
    if (node instanceof Name name) {
      return name.getIdentifier();
    }
    if (node instanceof ThisExpr) {
      return "this";
    }
    if (node instanceof StringLiteralExpr literal) {
      return '"' + literal.getValue() + '"';
    }
    if (node instanceof LiteralStringValueExpr literal) {
      return literal.getValue();
    }
    return node instanceof LiteralExpr ? node.toString() : null;
  }
}
