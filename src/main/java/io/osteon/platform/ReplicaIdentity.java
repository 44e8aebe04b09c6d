package io.osteon.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Who this replica is among the others: the same after a restart on the same data folder. */
@ApplicationScoped
public class ReplicaIdentity {
  private static final String FILE = "replica-id";
  private static final int LENGTH = 36;

  private final Path file;
  private String id;

  /** The identity that is kept below the data folder. */
  public ReplicaIdentity(ServiceConfiguration configuration) {
    this.file = configuration.data().resolve(FILE);
  }

  /** The id; if it cannot be kept, it is of this process alone. */
  synchronized String id() {
    if (id == null) {
      id = read().orElseGet(this::create);
    }
    return id;
  }

  private Optional<String> read() {
    try {
      return Optional.of(Files.readString(file).strip()).filter(text -> text.length() == LENGTH);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private String create() {
    String created = UUID.randomUUID().toString();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, created + "\n");
    } catch (IOException e) {
      // an id for as long as the process lives serves as well, save that a restart shows as new
    }
    return created;
  }

  /** The name of the machine, as it knows itself. */
  static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
