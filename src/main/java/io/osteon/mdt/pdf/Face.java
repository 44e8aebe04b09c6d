package io.osteon.mdt.pdf;

/** A font in use in one document, under the key by which pages name it. */
record Face(String key, FontSubset subset) {
  boolean has(int codePoint) {
    return subset.font().glyph(codePoint) != 0;
  }
}
