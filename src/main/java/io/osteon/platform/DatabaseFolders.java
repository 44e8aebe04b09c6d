package io.osteon.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the service's own PostgreSQL has its programs and data, and what becomes of a first start
 * that was killed half-way: without it no later start would succeed.
 *
 * <p>Data are set aside only while a mark says that they have never been served. The mark is made
 * before the first data and taken away before anything can be stored.
 */
final class DatabaseFolders {
  /** What the library leaves in a folder of programs when it has unpacked all of them. */
  private static final String UNPACKED = ".exists";

  private final Path data;
  private final Path programs;
  private final Path mark;

  /** Those below the service's data folder. */
  DatabaseFolders(Path folder) {
    this.data = folder.resolve("postgresql").toAbsolutePath();
    this.programs = folder.resolve("postgresql-binaries").toAbsolutePath();
    this.mark = folder.resolve("postgresql.being-made").toAbsolutePath();
  }

  /** Where the data are. */
  Path data() {
    return data;
  }

  /** Where the programs are. */
  Path programs() {
    return programs;
  }

  /** Before PostgreSQL is started, while none runs on the folder: sets aside what is half made. */
  void prepare() throws IOException {
    if (Files.exists(mark) && Files.exists(data)) {
      // moved, not removed: somebody may have put a database of another place here meanwhile
      Files.move(data, data.resolveSibling("postgresql.half-made-" + System.currentTimeMillis()));
    }
    for (Path version : children(programs)) {
      if (Files.isDirectory(version) && !Files.exists(version.resolve(UNPACKED))) {
        delete(version);
      }
    }
    Files.createDirectories(data);
    if (!Files.exists(data.resolve("PG_VERSION")) && !Files.exists(mark)) {
      Files.createFile(mark);
    }
  }

  /** PostgreSQL runs: its data are whole, and from now on somebody's. */
  void made() throws IOException {
    Files.deleteIfExists(mark);
    if (Files.getFileAttributeView(programs, PosixFileAttributeView.class) != null
        && Files.exists(programs)) {
      // the library lets everybody write there
      Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
