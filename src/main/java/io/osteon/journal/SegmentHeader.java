package io.osteon.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The first record of a segment. Files are used again, so that what an earlier use left behind the
 * last record must not be taken for records: each use has a mark of its own, and the checksums of
 * its records are combined with it.
 *
 * <p>The header is framed like any record and has a format of its own, so that a version that does
 * not know it leaves the whole file alone.
 */
final class SegmentHeader {
  static final int FORMAT = 5;

  /** Bytes of the header in a file. */
  static final int LENGTH = ItemCodec.HEADER + 1 + Integer.BYTES;

  /** The mark of a file without a header, as earlier versions wrote it. */
  static final int NONE = 0;

  /** An odd number, so that different segments have different marks (2^32 divided by phi). */
  private static final int SPREAD = 0x9e3779b1;

  private SegmentHeader() {}

  /** The mark of a segment: never {@link #NONE}, and that of no other segment for a long time. */
  static int mark(long number) {
    return ((int) number + 1) * SPREAD;
  }

  /** The header with a mark. */
  static byte[] encode(int mark) {
    byte[] content = ByteBuffer.allocate(1 + Integer.BYTES).put((byte) FORMAT).putInt(mark).array();
    return ByteBuffer.allocate(LENGTH)
        .putInt(content.length)
        .putInt(ItemCodec.checksum(content))
        .put(content)
        .array();
  }

  /** The mark in a header, or {@link #NONE} when the bytes are something else. */
  static int decode(byte[] bytes) {
    if (bytes.length < LENGTH) {
      return NONE;
    }
    ByteBuffer header = ByteBuffer.wrap(bytes);
    byte[] content = new byte[1 + Integer.BYTES];
    int length = header.getInt();
    int checksum = header.getInt();
    header.get(content);
    boolean whole = length == content.length && checksum == ItemCodec.checksum(content);
    return whole && content[0] == FORMAT ? ByteBuffer.wrap(content).getInt(1) : NONE;
  }

  /** The mark of a segment's file. */
  static int read(FileChannel segment) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(LENGTH);
    int read = segment.read(header, 0);
    return read < LENGTH ? NONE : decode(header.array());
  }
}
