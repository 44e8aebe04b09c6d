package io.osteon.mdt.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is compressed comes back from the platform's own reader, whatever it was. */
class CompressionTest {

  private static byte[] unpacked(byte[] packed) throws IOException {
    return new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes();
  }

  /** Catches a wrong code, length or distance. */
  @Property(tries = 200)
  void anyBytesComeBack(@ForAll @Size(max = 2000) byte[] data) throws IOException {
    assertThat(unpacked(Compression.zlib(data))).isEqualTo(data);
  }

  /** Catches lengths and distances at the ends of their ranges: few letters, long repetitions. */
  @Property(tries = 60)
  void repetitionsComeBack(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int letters)
      throws IOException {
    Random random = new Random(seed);
    byte[] data = new byte[100_000];
    int at = 0;
    while (at < data.length) {
      int run = Math.min(data.length - at, 1 + random.nextInt(900));
      if (at > 0 && random.nextBoolean()) {
        int from = random.nextInt(at);
        for (int i = 0; i < run; i++) {
          data[at + i] = data[from + i];
        }
      } else {
        for (int i = 0; i < run; i++) {
          data[at + i] = (byte) random.nextInt(letters);
        }
      }
      at += run;
    }
    assertThat(unpacked(Compression.zlib(data))).isEqualTo(data);
  }

  /** Catches Huffman codes that grow longer than the format allows: counts like Fibonacci's. */
  @Test
  void veryUnevenCountsComeBack() throws IOException {
    byte[] data = new byte[832_040];
    int at = 0;
    int one = 1;
    int two = 1;
    for (byte letter = 0; at + one <= data.length; letter++) {
      for (int i = 0; i < one; i++) {
        data[at++] = letter;
      }
      int next = one + two;
      one = two;
      two = next;
    }
    // in an order without repetitions, so that letters stay letters
    Random random = new Random(7);
    for (int i = data.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      byte letter = data[i];
      data[i] = data[other];
      data[other] = letter;
    }
    assertThat(unpacked(Compression.zlib(data))).isEqualTo(data);
  }

  /** Catches a compression that compresses nothing. */
  @Test
  void textBecomesSmaller() {
    byte[] text = "Corrected calcium 2.05 mmol/L. ".repeat(100).getBytes(StandardCharsets.UTF_8);
    assertThat(Compression.zlib(text).length).isLessThan(text.length / 5);
  }
}
