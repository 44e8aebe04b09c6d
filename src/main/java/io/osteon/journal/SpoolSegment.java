package io.osteon.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** One spool file: records are appended to it, then it is sealed, stored and deleted. */
final class SpoolSegment implements Closeable {
  private static final String SUFFIX = ".journal";

  private final Path file;
  private final FileChannel channel;

  private SpoolSegment(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Creates the file of the given number, and makes its name durable. */
  static SpoolSegment create(Path folder, long number) throws IOException {
    Path file = folder.resolve("%016d%s".formatted(number, SUFFIX));
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
    return new SpoolSegment(file, channel);
  }

  /** The segments in a folder, oldest first. */
  static List<Path> in(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /** The number in the name of a segment's file. */
  static long number(Path segment) {
    String name = segment.getFileName().toString();
    return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
  }

  Path file() {
    return file;
  }

  /**
   * Appends records; they are safe only after {@link #force()}. Returns where the first one starts.
   */
  long append(List<byte[]> records) throws IOException {
    long start = channel.position();
    for (byte[] bytes : records) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
    return start;
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
    channel.close();
  }

  /** The item that starts at a position of a segment. */
  static Optional<JournalItem> read(Path segment, long position) throws IOException {
    try (FileChannel in = FileChannel.open(segment, StandardOpenOption.READ)) {
      ByteBuffer header = ByteBuffer.allocate(ItemCodec.HEADER);
      in.read(header, position);
      if (header.hasRemaining()) {
        return Optional.empty();
      }
      ByteBuffer record = ByteBuffer.allocate(ItemCodec.HEADER + header.getInt(0));
      in.read(record, position);
      record.flip();
      return next(record);
    }
  }

  private static Optional<JournalItem> next(ByteBuffer bytes) throws IOException {
    if (bytes.remaining() < ItemCodec.HEADER) {
      return Optional.empty();
    }
    int length = bytes.getInt();
    int checksum = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      return Optional.empty();
    }
    byte[] content = new byte[length];
    bytes.get(content);
    if (ItemCodec.checksum(content) != checksum) {
      return Optional.empty();
    }
    return Optional.of(ItemCodec.decode(content));
  }
}
