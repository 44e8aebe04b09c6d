package io.osteon.rulebase;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a rule base as bytes, by their path in it, such as {@code logic/monitoring.drl}.
 * Immutable; callers must not change the arrays they pass or get.
 */
public final class RuleBaseFiles {
  /** The version of the release. */
  public static final String RELEASE = "release.yaml";

  /** The register of sources. */
  public static final String EVIDENCE = "evidence.yaml";

  /** The thresholds and time windows. */
  public static final String PARAMETERS = "parameters.yaml";

  /** The interview that the rules come from. */
  public static final String INTERVIEW = "interview.yaml";

  /** The services that electronic health records call. */
  public static final String CDS_SERVICES = "cds-services.yaml";

  /** The orders that advice can offer. */
  public static final String ORDERS = "orders.yaml";

  /** The changes of rules that no test patient needs to notice. */
  public static final String MUTANTS = "mutants.yaml";

  private static final Set<String> SINGLE =
      Set.of(RELEASE, EVIDENCE, PARAMETERS, INTERVIEW, CDS_SERVICES, ORDERS, MUTANTS);
  private static final Pattern GROUPED =
      Pattern.compile(
          "logic/[^/]+\\.drl|advice/[^/]+\\.yaml|terminology/[^/]+\\.csv|scenarios/[^/]+\\.jsonl");
  private static final Pattern IGNORED =
      Pattern.compile("(?:.*/)?(?:\\..*|README\\.md)|index\\.txt");
  private static final String SHIPPED_ROOT = "rules/";
  private static final String SHIPPED_INDEX = SHIPPED_ROOT + "index.txt";

  private final SortedMap<String, byte[]> files;
  private final List<String> unexpected;
  private final String hash;

  private RuleBaseFiles(SortedMap<String, byte[]> files, List<String> unexpected) {
    this.files = Collections.unmodifiableSortedMap(files);
    this.unexpected = List.copyOf(unexpected);
    this.hash = hash(files);
  }

  /** Takes files by path; those that a rule base does not know are left out and remembered. */
  public static RuleBaseFiles of(Map<String, byte[]> content) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<String> unexpected = new ArrayList<>();
    new TreeMap<>(content)
        .forEach(
            (path, bytes) -> {
              if (belongs(path)) {
                files.put(path, bytes);
              } else if (!IGNORED.matcher(path).matches()) {
                unexpected.add(path);
              }
            });
    return new RuleBaseFiles(files, unexpected);
  }

  private static boolean belongs(String path) {
    return SINGLE.contains(path) || GROUPED.matcher(path).matches();
  }

  /**
   * Reads a folder.
   *
   * @throws NotDirectoryException when there is no such folder
   * @throws IOException when a file cannot be read
   */
  public static RuleBaseFiles read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    Map<String, byte[]> content = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder, 3)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        content.put(name, belongs(name) ? Files.readAllBytes(path) : new byte[0]);
      }
    }
    return of(content);
  }

  /**
   * The rule base that travels inside the program.
   *
   * @throws IllegalStateException when the program was built without one
   */
  public static RuleBaseFiles shipped() {
    String index = new String(resource(SHIPPED_INDEX), StandardCharsets.UTF_8);
    Map<String, byte[]> content = new TreeMap<>();
    for (String line : index.lines().toList()) {
      String path = line.strip().replace('\\', '/');
      if (belongs(path)) {
        content.put(path, resource(SHIPPED_ROOT + path));
      }
    }
    return of(content);
  }

  private static byte[] resource(String name) {
    try (InputStream stream = RuleBaseFiles.class.getClassLoader().getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the program was built without " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(SortedMap<String, byte[]> files) {
    MessageDigest digest = sha256();
    files.forEach(
        (path, bytes) -> {
          digest.update(lengthAnd(path.getBytes(StandardCharsets.UTF_8)));
          digest.update(lengthAnd(bytes));
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The length keeps two files from being taken for one with the same bytes. */
  private static byte[] lengthAnd(byte[] bytes) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(bytes.length + Long.BYTES);
    try (DataOutputStream out = new DataOutputStream(buffer)) {
      out.writeLong(bytes.length);
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.toByteArray();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** SHA-256 of all paths and contents, in hexadecimal digits. */
  public String hash() {
    return hash;
  }

  /** All paths, sorted. */
  public Set<String> paths() {
    return files.keySet();
  }

  /** The paths under a folder, sorted. */
  public List<String> under(String folder) {
    return files.keySet().stream().filter(path -> path.startsWith(folder + "/")).toList();
  }

  /** Files that were found and do not belong to a rule base. */
  public List<String> unexpected() {
    return unexpected;
  }

  /** There is a file of that path. */
  public boolean has(String path) {
    return files.containsKey(path);
  }

  /** The bytes of a file. */
  public byte[] bytes(String path) {
    return Objects.requireNonNull(files.get(path), path);
  }
}
