package io.osteon.conformance;

import io.osteon.platform.EmbeddedDatabase;
import io.osteon.testing.Folders;
import io.osteon.testing.ProgramCall;
import io.osteon.testing.ServiceProcess;
import io.osteon.testing.ShippedRules;
import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Starts that must fail, and what of the machine they need: a taken port, a database, folders. */
final class BadStarts implements Closeable {
  private static final String URL = "quarkus.datasource.jdbc.url=";
  private static final String USER = "quarkus.datasource.username=";

  private final List<BadStart> all = new ArrayList<>();
  private final Path folder;
  private final ServerSocket taken;
  private final EmbeddedDatabase database;
  private final int free;

  BadStarts() throws IOException, SQLException {
    folder = Files.createTempDirectory("osteon-bad-starts");
    taken = new ServerSocket(0);
    free = ServiceProcess.freePort();
    database = databaseWithPassword();
    commandLines();
    settings();
    rules();
    places();
    databases();
  }

  List<BadStart> all() {
    return all;
  }

  /** The port that somebody else listens on. */
  ProgramCall takenPort() {
    return ProgramCall.of("serve", "--port", Integer.toString(taken.getLocalPort()))
        .setting("osteon.data=" + folder.resolve("data"));
  }

  private void commandLines() throws IOException {
    String try1 = " \\(try: osteon serve --help\\)";
    add(
        "unknown option",
        ProgramCall.of("serve", "--prot", "1"),
        "there is no option --prot.*" + try1);
    add(
        "port that is none",
        ProgramCall.of("serve", "--port", "x"),
        "--port is \"x\"; expected 0 to 65535");
    add("port without a number", ProgramCall.of("serve", "--port"), "--port needs PORT" + try1);
    add(
        "argument too many",
        ProgramCall.of("serve", "now"),
        "serve does not take now as well" + try1);
    add(
        "unknown command",
        ProgramCall.of("sreve"),
        "there is no command sreve.*\\(try: osteon --help\\)");
    add("unknown option of all", ProgramCall.of("--colour"), "there is no option --colour.*");
    add(
        "unknown option where a file is missing too",
        ProgramCall.of("evaluate", "--prot"),
        "there is no option --prot.*\\(try: osteon evaluate --help\\)");
    add(
        "no case",
        ProgramCall.of("evaluate"),
        "evaluate needs FILE \\(try: osteon evaluate --help\\)");
    add("no such case", ProgramCall.of("evaluate", "none.json"), "there is no file none.json");
    add(
        "no such rule base",
        ProgramCall.of("evaluate", "--rules", "none", "docs/examples/bundle.json"),
        "there is no folder none");
    add("no such folder", ProgramCall.of("check", "none"), "there is no folder none");
  }

  private void settings() throws IOException {
    add(
        "port in the environment",
        ProgramCall.of().environment("QUARKUS_HTTP_PORT", "abc"),
        "the setting quarkus.http.port is \"abc\", which cannot be read: .*integer.*");
    add(
        "port out of range",
        ProgramCall.of().setting("quarkus.http.port=70000"),
        "the setting quarkus.http.port is \"70000\"; expected 0 to 65535");
    add(
        "duration that is none",
        serve().setting("osteon.evaluation.max-duration=x"),
        "the setting osteon.evaluation.max-duration is \"x\", which cannot be read: .*duration.*");
    add(
        "bound of zero",
        serve().setting("osteon.evaluation.max-firings=0"),
        "the setting osteon.evaluation.max-firings is \"0\"; expected more than zero");
    add(
        "setting that is none",
        serve().setting("osteon.rulez=x"),
        "there is no setting osteon.rulez");
    add("setting after the command", serve("-Dosteon.rulez=x"), "there is no setting osteon.rulez");
    add(
        "log level that is none",
        serve().setting("quarkus.log.level=LOUD"),
        "the setting quarkus.log.level is \"LOUD\", which cannot be read: .*");
  }

  private void rules() throws IOException {
    Path drl = Folders.copy(ShippedRules.FOLDER, folder.resolve("drl"));
    replace(drl.resolve("logic/monitoring.drl"), "severeHypocalcaemia", "severe");
    Path yaml = Folders.copy(ShippedRules.FOLDER, folder.resolve("yaml"));
    replace(yaml.resolve("advice/monitoring.yaml"), "rules:", "rules: [");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path file = Files.writeString(folder.resolve("file"), "");
    String first = "the rule base has errors; the first: ";
    add(
        "no rule base",
        serve("--rules", folder.resolve("none").toString()),
        "there is no folder .*none with a rule base");
    add(
        "file as rule base",
        serve("--rules", file.toString()),
        "the rule base .*file is a file; expected a folder");
    add(
        "empty rule base",
        serve("--rules", empty.toString()),
        first + ".*the file is missing \\[missing-file]");
    add(
        "error in DRL",
        serve("--rules", drl.toString()),
        first + "logic/monitoring.drl:\\d+:\\d+: error: .*severe.*\\[unknown-field]");
    add(
        "error in YAML",
        serve("--rules", yaml.toString()),
        first + "advice/monitoring.yaml:\\d+:\\d+: error: .*\\[yaml-syntax]");
  }

