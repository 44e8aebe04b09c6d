package io.osteon.governance.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys in files, as OpenSSL reads and writes them. */
final class KeyFiles {
  static final String PRIVATE = "PRIVATE KEY";
  static final String PUBLIC = "PUBLIC KEY";
  private static final long LARGEST = 64 * 1024;
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

  private KeyFiles() {}

  /** The content of the first PEM block of that kind. */
  static byte[] read(Path file, String kind) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new KeyFileException("the key file " + file + " is too large", null);
      }
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      Matcher blocks = BLOCK.matcher(text);
      while (blocks.find()) {
        if (blocks.group(1).equals(kind)) {
          return Base64.getMimeDecoder().decode(blocks.group(2));
        }
      }
      throw new KeyFileException("the key file " + file + " has no " + kind + " in PEM", null);
    } catch (IOException | IllegalArgumentException e) {
      throw new KeyFileException("the key file " + file + " cannot be read", e);
    }
  }

  static String pem(String kind, byte[] content) {
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN "
        + kind
        + "-----\n"
        + lines.encodeToString(content)
        + "\n-----END "
        + kind
        + "-----\n";
  }

  /**
   * Writes a file that only its owner can read, whole or not at all.
   *
   * @return false if there is one by that name already, which stays
   */
  static boolean create(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      try (FileChannel channel =
          FileChannel.open(
              draft,
              EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              ownerOnly())) {
        ByteBuffer content = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (content.hasRemaining()) {
          channel.write(content);
        }
        channel.force(true);
      }
      return putInPlace(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static boolean putInPlace(Path draft, Path file) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException e) {
      Files.move(draft, file);
    }
    return true;
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
