package io.osteon.verification.analysis;

/** One condition of a rule as the analysis sees it; all of a rule's elements must hold. */
sealed interface Element {

  /** Wherever this one holds the other one does. */
  boolean implies(Element other);

  /** What it asks for, its constraints left aside. */
  String kind();

  /** There is a fact that meets the pattern. */
  record Some(PatternShape pattern) implements Element {
    @Override
    public String kind() {
      return "some " + pattern.type();
    }

    @Override
    public boolean implies(Element other) {
      return other instanceof Some some && pattern.within(some.pattern);
    }
  }

  /** There is no fact that meets the pattern. */
  record None(PatternShape pattern) implements Element {
    @Override
    public String kind() {
      return "no " + pattern.type();
    }

    @Override
    public boolean implies(Element other) {
      return other instanceof None none && none.pattern.within(pattern);
    }
  }

  /** Something that is known by its text alone. */
  record Opaque(String text) implements Element {
    @Override
    public String kind() {
      return text;
    }

    @Override
    public boolean implies(Element other) {
      return equals(other);
    }
  }
}
