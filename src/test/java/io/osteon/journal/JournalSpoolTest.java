package io.osteon.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is on disk: the crashes and outages that a journal has to live through. */
class JournalSpoolTest {
  @TempDir Path folder;

  static JournalEntry entry(String evaluationId, String output) {
    return new JournalEntry(
        UUID.randomUUID(),
        evaluationId,
        "1.0.0",
        "hash",
        LocalDate.of(2026, 1, 2),
        Instant.parse("2026-01-02T03:04:05.000000006Z"),
        "application/json",
        "zh",
        "{\"病例\":1}".getBytes(StandardCharsets.UTF_8),
        output.getBytes(StandardCharsets.UTF_8));
  }

  private static List<JournalEntry> entries(Path segment) throws IOException {
    try (SegmentReader reader = new SegmentReader(segment)) {
      return reader.next(Integer.MAX_VALUE, Long.MAX_VALUE).stream()
          .map(JournalEntry.class::cast)
          .toList();
    }
  }

  /** Catches: a segment that has grown large while the database was slow is read as a whole. */
  @Test
  void aLargeSegmentIsReadInSmallBatches() throws IOException {
    String output = "x".repeat(1000);
    try (JournalSpool spool = JournalSpool.open(folder)) {
      for (int i = 0; i < 10; i++) {
        spool.append(List.of(entry("e" + i, output))).join();
      }
      try (SegmentReader reader = new SegmentReader(SpoolSegment.in(folder).get(0))) {
        assertThat(reader.next(500, 3_500)).hasSize(4);
        assertThat(reader.next(5, 3_500_000)).hasSize(5);
        assertThat(reader.next(5, 3_500_000))
            .extracting(item -> ((JournalEntry) item).evaluationId())
            .containsExactly("e9");
        assertThat(reader.next(5, 3_500_000)).isEmpty();
      }
    }
  }

  @Test
  void anEntryIsReadBackAsItWasWritten() throws IOException {
    JournalEntry written = entry("a", "输出");
    byte[] record = ItemCodec.encode(written);
    byte[] content = new byte[record.length - ItemCodec.HEADER];
    System.arraycopy(record, ItemCodec.HEADER, content, 0, content.length);
    JournalItem read = ItemCodec.decode(content);
    assertThat(read).usingRecursiveComparison().isEqualTo(written);
  }

  /** Stands for: the process is killed after the answer, before the database has the entry. */
  @Test
  void anAcknowledgedEntryIsFoundByTheNextProcess() throws IOException {
    JournalSpool first = JournalSpool.open(folder);
    first.append(List.of(entry("a", "1"))).join();
    // not closed: a killed process closes nothing
    try (JournalSpool second = JournalSpool.open(folder)) {
      assertThat(second.find("a"))
          .map(e -> new String(e.output(), StandardCharsets.UTF_8))
          .contains("1");
      assertThat(second.size()).isEqualTo(1);
    }
    first.close();
  }

