package launcher;

/** What {@code --version} says. */
final class Version {
  /** The builder's version. */
  static final String BUILDER = System.getProperty("launcher.version");

  /**
   * The shape is fixed by what Quarkus parses: a known vendor, a version, a build number. The rest
   * says what this is.
   */
  static final String VENDOR = "GraalVM CE " + BUILDER + "+1-maven-central";

  private Version() {}

  static void print() {
    String build = "(build " + Runtime.version();
    System.out.println(
        "native-image "
            + System.getProperty("java.version")
            + " "
            + System.getProperty("java.version.date"));
    System.out.println(System.getProperty("java.runtime.name") + " " + VENDOR + " " + build + ")");
    System.out.println(
        System.getProperty("java.vm.name")
            + " "
            + VENDOR
            + " "
            + build
            + ", "
            + System.getProperty("java.vm.info")
            + ")");
  }
}
