package io.osteon.mdt.pdf;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.zip.Adler32;

/**
 * Compresses in the zlib format (RFC 1950, RFC 1951). The platform's own compressor is a native
 * library whose output differs from version to version; a document must have the same bytes
 * wherever and whenever it is made.
 */
final class Compression {
  private static final int WINDOW = 32768;
  private static final int LONGEST = 258;
  private static final int SHORTEST = 3;
  private static final int HASHES = 1 << 15;
  private static final int TRIES = 64;
  private static final int END = 256;
  private static final int LITERALS = 286;
  private static final int DISTANCES = 30;
  private static final int LONGEST_CODE = 15;
  private static final int LENGTH_CODES = 19;

  private static final int[] LENGTH_BASE = new int[29];
  private static final int[] LENGTH_EXTRA = new int[29];
  private static final int[] DISTANCE_BASE = new int[DISTANCES];
  private static final int[] DISTANCE_EXTRA = new int[DISTANCES];

  /** In this order a block says the lengths of the codes for lengths. */
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  static {
    int base = SHORTEST;
    for (int i = 0; i < 28; i++) {
      LENGTH_EXTRA[i] = i < 8 ? 0 : i / 4 - 1;
      LENGTH_BASE[i] = base;
      base += 1 << LENGTH_EXTRA[i];
    }
    LENGTH_BASE[28] = LONGEST;
    base = 1;
    for (int i = 0; i < DISTANCES; i++) {
      DISTANCE_EXTRA[i] = i < 4 ? 0 : i / 2 - 1;
      DISTANCE_BASE[i] = base;
      base += 1 << DISTANCE_EXTRA[i];
    }
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int bits;
  private int bitCount;

  private Compression() {}

  /** The compressed form. */
  static byte[] zlib(byte[] data) {
    return new Compression().compress(data);
  }

  private byte[] compress(byte[] data) {
    out.write(0x78);
    out.write(0x9C);
    int[] tokens = tokens(data);
    int[] literalCounts = new int[LITERALS];
    int[] distanceCounts = new int[DISTANCES];
    for (int token : tokens) {
      if (token < END) {
        literalCounts[token]++;
      } else {
        literalCounts[lengthCode(length(token))]++;
        distanceCounts[code(DISTANCE_BASE, distance(token))]++;
      }
    }
    literalCounts[END] = 1;
    writeBlock(tokens, lengths(literalCounts), lengths(distanceCounts));
    Adler32 sum = new Adler32();
    sum.update(data);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write((int) (sum.getValue() >>> shift));
    }
    return out.toByteArray();
  }

  // A token is a byte, or the length and distance of something that was there before.

  private static int token(int length, int distance) {
    return length << 16 | distance;
  }

  private static int length(int token) {
    return token >>> 16;
  }

  private static int distance(int token) {
    return token & 0xFFFF;
  }

  private static int[] tokens(byte[] data) {
    int[] tokens = new int[data.length];
    int count = 0;
    int[] newest = new int[HASHES];
    Arrays.fill(newest, -1);
    int[] before = new int[data.length];
    int at = 0;
    while (at < data.length) {
      int length = 0;
      int distance = 0;
      if (at + SHORTEST <= data.length) {
        int candidate = newest[hash(data, at)];
        for (int tries = 0;
            tries < TRIES && candidate >= 0 && at - candidate < WINDOW;
            tries++, candidate = before[candidate]) {
          int same = common(data, candidate, at);
          if (same > length) {
            length = same;
            distance = at - candidate;
          }
        }
      }
      boolean repeated = length >= SHORTEST;
      tokens[count++] = repeated ? token(length, distance) : data[at] & 0xFF;
      int end = at + (repeated ? length : 1);
      for (; at < end; at++) {
        if (at + SHORTEST <= data.length) {
          int hash = hash(data, at);
          before[at] = newest[hash];
          newest[hash] = at;
        }
      }
    }
    return Arrays.copyOf(tokens, count);
  }

  private static int hash(byte[] data, int at) {
    int three = (data[at] & 0xFF) << 16 | (data[at + 1] & 0xFF) << 8 | data[at + 2] & 0xFF;
    return (three * 0x9E3779B1) >>> 17;
  }

  private static int common(byte[] data, int one, int other) {
    int most = Math.min(LONGEST, data.length - other);
    int length = 0;
    while (length < most && data[one + length] == data[other + length]) {
      length++;
    }
    return length;
  }

  private static int lengthCode(int length) {
    return 257 + code(LENGTH_BASE, length);
  }

