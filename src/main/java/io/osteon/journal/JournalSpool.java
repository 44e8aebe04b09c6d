package io.osteon.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Entries on the local disk that are not yet in the database.
 *
 * <p>One thread writes. It takes whatever waits, appends it and forces it to disk once, so that
 * many callers share one disk flush. An entry is acknowledged (its future completes) only after the
 * flush.
 */
public final class JournalSpool implements Closeable {
  private static final int BATCH = 256;
  private static final Request END = new Request(null, null, new CompletableFuture<>());

  private final Path folder;
  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>(10_000);
  private final Map<String, Place> waiting = new ConcurrentHashMap<>();
  private final Thread writer;
  private long nextNumber;
  private volatile SpoolSegment current;
  private volatile boolean closed;

  private record Place(Path segment, long position) {}

  /** An entry to append, or (with {@code entry} null) the wish to seal the current segment. */
  @SuppressWarnings("ArrayRecordComponent") // requests are carried, never compared by content
  private record Request(JournalEntry entry, byte[] bytes, CompletableFuture<Void> done) {}

  private JournalSpool(Path folder) throws IOException {
    this.folder = folder;
    for (Path segment : SpoolSegment.in(folder)) {
      nextNumber = SpoolSegment.number(segment) + 1;
      try (SegmentReader entries = new SegmentReader(segment)) {
        for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
          waiting.put(entry.get().evaluationId(), new Place(segment, -1));
        }
      }
    }
    this.writer = new Thread(this::write, "journal-spool");
    this.writer.setDaemon(true);
  }

  /**
   * Opens the spool in a folder, which is created if need be; what an earlier process left there is
   * found again.
   *
   * @throws IOException if the folder cannot be created, read or written
   */
  public static JournalSpool open(Path folder) throws IOException {
    Files.createDirectories(folder);
    JournalSpool spool = new JournalSpool(folder);
    spool.current = SpoolSegment.create(folder, spool.nextNumber++);
    spool.writer.start();
    return spool;
  }

  /**
   * Appends an entry; the future completes when it is safe on disk, exceptionally when it could not
   * be written.
   */
  public CompletableFuture<Void> append(JournalEntry entry) {
    return submit(new Request(entry, EntryCodec.encode(entry), new CompletableFuture<>()));
  }

  /** An entry of that evaluation that is not yet in the database. */
  public Optional<JournalEntry> find(String evaluationId) {
    Place place = waiting.get(evaluationId);
    if (place == null) {
      return Optional.empty();
    }
    try {
      if (place.position() >= 0) {
        return SpoolSegment.read(place.segment(), place.position());
      }
      return search(place.segment(), evaluationId);
    } catch (NoSuchFileException e) {
      return Optional.empty(); // stored in the meantime
    } catch (IOException e) {
      throw new UncheckedIOException("the journal spool cannot be read", e);
    }
  }

  private static Optional<JournalEntry> search(Path segment, String evaluationId)
      throws IOException {
    try (SegmentReader entries = new SegmentReader(segment)) {
      Optional<JournalEntry> entry = entries.next();
      while (entry.isPresent() && !entry.get().evaluationId().equals(evaluationId)) {
        entry = entries.next();
      }
      return entry;
    }
  }

  /** How many evaluations wait for the database. */
  public int size() {
    return waiting.size();
  }

  /** Seals what has been written so far; returns the sealed segments, oldest first. */
  List<Path> seal() throws IOException {
    if (!waiting.isEmpty()) {
      submit(new Request(null, null, new CompletableFuture<>())).join();
    }
    Path open = current.file();
    return SpoolSegment.in(folder).stream().filter(file -> !file.equals(open)).toList();
  }

  /** Forgets a segment whose entries are in the database. */
  void remove(Path segment) throws IOException {
    Files.deleteIfExists(segment);
    waiting.values().removeIf(place -> place.segment().equals(segment));
  }

  private CompletableFuture<Void> submit(Request request) {
    if (closed || !requests.offer(request)) {
      request
          .done()
          .completeExceptionally(
              new IOException(closed ? "the journal is closed" : "the journal is overloaded"));
    }
    return request.done();
  }

  private void write() {
    List<Request> batch = new ArrayList<>();
    boolean last = false;
    while (!last) {
      batch.clear();
      batch.add(take());
      requests.drainTo(batch, BATCH - 1);
      last = batch.remove(END);
      process(batch);
    }
    requests.forEach(
        late -> late.done().completeExceptionally(new IOException("the journal is closed")));
  }

  /** Waits without regard to interrupts: they would close the channel under a write. */
  private Request take() {
    while (true) {
      try {
        return requests.take();
      } catch (InterruptedException e) {
        // only END ends the writer
      }
    }
  }

  private void process(List<Request> batch) {
    List<Request> entries = batch.stream().filter(request -> request.entry() != null).toList();
    try {
      if (!entries.isEmpty()) {
        appendAll(entries);
      }
      if (entries.size() < batch.size()) {
        roll();
      }
      batch.forEach(request -> request.done().complete(null));
    } catch (IOException | RuntimeException e) {
      batch.forEach(request -> request.done().completeExceptionally(e));
    }
  }

  private void appendAll(List<Request> entries) throws IOException {
    long start = current.append(List.of());
    Map<String, Place> places = new LinkedHashMap<>();
    long position = start;
    for (Request request : entries) {
      places.put(request.entry().evaluationId(), new Place(current.file(), position));
      position += request.bytes().length;
    }
    try {
      current.append(entries.stream().map(Request::bytes).toList());
      current.force();
    } catch (IOException e) {
      current.truncate(start);
      throw e;
    }
    waiting.putAll(places);
  }

  private void roll() throws IOException {
    if (Files.size(current.file()) > 0) {
      SpoolSegment sealed = current;
      current = SpoolSegment.create(folder, nextNumber++);
      sealed.close();
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      requests.put(END);
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return; // what was acknowledged is on disk all the same
    }
    current.close();
    if (Files.size(current.file()) == 0) {
      Files.delete(current.file());
    }
  }
}
