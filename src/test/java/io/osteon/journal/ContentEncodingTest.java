package io.osteon.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** An answer that comes back changed from the database could no longer be replayed. */
class ContentEncodingTest {

  @Test
  void everyByteComesBack() {
    for (int length : new int[] {0, 1, 8191, 8192, 8193, 300_000}) {
      byte[] bytes = new byte[length];
      new Random(length).nextBytes(bytes);
      assertThat(ContentEncoding.decode(ContentEncoding.GZIP, ContentEncoding.gzip(bytes)))
          .isEqualTo(bytes);
    }
  }

  /** Fails if the rows are in some form of our own that a site's tools cannot read. */
  @Test
  void itIsOrdinaryGzipAndSmall() throws IOException {
    byte[] json =
        "{\"code\": \"17861-6\", \"value\": 2.02} ".repeat(500).getBytes(StandardCharsets.UTF_8);
    byte[] compressed = ContentEncoding.gzip(json);
    assertThat(compressed.length).isLessThan(json.length / 5);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      assertThat(in.readAllBytes()).isEqualTo(json);
    }
  }

  /** Fails if damage is handed on as if it were the answer. */
  @Test
  void damageIsSeen() {
    byte[] compressed = ContentEncoding.gzip("{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
    compressed[compressed.length - 5] ^= 1; // in the checksum
    assertThatIllegalStateException()
        .isThrownBy(() -> ContentEncoding.decode(ContentEncoding.GZIP, compressed));
    assertThatIllegalStateException().isThrownBy(() -> ContentEncoding.decode("br", compressed));
  }
}