  /**
   * Stands for: the power fails in the middle of a write; the torn record was never acknowledged.
   */
  @Test
  void aTornRecordAtTheEndHidesNothingBeforeIt() throws IOException {
    try (JournalSpool spool = JournalSpool.open(folder)) {
      spool.append(List.of(entry("a", "1"))).join();
      spool.append(List.of(entry("b", "2"))).join();
    }
    Path segment = SpoolSegment.in(folder).get(0);
    try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
      channel.truncate(Files.size(segment) - 3);
    }
    assertThat(entries(segment)).extracting(JournalEntry::evaluationId).containsExactly("a");
  }

  /**
   * Catches: what an earlier use of a file has left, whole records of the same length at the very
   * place where the next one will stand, is taken for what was appended last.
   */
  @Test
  void aFileThatIsUsedAgainShowsNothingOfItsEarlierUse() throws IOException {
    try (JournalSpool spool = JournalSpool.open(folder)) {
      for (String id : List.of("a", "b", "c")) {
        spool.append(List.of(entry(id, "1"))).join();
      }
      Path first = spool.seal().get(0);
      Object file = Files.getAttribute(first, "unix:ino");
      spool.remove(first);
      spool.append(List.of(entry("d", "1"))).join();
      spool.remove(spool.seal().get(0));
      spool.append(List.of(entry("e", "1"))).join();
      assertThat(spool.find("e")).isPresent();
      Path again = SpoolSegment.in(folder).get(0);
      assertThat(Files.getAttribute(again, "unix:ino")).isEqualTo(file);
      assertThat(entries(again)).extracting(JournalEntry::evaluationId).containsExactly("e");
      try (JournalSpool next = JournalSpool.open(folder)) {
        assertThat(next.size()).isEqualTo(1);
        assertThat(next.find("b")).isEmpty();
      }
    }
  }

  /** Stands for: the service was upgraded while entries of the version before were waiting. */
  @Test
  void aSegmentWithoutHeaderIsRead() throws IOException {
    Path segment = folder.resolve("0000000000000007.journal");
    byte[] first = ItemCodec.encode(entry("a", "1"));
    byte[] second = ItemCodec.encode(entry("b", "2"));
    Files.write(segment, first);
    Files.write(segment, second, StandardOpenOption.APPEND);
    assertThat(SpoolSegment.read(segment, first.length)).isPresent();
    try (JournalSpool spool = JournalSpool.open(folder)) {
      assertThat(spool.size()).isEqualTo(2);
      assertThat(spool.find("b")).isPresent();
    }
  }

  /** Catches: each segment that waits for the database keeps room that it will never use. */
  @Test
  void whatWaitsTakesNoMoreRoomThanItNeeds() throws IOException {
    try (JournalSpool spool = JournalSpool.open(folder)) {
      spool.append(List.of(entry("a", "1"))).join();
      Path sealed = spool.seal().get(0);
      assertThat(Files.size(sealed)).isGreaterThan(10_000);
      spool.trim();
      assertThat(Files.size(sealed)).isLessThan(1_000);
      assertThat(entries(sealed)).hasSize(1);
    }
  }

  /** Stands for: a damaged disk block inside a record. */
  @Test
  void aDamagedRecordIsNotTakenForAnEntry() throws IOException {
    try (JournalSpool spool = JournalSpool.open(folder)) {
      spool.append(List.of(entry("a", "1"))).join();
    }
    Path segment = SpoolSegment.in(folder).get(0);
    try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {42}), 60);
    }
    assertThat(entries(segment)).isEmpty();
  }

  /**
   * Stands for: the database is away for a while; then nothing is missing and nothing is there
   * twice.
   */
  @SuppressWarnings("try") // the drain works by itself
  @Test
  void entriesWaitWhileTheStoreIsAwayAndAreStoredOnce() throws IOException {
    MemoryStore store = new MemoryStore();
    store.away = true;
    try (JournalSpool spool = JournalSpool.open(folder);
        JournalDrain drain = JournalDrain.start(spool, store, Duration.ofMillis(10))) {
      Journal journal = new Journal(spool, store);
      List<CompletableFuture<Void>> acknowledged = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        acknowledged.add(journal.append(entry("e" + i, "o" + i)));
      }
      acknowledged.forEach(CompletableFuture::join);
      assertThat(journal.waiting()).isEqualTo(2_000);
      assertThat(journal.find("e1234")).isPresent();
      store.away = false;
      await(() -> journal.waiting() == 0);
      assertThat(store.entries).hasSize(2_000);
      assertThat(journal.find("e1234")).isPresent();
      assertThat(SpoolSegment.in(folder)).hasSize(1);
    }
  }

  /**
   * Stands for: {@code kill -9} under load; a separate process prints each acknowledged id, then
   * dies.
   */
  @Test
  void nothingThatAKilledProcessAcknowledgedIsLost() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged.add(line);
        if (acknowledged.size() == 300) {
          process
              .toHandle()
              .destroyForcibly(); // not process.destroyForcibly(): it would close the stream
        }
      }
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(300);
    try (JournalSpool spool = JournalSpool.open(folder)) {
      assertThat(acknowledged.subList(0, 300)).allMatch(id -> spool.find(id).isPresent());
    }
  }

  /** The process that is killed. */
  static final class Writer {
    private Writer() {}

    /** Appends without end and prints each id once it is acknowledged. */
    public static void main(String[] arguments) throws IOException {
      JournalSpool spool = JournalSpool.open(Path.of(arguments[0]));
      for (int i = 0; ; i++) {
        spool.append(List.of(entry("k" + i, "output"))).join();
        System.out.println("k" + i);
        System.out.flush();
      }
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  /** A store that can be away and that counts. */
  private static final class MemoryStore implements JournalStore {
    private final Map<UUID, JournalEntry> entries = new HashMap<>();
    private volatile boolean away;

    @Override
    public synchronized void save(List<? extends JournalItem> added) {
      if (away) {
        throw new JournalUnavailableException(null);
      }
      added.forEach(e -> entries.putIfAbsent(((JournalEntry) e).entryId(), (JournalEntry) e));
    }

    @Override
    public synchronized Optional<JournalEntry> find(String evaluationId) {
      return entries.values().stream()
          .filter(e -> e.evaluationId().equals(evaluationId))
          .findFirst();
    }
  }
}