  private static int code(int[] bases, int value) {
    int found = Arrays.binarySearch(bases, value);
    return found >= 0 ? found : -found - 2;
  }

  /** The lengths of Huffman codes for symbols that occur so often; none longer than allowed. */
  private static int[] lengths(int[] counts) {
    int[] weights = counts.clone();
    while (true) {
      int[] lengths = unlimited(weights);
      if (Arrays.stream(lengths).max().orElse(0) <= LONGEST_CODE) {
        return lengths;
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] = weights[i] == 0 ? 0 : weights[i] / 2 + 1;
      }
    }
  }

  /** Part of a Huffman tree; of two with one weight the one made first comes first. */
  private record Node(long weight, int made, int symbol, Node left, Node right)
      implements Comparable<Node> {
    @Override
    public int compareTo(Node other) {
      int byWeight = Long.compare(weight, other.weight);
      return byWeight != 0 ? byWeight : Integer.compare(made, other.made);
    }
  }

  private static int[] unlimited(int[] weights) {
    int[] lengths = new int[weights.length];
    PriorityQueue<Node> nodes = new PriorityQueue<>();
    int made = 0;
    for (int symbol = 0; symbol < weights.length; symbol++) {
      if (weights[symbol] > 0) {
        nodes.add(new Node(weights[symbol], made++, symbol, null, null));
      }
    }
    if (nodes.size() < 2) {
      // a code of one symbol has one bit; where there is none a reader wants one all the same
      lengths[nodes.isEmpty() ? 0 : nodes.peek().symbol()] = 1;
      return lengths;
    }
    while (nodes.size() > 1) {
      Node left = nodes.remove();
      Node right = nodes.remove();
      nodes.add(new Node(left.weight() + right.weight(), made++, -1, left, right));
    }
    depth(nodes.remove(), 0, lengths);
    return lengths;
  }

  private static void depth(Node node, int depth, int[] lengths) {
    if (node.symbol() >= 0) {
      lengths[node.symbol()] = depth;
    } else {
      depth(node.left(), depth + 1, lengths);
      depth(node.right(), depth + 1, lengths);
    }
  }

  private void writeBlock(int[] tokens, int[] literalLengths, int[] distanceLengths) {
    write(1, 1);
    write(2, 2);
    write(LITERALS - 257, 5);
    write(DISTANCES - 1, 5);
    write(LENGTH_CODES - 4, 4);
    // each length from 0 to 15 is said in four bits, with no shorthand for repetitions
    for (int symbol : ORDER) {
      write(symbol <= LONGEST_CODE ? 4 : 0, 3);
    }
    for (int length : literalLengths) {
      writeCode(length, 4);
    }
    for (int length : distanceLengths) {
      writeCode(length, 4);
    }
    int[] literalCodes = codes(literalLengths);
    int[] distanceCodes = codes(distanceLengths);
    for (int token : tokens) {
      if (token < END) {
        writeCode(literalCodes[token], literalLengths[token]);
      } else {
        int length = lengthCode(length(token));
        writeCode(literalCodes[length], literalLengths[length]);
        write(length(token) - LENGTH_BASE[length - 257], LENGTH_EXTRA[length - 257]);
        int distance = code(DISTANCE_BASE, distance(token));
        writeCode(distanceCodes[distance], distanceLengths[distance]);
        write(distance(token) - DISTANCE_BASE[distance], DISTANCE_EXTRA[distance]);
      }
    }
    writeCode(literalCodes[END], literalLengths[END]);
    if (bitCount > 0) {
      write(0, 8 - bitCount);
    }
  }

  /** The codes that belong to lengths. */
  private static int[] codes(int[] lengths) {
    int[] next = new int[LONGEST_CODE + 2];
    for (int length : lengths) {
      if (length > 0) {
        next[length + 1]++;
      }
    }
    for (int i = 1; i < next.length; i++) {
      next[i] = (next[i] + next[i - 1]) << 1;
    }
    // next[length] is now the first code of that length
    int[] codes = new int[lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      if (lengths[i] > 0) {
        codes[i] = next[lengths[i]]++;
      }
    }
    return codes;
  }

  /** Huffman codes begin with their most significant bit. */
  private void writeCode(int code, int length) {
    write(Integer.reverse(code) >>> (32 - length), length);
  }

  private void write(int value, int length) {
    bits |= value << bitCount;
    bitCount += length;
    while (bitCount >= 8) {
      out.write(bits);
      bits >>>= 8;
      bitCount -= 8;
    }
  }
}
