package io.osteon.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Items on the local disk that are not yet in the database.
 *
 * <p>One thread writes. It takes whatever waits, appends it and forces it to disk once, so that
 * many callers share one disk flush. What a caller appends together is acknowledged together (its
 * future completes), only after the flush.
 */
public final class JournalSpool implements Closeable {
  private static final int BATCH = 256;
  private static final Request END = new Request(null, null, null, new CompletableFuture<>());

  /** Bytes for which the first segment has room. */
  private static final long FIRST_CAPACITY = 1 << 20;

  private static final long LEAST_CAPACITY = 1 << 17;
  private static final long MOST_CAPACITY = 8 << 20;

  /** Files that are kept to be used again: more are never needed at once. */
  private static final int SPARES = 2;

  private static final Logger LOG = Logger.getLogger(JournalSpool.class.getName());

  private final Path folder;
  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>(10_000);

  /** Where the entry of an evaluation stands. */
  private final Map<String, Place> waiting = new ConcurrentHashMap<>();

  /** How many items each segment holds. */
  private final Map<Path, Integer> counts = new ConcurrentHashMap<>();

  /**
   * Files whose items are in the database; of use to the thread that drains, as are the lengths.
   */
  private final Deque<Path> spares = new ArrayDeque<>();

  /** Bytes in use of segments that were sealed and have room left. */
  private final Map<Path, Long> lengths = new HashMap<>();

  private final Thread writer;
  private long nextNumber;
  private volatile SpoolSegment current;
  private volatile boolean closed;

  private record Place(Path segment, long position) {}

  /** Items to append, or the segment that is to follow the current one. */
  private record Request(
      List<? extends JournalItem> items,
      List<byte[]> records,
      SpoolSegment next,
      CompletableFuture<Void> done) {}

  private JournalSpool(Path folder) throws IOException {
    this.folder = folder;
    for (Path segment : SpoolSegment.in(folder)) {
      nextNumber = SpoolSegment.number(segment) + 1;
      remember(segment);
    }
    this.writer = new Thread(this::write, "journal-spool");
    this.writer.setDaemon(true);
  }

  private void remember(Path segment) throws IOException {
    try (SegmentReader items = new SegmentReader(segment)) {
      int count = 0;
      for (Optional<JournalItem> item = items.next(); item.isPresent(); item = items.next()) {
        count++;
        if (item.get() instanceof JournalEntry entry) {
          waiting.put(entry.evaluationId(), new Place(segment, -1));
        }
      }
      counts.put(segment, count);
    } catch (ItemCodec.UnknownFormatException e) {
      LOG.log(
          Level.WARNING,
          "{0} was written by a newer version; it stays until that version runs again.",
          segment);
    }
  }

  /**
   * Opens the spool in a folder, which is created if need be; what an earlier process left there is
   * found again.
   *
   * @throws IOException if the folder cannot be created, read or written
   */
  public static JournalSpool open(Path folder) throws IOException {
    Files.createDirectories(folder);
    SpoolSegment.deleteSpares(folder);
    JournalSpool spool = new JournalSpool(folder);
    spool.current = SpoolSegment.create(folder, spool.nextNumber++, FIRST_CAPACITY);
    spool.writer.start();
    return spool;
  }