  private void places() throws IOException {
    Path file = Files.writeString(folder.resolve("afile"), "");
    Path journal = Files.createDirectory(folder.resolve("with-journal"));
    Files.writeString(journal.resolve("journal"), "");
    Path server = Files.createDirectory(folder.resolve("with-postgresql"));
    Files.writeString(server.resolve("postgresql"), "");
    add(
        "taken port",
        takenPort(),
        "port " + taken.getLocalPort() + " is taken; choose another one with --port");
    add(
        "address of another machine",
        serve().setting("quarkus.http.host=192.0.2.1"),
        "the service cannot listen at 192.0.2.1, which is no address of this machine");
    add(
        "file as data folder",
        data(file),
        "the data folder .*afile cannot be written: it is not a folder");
    add(
        "data folder that cannot be made",
        data(Path.of("/proc/osteon")),
        "the data folder /proc/osteon cannot be written: .+");
    add(
        "file as journal",
        data(journal),
        "the journal .*journal cannot be opened: it is not a folder");
    add(
        "file as database folder",
        data(server),
        "the service's own PostgreSQL below .*with-postgresql does not start: it is not a folder");
  }

  private void databases() throws IOException, SQLException {
    String address = database.url().replaceFirst("\\?.*", "");
    String host = address.replaceFirst("[^/]*$", "");
    add(
        "no database there",
        serve().setting(URL + "jdbc:postgresql://localhost:" + free + "/x?password=secret"),
        "the database at jdbc:postgresql://localhost:"
            + free
            + "/x cannot be used: the connection was refused");
    add(
        "no such host",
        serve().setting(URL + "jdbc:postgresql://osteon.invalid/x"),
        "the database at .* cannot be used: there is no host osteon.invalid");
    add(
        "another database's address",
        serve().setting(URL + "jdbc:mysql://localhost/x"),
        "the database address jdbc:mysql://localhost/x is not understood; expected jdbc:postgresql://HOST:PORT/DATABASE");
    add(
        "port of the database that is none",
        serve().setting(URL + "jdbc:postgresql://localhost:x/x"),
        "the database address .* is not understood; .*");
    add(
        "wrong password",
        serve()
            .setting(URL + address)
            .setting(USER + "site")
            .setting("quarkus.datasource.password=wrong"),
        "the database at .* cannot be used: password authentication failed for user \"site\"");
    add(
        "no password",
        serve().setting(URL + address).setting(USER + "site"),
        "the database at .* cannot be used: .*no password was provided.*");
    add(
        "no such database",
        serve().setting(URL + host + "none").setting(USER + "postgres"),
        "the database at .* cannot be used: database \"none\" does not exist");
  }

  private void add(String fault, ProgramCall call, String expected) throws IOException {
    boolean service = !call.settings().isEmpty() || !call.environment().isEmpty();
    all.add(new BadStart(fault, call, service, "osteon: " + expected));
  }

  private ProgramCall serve(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("serve", "--port", freePort()));
    all.addAll(List.of(arguments));
    return ProgramCall.of(all.toArray(String[]::new))
        .setting("osteon.data=" + Files.createTempDirectory(folder, "data"));
  }

  /**
   * One for each: two programs that look whether the same one is free get into each other's way.
   */
  private static String freePort() throws IOException {
    return Integer.toString(ServiceProcess.freePort());
  }

  private ProgramCall data(Path data) throws IOException {
    return ProgramCall.of("serve", "--port", freePort()).setting("osteon.data=" + data);
  }

  private static void replace(Path file, String right, String wrong) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(right)) {
      throw new AssertionError(file + " does not hold " + right);
    }
    Files.writeString(file, text.replaceFirst(right, wrong));
  }

  /** A server that lets its owner in without a password and the user {@code site} only with one. */
  private EmbeddedDatabase databaseWithPassword() throws IOException, SQLException {
    EmbeddedDatabase server = EmbeddedDatabase.start(folder);
    Path access = folder.resolve("postgresql").resolve("pg_hba.conf");
    Files.writeString(access, "host all site all scram-sha-256\n" + Files.readString(access));
    try (Connection connection = DriverManager.getConnection(server.url());
        Statement statement = connection.createStatement()) {
      statement.execute("create role site login password 'right'");
      statement.execute("select pg_reload_conf()");
    }
    return server;
  }

  @Override
  public void close() throws IOException {
    database.close();
    taken.close();
    Folders.delete(folder);
  }
}
