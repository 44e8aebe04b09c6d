package io.osteon.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.governance.activation.ActivationPlan;
import io.osteon.governance.release.ReleaseRefusedException;
import io.osteon.governance.release.ReleaseVerifier;
import io.osteon.governance.release.VerifiedRelease;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plan that was last carried out and the releases in it, on disk, with their manifests and
 * signatures. A start compiles from there, and goes on with it while the database is away. Nothing
 * is believed that is not signed.
 */
final class ActiveReleaseCache {
  private static final String PLAN = "plan.json";
  private static final String ARCHIVE = ".zip";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  ActiveReleaseCache(Path data) {
    this.folder = data.resolve("active-release");
  }

  /** Gives the archive of a release. */
  @FunctionalInterface
  interface Archives {
    byte[] bytes(ActivationPlan.Part part) throws UnusableReleaseException;
  }

  /** The plan that was written last; empty if there is none that can be read. */
  Optional<ActivationPlan> plan() {
    Path file = folder.resolve(PLAN);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode plan = JSON.readTree(Files.readAllBytes(file));
      return part(plan.path("live"))
          .map(
              live ->
                  new ActivationPlan(
                      plan.path("generation").asLong(-1),
                      live,
                      part(plan.path("shadow")),
                      part(plan.path("share"))));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<ActivationPlan.Part> part(JsonNode json) {
    return json.isObject()
        ? Optional.of(
            new ActivationPlan.Part(
                UUID.fromString(json.path("activation").asText()),
                json.path("release").asText(),
                json.path("hash").asText(),
                json.path("percent").asInt()))
        : Optional.empty();
  }

  /**
   * A release of the plan.
   *
   * @throws ReleaseRefusedException if it is not what was signed, or not what the plan names
   * @throws IOException if it cannot be read
   */
  VerifiedRelease release(ActivationPlan.Part part, ReleaseVerifier verifier) throws IOException {
    VerifiedRelease release = verifier.open(Files.readAllBytes(archive(part.hash())));
    if (!release.files().hash().equals(part.hash())) {
      throw new ReleaseRefusedException(
          ReleaseRefusedException.Part.FILE,
          "The release on disk is another one than its plan names.");
    }
    return release;
  }

  private Path archive(String hash) {
    return folder.resolve(hash + ARCHIVE);
  }

  /**
   * Keeps a plan: first its releases, then the plan itself, so that a crash leaves a whole one.
   *
   * @throws IOException if the disk cannot be written
   * @throws UnusableReleaseException if a release is refused; the earlier plan stays
   */
  void write(ActivationPlan plan, Archives archives) throws IOException, UnusableReleaseException {
    Files.createDirectories(folder);
    for (ActivationPlan.Part part : plan.parts().toList()) {
      if (!Files.exists(archive(part.hash()))) {
        replace(archive(part.hash()), archives.bytes(part));
      }
    }
    replace(folder.resolve(PLAN), json(plan));
    Set<Path> needed = plan.parts().map(part -> archive(part.hash())).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(ARCHIVE)).toList()) {
        if (!needed.contains(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static byte[] json(ActivationPlan plan) {
    ObjectNode json = JSON.createObjectNode();
    json.put("generation", plan.generation());
    put(json, "live", Optional.of(plan.live()));
    put(json, "shadow", plan.shadow());
    put(json, "share", plan.share());
    return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ObjectNode json, String name, Optional<ActivationPlan.Part> part) {
    part.ifPresent(
        of ->
            json.putObject(name)
                .put("activation", of.activation().toString())
                .put("release", of.release())
                .put("hash", of.hash())
                .put("percent", of.percent()));
  }

  private void replace(Path file, byte[] bytes) throws IOException {
    Path written = Files.createTempFile(folder, "written", ".tmp");
    try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes a release that is damaged, so that it is written anew. */
  void forget(ActivationPlan.Part part) throws IOException {
    Files.deleteIfExists(archive(part.hash()));
  }
}
