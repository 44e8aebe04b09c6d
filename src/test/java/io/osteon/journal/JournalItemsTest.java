package io.osteon.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.osteon.journal.CardFeedback.Outcome;
import io.osteon.journal.CardFeedback.OverrideReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cards and feedback wait on disk beside evaluations, whichever version has written them. */
class JournalItemsTest {
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.000000006Z");

  @TempDir Path folder;

  static IssuedCard card(String rule) {
    return new IssuedCard(
        UUID.randomUUID(),
        "bone-patient-view",
        "hospital",
        UUID.randomUUID(),
        rule,
        "critical",
        "1.0.0",
        "hash",
        "evaluation",
        TIME,
        List.of(UUID.randomUUID(), UUID.randomUUID()));
  }

  static CardFeedback feedback(UUID card, Outcome outcome, OverrideReason reason) {
    return new CardFeedback(
        card, "bone-patient-view", "hospital", outcome, List.of("建议-1"), reason, TIME, TIME);
  }

  static List<JournalItem> items() {
    UUID card = UUID.randomUUID();
    return List.of(
        JournalSpoolTest.entry("a", "1"),
        card("BTA-08"),
        feedback(card, Outcome.ACCEPTED, OverrideReason.NONE),
        feedback(card, Outcome.OVERRIDDEN, new OverrideReason("s", "c", "d", "评论")),
        feedback(card, Outcome.OVERRIDDEN, new OverrideReason(null, null, null, "")),
        shadow(List.of("BTA-08"), Optional.empty()),
        shadow(List.of(), Optional.of("limit")));
  }

  static ShadowOutcome shadow(List<String> gained, Optional<String> failure) {
    return new ShadowOutcome(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "live",
        "shadow",
        LocalDate.of(2026, 1, 2),
        TIME,
        gained,
        List.of("MON-01", "MON-02"),
        List.of(),
        failure);
  }

  private static byte[] content(byte[] record) {
    return Arrays.copyOfRange(record, ItemCodec.HEADER, record.length);
  }

  @ParameterizedTest
  @MethodSource("items")
  void anItemIsReadBackAsItWasWritten(JournalItem item) throws IOException {
    assertThat(ItemCodec.decode(content(ItemCodec.encode(item))))
        .usingRecursiveComparison()
        .isEqualTo(item);
  }

  /** Stands for: a crash of a kind that the checksum misses; a wild length must not eat memory. */
  @ParameterizedTest
  @MethodSource("items")
  void contentThatIsCutShortIsRefused(JournalItem item) {
    byte[] content = content(ItemCodec.encode(item));
    for (int length = 1; length < content.length; length++) {
      byte[] cut = Arrays.copyOf(content, length);
      assertThat(catchThrowable(() -> ItemCodec.decode(cut))).isInstanceOf(IOException.class);
    }
  }

  /** Stands for: an upgrade while entries of an earlier version wait on disk. */
  @Test
  @SuppressWarnings("try") // the drain works by itself
  void entriesOfTheFirstFormatAreStoredAfterAnUpgrade() throws Exception {
    try (InputStream earlier =
        JournalItemsTest.class.getResourceAsStream("/journal/format-1.journal")) {
      Files.copy(earlier, folder.resolve("0000000000000000.journal"));
    }
    List<JournalItem> stored = new ArrayList<>();
    try (JournalSpool spool = JournalSpool.open(folder)) {
      assertThat(spool.size()).isEqualTo(3);
      assertThat(spool.find("evaluation-2"))
          .map(entry -> new String(entry.output(), StandardCharsets.UTF_8))
          .contains("输出2");
      try (JournalDrain drain =
          JournalDrain.start(spool, store(stored, item -> false), Duration.ofMillis(10))) {
        await(() -> spool.size() == 0);
      }
    }
    assertThat(stored)
        .extracting(item -> ((JournalEntry) item).evaluationId())
        .containsExactly("evaluation-1", "evaluation-2", "evaluation-3");
    assertThat(((JournalEntry) stored.get(2)).input())
        .isEqualTo("{\"病例\":3}".getBytes(StandardCharsets.UTF_8));
  }

  /** Catches: cards that are flushed apart from their evaluation, or not counted as waiting. */
  @Test
  void whatBelongsTogetherIsAppendedTogether() throws IOException {
    try (JournalSpool spool = JournalSpool.open(folder)) {
      spool
          .append(List.of(card("BTA-01"), JournalSpoolTest.entry("a", "1"), card("BTA-08")))
          .join();
      spool.append(List.of(JournalSpoolTest.entry("b", "2"))).join();
      assertThat(spool.size()).isEqualTo(4);
      assertThat(spool.find("a")).isPresent();
      assertThat(spool.find("b").map(JournalEntry::evaluationId)).contains("b");
    }
    try (JournalSpool next = JournalSpool.open(folder)) {
      assertThat(next.size()).isEqualTo(4);
      assertThat(next.find("a")).isPresent();
    }
  }

