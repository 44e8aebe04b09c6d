package io.osteon.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Published material that tests read beside the project and that is not part of it. */
public final class SharedMaterial {
  private SharedMaterial() {}

  /** The folder, where it is there. */
  public static Optional<Path> folder() {
    Path folder = Path.of(System.getProperty("osteon.shared", "../shared"));
    return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
  }
}
