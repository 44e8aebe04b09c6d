package io.osteon.governance.release;

import io.osteon.governance.release.ReleaseRefusedException.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Files in a zip, read as if by an enemy: nothing is written to a disk, sizes are bounded while
 * reading, paths are plain, no path comes twice, checksums fit, and the directory at the end of the
 * zip counts the entries that were read.
 */
public final class RuleBaseZip {
  /** Bytes of a whole archive. */
  public static final int LARGEST_ARCHIVE = 16 * 1024 * 1024;

  /** Bytes of one file. */
  public static final int LARGEST_FILE = 8 * 1024 * 1024;

  /** Bytes of all files. */
  public static final int LARGEST_CONTENT = 48 * 1024 * 1024;

  /** Files in an archive. */
  public static final int MOST_FILES = 2_000;

  private static final int LONGEST_PATH = 200;
  private static final Pattern PLAIN_PATH =
      Pattern.compile(
          "[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]*(?:/[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]*){0,3}");
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int END_SIZE = 22;
  private static final int END_MARK = 0x06054b50;

  private RuleBaseZip() {}

  /** Writes files; the same files give the same bytes. */
  public static byte[] write(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        // the first time that a zip can say, so that the time of writing is no part of the bytes
        entry.setTimeLocal(EARLIEST);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads files.
   *
   * @throws ReleaseRefusedException if it is no zip or not one of ours
   */
  public static SortedMap<String, byte[]> read(byte[] archive) {
    if (archive.length > LARGEST_ARCHIVE) {
      throw refused("the archive is larger than 16 MiB");
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      int left = LARGEST_CONTENT;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        requirePlain(entry);
        byte[] content = content(zip, Math.min(left, LARGEST_FILE));
        left -= content.length;
        if (files.put(entry.getName(), content) != null) {
          throw refused("the archive has two files of one name");
        }
        if (files.size() > MOST_FILES) {
          throw refused("the archive has more than 2000 files");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ReleaseRefusedException(Part.ARCHIVE, "the archive is damaged or no zip", e);
    }
    requireEnd(archive, files.size());
    return files;
  }

  private static void requirePlain(ZipEntry entry) {
    String path = entry.getName();
    if (path.length() > LONGEST_PATH || !PLAIN_PATH.matcher(path).matches()) {
      throw refused("the archive has a file whose path no rule base has");
    }
  }

  private static byte[] content(ZipInputStream zip, int limit) throws IOException {
    byte[] content = zip.readNBytes(limit);
    if (content.length == limit && zip.read() >= 0) {
      throw refused("the files of the archive are too large");
    }
    return content;
  }

  /** Other programs go by the directory at the end; it must not tell of other files. */
  private static void requireEnd(byte[] archive, int files) {
    if (archive.length >= END_SIZE) {
      int start = archive.length - END_SIZE;
      ByteBuffer end = ByteBuffer.wrap(archive, start, END_SIZE).order(ByteOrder.LITTLE_ENDIAN);
      boolean isEnd = end.getInt() == END_MARK && end.getInt() == 0;
      int filesOnThisDisk = Short.toUnsignedInt(end.getShort());
      int filesOfAll = Short.toUnsignedInt(end.getShort());
      boolean counts = filesOnThisDisk == files && filesOfAll == files;
      long size = Integer.toUnsignedLong(end.getInt());
      long offset = Integer.toUnsignedLong(end.getInt());
      if (isEnd && counts && offset + size == start && end.getShort() == 0) {
        return;
      }
    }
    throw refused("the archive does not end as a zip of these files does");
  }

  private static ReleaseRefusedException refused(String message) {
    return new ReleaseRefusedException(Part.ARCHIVE, message);
  }
}
