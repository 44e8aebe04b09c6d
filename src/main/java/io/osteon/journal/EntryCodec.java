package io.osteon.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * The bytes of an entry in a spool file: length, checksum, content. A record that is cut short or
 * damaged was never acknowledged and reads as absent.
 */
final class EntryCodec {
  private static final int FORMAT = 1;

  /** Bytes in front of the content: its length and its CRC-32. */
  static final int HEADER = 8;

  private EntryCodec() {}

  /** The record of an entry, header included. */
  @SuppressWarnings("JavaInstantGetSecondsGetNano") // seconds and nanoseconds are both written
  static byte[] encode(JournalEntry entry) {
    try {
      ByteArrayOutputStream content =
          new ByteArrayOutputStream(entry.input().length + entry.output().length + 256);
      DataOutputStream out = new DataOutputStream(content);
      out.writeByte(FORMAT);
      out.writeLong(entry.entryId().getMostSignificantBits());
      out.writeLong(entry.entryId().getLeastSignificantBits());
      text(out, entry.evaluationId());
      text(out, entry.releaseVersion());
      text(out, entry.releaseHash());
      out.writeLong(entry.at().toEpochDay());
      out.writeLong(entry.recordedAt().getEpochSecond());
      out.writeInt(entry.recordedAt().getNano());
      text(out, entry.mediaType());
      text(out, entry.language());
      bytes(out, entry.input());
      bytes(out, entry.output());
      ByteArrayOutputStream record = new ByteArrayOutputStream(content.size() + HEADER);
      DataOutputStream framed = new DataOutputStream(record);
      framed.writeInt(content.size());
      framed.writeInt(checksum(content.toByteArray()));
      content.writeTo(framed);
      return record.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  /** The entry of a record's content, header left out. */
  static JournalEntry decode(byte[] content) {
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
      int format = in.readByte();
      if (format != FORMAT) {
        throw new IOException("unknown format of a spooled journal entry: " + format);
      }
      UUID entryId = new UUID(in.readLong(), in.readLong());
      String evaluationId = text(in);
      String releaseVersion = text(in);
      String releaseHash = text(in);
      LocalDate at = LocalDate.ofEpochDay(in.readLong());
      Instant recordedAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
      String mediaType = text(in);
      String language = text(in);
      byte[] input = bytes(in);
      byte[] output = bytes(in);
      return new JournalEntry(
          entryId,
          evaluationId,
          releaseVersion,
          releaseHash,
          at,
          recordedAt,
          mediaType,
          language,
          input,
          output);
    } catch (IOException e) {
      throw new UncheckedIOException("a spooled journal entry is unreadable", e);
    }
  }

  /** CRC-32 of a record's content. */
  static int checksum(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    bytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