  /** Catches: a spool without an evaluation that is never drained. */
  @Test
  @SuppressWarnings("try") // the drain works by itself
  void cardsAndFeedbackAloneAreStored() throws Exception {
    List<JournalItem> stored = new ArrayList<>();
    try (JournalSpool spool = JournalSpool.open(folder);
        JournalDrain drain =
            JournalDrain.start(spool, store(stored, item -> false), Duration.ofMillis(10))) {
      spool
          .append(List.of(feedback(UUID.randomUUID(), Outcome.ACCEPTED, OverrideReason.NONE)))
          .join();
      await(() -> spool.size() == 0);
    }
    assertThat(stored).hasSize(1);
  }

  /** Stands for: an item that the database will never take; the others must not wait for it. */
  @Test
  @SuppressWarnings("try") // the drain works by itself
  void anItemThatIsRefusedIsPutAsideAndTheOthersAreStored() throws Exception {
    List<JournalItem> stored = new ArrayList<>();
    try (JournalSpool spool = JournalSpool.open(folder);
        JournalDrain drain =
            JournalDrain.start(
                spool,
                store(
                    stored,
                    item -> item instanceof IssuedCard card && card.rule().equals("POISON")),
                Duration.ofMillis(10))) {
      spool.append(List.of(card("BTA-01"), card("POISON"), card("BTA-08"))).join();
      await(() -> spool.size() == 0);
    }
    assertThat(stored)
        .extracting(item -> ((IssuedCard) item).rule())
        .containsExactly("BTA-01", "BTA-08");
    Path aside = SpoolSegment.in(folder.resolve("refused")).get(0);
    try (SegmentReader items = new SegmentReader(aside)) {
      assertThat(items.next(10, Long.MAX_VALUE))
          .singleElement()
          .extracting(item -> ((IssuedCard) item).rule())
          .isEqualTo("POISON");
    }
  }

  /** Stands for: a return to an earlier version; what the newer one left must not be deleted. */
  @Test
  @SuppressWarnings("try") // the drain works by itself
  void aSegmentOfANewerVersionIsLeftAlone() throws Exception {
    byte[] content = {99, 1, 2, 3};
    ByteBuffer record = ByteBuffer.allocate(ItemCodec.HEADER + content.length);
    record.putInt(content.length).putInt(ItemCodec.checksum(content)).put(content).flip();
    Path newer = folder.resolve("0000000000000000.journal");
    try (FileChannel channel =
        FileChannel.open(newer, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(record);
    }
    List<JournalItem> stored = new ArrayList<>();
    try (JournalSpool spool = JournalSpool.open(folder);
        JournalDrain drain =
            JournalDrain.start(spool, store(stored, item -> false), Duration.ofMillis(10))) {
      spool.append(List.of(card("BTA-01"))).join();
      await(() -> spool.size() == 0);
    }
    assertThat(stored).hasSize(1);
    assertThat(newer).exists();
  }

  /** Catches: a repeat that counts twice, or a change of mind that is lost. */
  @Test
  void theKeyOfFeedbackTellsReportsApart() {
    UUID card = UUID.randomUUID();
    CardFeedback report =
        feedback(card, Outcome.OVERRIDDEN, new OverrideReason("s", "c", null, null));
    CardFeedback later =
        new CardFeedback(
            card,
            report.service(),
            report.client(),
            report.outcome(),
            report.acceptedSuggestions(),
            report.reason(),
            report.outcomeAt(),
            TIME.plusSeconds(3600));
    assertThat(later.key()).isEqualTo(report.key());
    assertThat(report.key().version()).isEqualTo(8);
    assertThat(report.key().variant()).isEqualTo(2);
    assertThat(
            List.of(
                feedback(card, Outcome.ACCEPTED, report.reason()).key(),
                feedback(card, Outcome.OVERRIDDEN, OverrideReason.NONE).key(),
                feedback(card, Outcome.OVERRIDDEN, new OverrideReason("c", "s", null, null)).key(),
                feedback(card, Outcome.OVERRIDDEN, new OverrideReason("s", null, "c", null)).key(),
                feedback(UUID.randomUUID(), Outcome.OVERRIDDEN, report.reason()).key()))
        .doesNotContain(report.key())
        .doesNotHaveDuplicates();
  }

  /** What a store refuses. */
  @FunctionalInterface
  private interface Refusal {
    boolean of(JournalItem item);
  }

  private static JournalStore store(List<JournalItem> stored, Refusal refusal) {
    return new JournalStore() {
      @Override
      public synchronized void save(List<? extends JournalItem> items) {
        if (items.stream().anyMatch(refusal::of)) {
          throw new JournalRefusedException(null);
        }
        stored.addAll(items);
      }

      @Override
      public Optional<JournalEntry> find(String evaluationId) {
        return Optional.empty();
      }
    };
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
