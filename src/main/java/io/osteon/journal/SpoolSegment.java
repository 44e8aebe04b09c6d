package io.osteon.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * One spool file: records are appended to it, then it is sealed, stored, and used again.
 *
 * <p>Its blocks are written before it is used. To force records into blocks that the file has takes
 * one write of the disk; a file that grows takes a commit of the file system's journal as well,
 * which waits for whatever else is being written on the machine.
 */
final class SpoolSegment implements Closeable {
  private static final String SUFFIX = ".journal";
  private static final String SPARE = ".spare";
  private static final int ZEROS = 1 << 16;

  private final Path file;
  private final FileChannel channel;
  private final int mark;
  private volatile long length;

  private SpoolSegment(Path file, FileChannel channel, int mark) {
    this.file = file;
    this.channel = channel;
    this.mark = mark;
  }

  /**
   * Creates the file of the given number, and makes it durable.
   *
   * @param capacity bytes that can be forced without the file growing
   */
  static SpoolSegment create(Path folder, long number, long capacity) throws IOException {
    Path file = folder.resolve("%016d%s".formatted(number, SUFFIX));
    return begin(file, number, capacity, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** The same with the blocks of a file that is no longer needed. */
  static SpoolSegment reuse(Path spare, Path folder, long number, long capacity)
      throws IOException {
    Path file = folder.resolve("%016d%s".formatted(number, SUFFIX));
    Files.move(spare, file, StandardCopyOption.ATOMIC_MOVE);
    return begin(file, number, capacity, StandardOpenOption.WRITE);
  }

  private static SpoolSegment begin(
      Path file, long number, long capacity, StandardOpenOption... options) throws IOException {
    FileChannel channel = FileChannel.open(file, options);
    try {
      int mark = SegmentHeader.mark(number);
      write(channel, ByteBuffer.wrap(SegmentHeader.encode(mark)), 0);
      reserve(channel, capacity);
      channel.position(SegmentHeader.LENGTH);
      channel.force(true);
      try (FileChannel directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
        directory.force(true);
      }
      return new SpoolSegment(file, channel, mark);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static void reserve(FileChannel channel, long capacity) throws IOException {
    long size = channel.size();
    try {
      ByteBuffer zeros = ByteBuffer.allocate(ZEROS);
      for (long at = size; at < capacity; at += ZEROS) {
        write(channel, zeros.clear(), at);
      }
    } catch (IOException e) {
      channel.truncate(size); // the disk is full: records may fit all the same
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long position)
      throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  /** The segments in a folder, oldest first. */
  static List<Path> in(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /** Deletes the files that a process has left to be used again. */
  static void deleteSpares(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().endsWith(SPARE)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Takes a segment, all of which is in the database, out of the folder's segments. */
  static Path spare(Path segment) throws IOException {
    String name = segment.getFileName().toString();
    Path spare = segment.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + SPARE);
    return Files.move(segment, spare, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The number in the name of a segment's file. */
  static long number(Path segment) {
    String name = segment.getFileName().toString();
    return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
  }

  Path file() {
    return file;
  }

  /** Where the next record will start, in bytes from the beginning of the file. */
  long position() throws IOException {
    return channel.position();
  }

  /** Whether nothing has been appended. */
  boolean isEmpty() throws IOException {
    return channel.position() <= SegmentHeader.LENGTH;
  }

  /**
   * Appends records, which are marked as those of this segment; they are safe only after {@link
   * #force()}.
   */
  void append(List<byte[]> records) throws IOException {
    for (byte[] bytes : records) {
      ItemCodec.mark(bytes, mark);
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }

  /** Takes back what was appended from {@code position} on, after a failed write. */
  void truncate(long position) throws IOException {
    channel.truncate(position);
    channel.position(position);
  }

  void force() throws IOException {
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      length = channel.position();
    }
    channel.close();
  }

  /** Bytes of the file that were in use when it was closed. */
  long length() {
    return length;
  }

  /** Gives back what a sealed segment does not use. */
  static void trim(Path segment, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  /** The item that starts at a position of a segment. */
  static Optional<JournalItem> read(Path segment, long position) throws IOException {
    try (FileChannel in = FileChannel.open(segment, StandardOpenOption.READ)) {
      int mark = SegmentHeader.read(in);
      ByteBuffer header = ByteBuffer.allocate(ItemCodec.HEADER);
      in.read(header, position);
      if (header.hasRemaining()) {
        return Optional.empty();
      }
      int length = header.getInt(0);
      if (length < 0 || length > in.size() - position) {
        return Optional.empty();
      }
      ByteBuffer content = ByteBuffer.allocate(length);
      in.read(content, position + ItemCodec.HEADER);
      int checksum = header.getInt(Integer.BYTES) ^ mark;
      return content.hasRemaining() || ItemCodec.checksum(content.array()) != checksum
          ? Optional.empty()
          : Optional.of(ItemCodec.decode(content.array()));
    }
  }
}
