package io.osteon.journal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a segment item by item: after an outage a segment may be larger than the memory. What
 * follows a damaged record was never acknowledged and is left out.
 */
final class SegmentReader implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final DataInputStream in;
  private final int mark;
  private long remaining;

  /**
   * Opens a segment at its first item.
   *
   * @throws java.nio.file.NoSuchFileException if it is gone
   */
  SegmentReader(Path segment) throws IOException {
    remaining = Files.size(segment);
    in = new DataInputStream(new BufferedInputStream(Files.newInputStream(segment), BUFFER));
    try {
      mark = readMark();
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Reads the header, if there is one. */
  private int readMark() throws IOException {
    in.mark(SegmentHeader.LENGTH);
    int found = SegmentHeader.decode(in.readNBytes(SegmentHeader.LENGTH));
    if (found == SegmentHeader.NONE) {
      in.reset();
    } else {
      remaining -= SegmentHeader.LENGTH;
    }
    return found;
  }

  /**
   * The next whole item, or empty at the end.
   *
   * @throws ItemCodec.UnknownFormatException if a newer version of the service wrote it
   */
  Optional<JournalItem> next() throws IOException {
    if (remaining < ItemCodec.HEADER) {
      return Optional.empty();
    }
    int length = in.readInt();
    int checksum = in.readInt() ^ mark;
    remaining -= ItemCodec.HEADER;
    if (length <= 0 || length > remaining) { // nothing was written here
      return end();
    }
    byte[] content = in.readNBytes(length);
    remaining -= length;
    if (content.length < length || ItemCodec.checksum(content) != checksum) {
      return end();
    }
    return Optional.of(ItemCodec.decode(content));
  }

  /**
   * The next items, none at the end.
   *
   * @param items at most so many
   * @param bytes no further item after so many bytes of inputs and answers
   */
  List<JournalItem> next(int items, long bytes) throws IOException {
    List<JournalItem> batch = new ArrayList<>();
    long size = 0;
    while (batch.size() < items && size < bytes) {
      Optional<JournalItem> item = next();
      if (item.isEmpty()) {
        break;
      }
      batch.add(item.get());
      size += size(item.get());
    }
    return batch;
  }

  private static long size(JournalItem item) {
    return item instanceof JournalEntry entry
        ? entry.input().length + (long) entry.output().length
        : 0;
  }

  private Optional<JournalItem> end() {
    remaining = 0;
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