  /**
   * Appends items with one flush; the future completes when they are safe on disk, exceptionally
   * when they could not be written.
   */
  public CompletableFuture<Void> append(List<? extends JournalItem> items) {
    if (items.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    List<byte[]> records = items.stream().map(ItemCodec::encode).toList();
    return submit(new Request(items, records, null, new CompletableFuture<>()));
  }

  /** An entry of that evaluation that is not yet in the database. */
  public Optional<JournalEntry> find(String evaluationId) {
    Place place = waiting.get(evaluationId);
    if (place == null) {
      return Optional.empty();
    }
    try {
      if (place.position() >= 0) {
        // files are used again: what stands there now may be another's
        return SpoolSegment.read(place.segment(), place.position())
            .filter(JournalEntry.class::isInstance)
            .map(JournalEntry.class::cast)
            .filter(entry -> entry.evaluationId().equals(evaluationId));
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
    try (SegmentReader items = new SegmentReader(segment)) {
      for (Optional<JournalItem> item = items.next(); item.isPresent(); item = items.next()) {
        if (item.get() instanceof JournalEntry entry && entry.evaluationId().equals(evaluationId)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }
  }

  /** How many items wait for the database. */
  public int size() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Seals what has been written so far; returns the sealed segments, oldest first. The segment that
   * follows is made here, so that no caller of {@link #append} waits for it. For one thread.
   */
  List<Path> seal() throws IOException {
    SpoolSegment before = current;
    if (counts.containsKey(before.file())) {
      SpoolSegment next = following(before.position());
      try {
        submit(new Request(null, null, next, new CompletableFuture<>())).join();
      } catch (CompletionException e) {
        if (next != current) {
          next.close();
          Files.deleteIfExists(next.file());
        }
        throw e;
      }
      lengths.put(before.file(), before.length());
    }
    Path open = current.file();
    return SpoolSegment.in(folder).stream().filter(file -> !file.equals(open)).toList();
  }

  /** A segment with room for somewhat more than has been used of the one before it. */
  private SpoolSegment following(long used) throws IOException {
    long capacity = Math.min(MOST_CAPACITY, Math.max(LEAST_CAPACITY, used + used / 2));
    Path spare = spares.poll();
    return spare == null
        ? SpoolSegment.create(folder, nextNumber++, capacity)
        : SpoolSegment.reuse(spare, folder, nextNumber++, capacity);
  }

  /** Gives back what sealed segments do not use: they have to wait, and more will come. */
  void trim() throws IOException {
    for (Iterator<Map.Entry<Path, Long>> each = lengths.entrySet().iterator(); each.hasNext(); ) {
      Map.Entry<Path, Long> segment = each.next();
      SpoolSegment.trim(segment.getKey(), segment.getValue());
      each.remove();
    }
  }

  /** Forgets a segment whose entries are in the database. */
  void remove(Path segment) throws IOException {
    if (spares.size() < SPARES && Files.size(segment) <= MOST_CAPACITY) {
      spares.add(SpoolSegment.spare(segment));
    } else {
      Files.deleteIfExists(segment);
    }
    lengths.remove(segment);
    counts.remove(segment);
    waiting.values().removeIf(place -> place.segment().equals(segment));
  }

  /** Keeps items that the store will never take, out of the way of the others. */
  Path putAside(List<JournalItem> refused) throws IOException {
    Path aside = Files.createDirectories(folder.resolve("refused"));
    List<Path> there = SpoolSegment.in(aside);
    long number = there.isEmpty() ? 0 : SpoolSegment.number(there.get(there.size() - 1)) + 1;
    try (SpoolSegment segment = SpoolSegment.create(aside, number, 0)) {
      segment.append(refused.stream().map(ItemCodec::encode).toList());
      segment.force();
      return segment.file();
    }
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
    List<Request> appends = batch.stream().filter(request -> request.items() != null).toList();
    try {
      if (!appends.isEmpty()) {
        appendAll(appends);
      }
      for (Request request : batch) {
        if (request.next() != null) {
          SpoolSegment sealed = current;
          current = request.next();
          sealed.close();
        }
      }
      batch.forEach(request -> request.done().complete(null));
    } catch (IOException | RuntimeException e) {
      batch.forEach(request -> request.done().completeExceptionally(e));
    }
  }

  private void appendAll(List<Request> appends) throws IOException {
    long start = current.position();
    Map<String, Place> places = new LinkedHashMap<>();
    List<byte[]> records = new ArrayList<>();
    long position = start;
    for (Request request : appends) {
      for (int i = 0; i < request.items().size(); i++) {
        if (request.items().get(i) instanceof JournalEntry entry) {
          places.put(entry.evaluationId(), new Place(current.file(), position));
        }
        records.add(request.records().get(i));
        position += request.records().get(i).length;
      }
    }
    try {
      current.append(records);
      current.force();
    } catch (IOException e) {
      current.truncate(start);
      throw e;
    }
    waiting.putAll(places);
    counts.merge(current.file(), records.size(), Integer::sum);
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
    boolean empty = current.isEmpty();
    current.truncate(current.position());
    current.close();
    if (empty) {
      Files.delete(current.file());
    }
    SpoolSegment.deleteSpares(folder);
  }
}
