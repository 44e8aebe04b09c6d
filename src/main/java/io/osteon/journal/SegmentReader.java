package io.osteon.journal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a segment entry by entry: after an outage a segment may be larger than the memory. What
 * follows a damaged record was never acknowledged and is left out.
 */
final class SegmentReader implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final DataInputStream in;
  private long remaining;

  /**
   * Opens a segment at its first entry.
   *
   * @throws java.nio.file.NoSuchFileException if it is gone
   */
  SegmentReader(Path segment) throws IOException {
    remaining = Files.size(segment);
    in = new DataInputStream(new BufferedInputStream(Files.newInputStream(segment), BUFFER));
  }

  /** The next whole entry, or empty at the end. */
  Optional<JournalEntry> next() throws IOException {
    if (remaining < EntryCodec.HEADER) {
      return Optional.empty();
    }
    int length = in.readInt();
    int checksum = in.readInt();
    remaining -= EntryCodec.HEADER;
    if (length < 0 || length > remaining) {
      return end();
    }
    byte[] content = in.readNBytes(length);
    remaining -= length;
    if (content.length < length || EntryCodec.checksum(content) != checksum) {
      return end();
    }
    try {
      return Optional.of(EntryCodec.decode(content));
    } catch (UncheckedIOException e) {
      return end();
    }
  }

  /**
   * The next entries, none at the end.
   *
   * @param entries at most so many
   * @param bytes no further entry after so many bytes of inputs and answers
   */
  List<JournalEntry> next(int entries, long bytes) throws IOException {
    List<JournalEntry> batch = new ArrayList<>();
    long size = 0;
    while (batch.size() < entries && size < bytes) {
      Optional<JournalEntry> entry = next();
      if (entry.isEmpty()) {
        break;
      }
      batch.add(entry.get());
      size += entry.get().input().length + (long) entry.get().output().length;
    }
    return batch;
  }

  private Optional<JournalEntry> end() {
    remaining = 0;
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
