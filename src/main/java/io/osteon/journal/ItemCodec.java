package io.osteon.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * The bytes of an item in a spool file: length, checksum, content. The content's first byte says
 * its format; a format that was ever written stays readable, since a service may be upgraded while
 * items wait. A record that is cut short or damaged was never acknowledged and reads as absent.
 */
final class ItemCodec {
  /** Bytes in front of the content: its length and its CRC-32. */
  static final int HEADER = 8;

  private ItemCodec() {}

  /** The record of an item, header included. */
  static byte[] encode(JournalItem item) {
    try {
      RecordBytes record = new RecordBytes(HEADER + size(item));
      DataOutputStream out = new DataOutputStream(record);
      out.writeLong(0); // the header, when it is known
      write(out, item);
      return record.framed();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  /**
   * Combines the checksum of a record with the mark of the segment that it goes into; done once
   * more, it takes the mark back.
   */
  static void mark(byte[] record, int mark) {
    ByteBuffer header = ByteBuffer.wrap(record);
    header.putInt(Integer.BYTES, header.getInt(Integer.BYTES) ^ mark);
  }

  private static int size(JournalItem item) {
    return item instanceof JournalEntry entry
        ? entry.input().length + entry.output().length + 256
        : 512;
  }

  private static void write(DataOutputStream out, JournalItem item) throws IOException {
    if (item instanceof JournalEntry entry) {
      out.writeByte(EntryFormat.FORMAT);
      EntryFormat.write(out, entry);
    } else if (item instanceof IssuedCard card) {
      out.writeByte(CardFormat.FORMAT);
      CardFormat.write(out, card);
    } else if (item instanceof CardFeedback feedback) {
      out.writeByte(FeedbackFormat.FORMAT);
      FeedbackFormat.write(out, feedback);
    } else if (item instanceof ShadowOutcome outcome) {
      out.writeByte(ShadowFormat.FORMAT);
      ShadowFormat.write(out, outcome);
    }
  }

  /**
   * The item of a record's content, header left out.
   *
   * @throws UnknownFormatException if a newer version of the service wrote it
   * @throws IOException if it is unreadable
   */
  static JournalItem decode(byte[] content) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
    int format = in.readByte();
    return switch (format) {
      case EntryFormat.FORMAT -> EntryFormat.read(in);
      case CardFormat.FORMAT -> CardFormat.read(in);
      case FeedbackFormat.FORMAT -> FeedbackFormat.read(in);
      case ShadowFormat.FORMAT -> ShadowFormat.read(in);
      default -> throw new UnknownFormatException(format);
    };
  }

  /** CRC-32 of a record's content. */
  static int checksum(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  /** The bytes of a record; its header comes last. */
  private static final class RecordBytes extends ByteArrayOutputStream {
    RecordBytes(int size) {
      super(size);
    }

    byte[] framed() {
      CRC32 crc = new CRC32();
      crc.update(buf, HEADER, count - HEADER);
      ByteBuffer.wrap(buf).putInt(count - HEADER).putInt((int) crc.getValue());
      return buf.length == count ? buf : toByteArray();
    }
  }

  /** An item that a newer version of the service has left; it is kept for that version. */
  static final class UnknownFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    UnknownFormatException(int format) {
      super("unknown format of a spooled item: " + format);
    }
  }
}
