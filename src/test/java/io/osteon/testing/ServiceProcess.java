package io.osteon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as a process of its own, as a site runs it. */
public final class ServiceProcess implements AutoCloseable {
  private static final int START_SECONDS = 180;

  private final Process process;
  private final Path output;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServiceProcess(Process process, Path output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  /**
   * Starts {@code serve} of the jar on a free port with a data folder; settings are given as {@code
   * name=value}.
   */
  public static ServiceProcess launch(Path data, String... settings) throws IOException {
    return launch(Program.jar(), data, settings);
  }

  /** Starts {@code serve} of a program on a free port. */
  public static ServiceProcess launch(Program program, Path data, String... settings)
      throws IOException {
    return launch(program, data, List.of(), settings);
  }

  /** Starts {@code serve} of a program on a free port, with further options such as --demo. */
  public static ServiceProcess launch(
      Program program, Path data, List<String> options, String... settings) throws IOException {
    int port = freePort();
    List<String> arguments = new ArrayList<>(List.of("serve", "--port", Integer.toString(port)));
    arguments.addAll(options);
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("osteon.data=" + data);
    Path output = Files.createTempFile(data, "output", ".txt");
    Process process =
        new ProcessBuilder(program.command(all, arguments))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new ServiceProcess(process, output, port);
  }

  /** A port that nobody listens on now. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits until the service answers. */
  public ServiceProcess ready() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (get("/q/health/ready").statusCode() == 200) {
          return this;
        }
      } catch (IOException e) {
        // not listening yet
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("the service did not start: " + output());
  }

  /** What the process has printed. */
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the end of the process and returns its exit code. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the process does not end: " + output());
    }
    return process.exitValue();
  }

  /** The port that it listens on. */
  public int port() {
    return port;
  }

  /** Sends a GET. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a GET as a script does that has an account. */
  public HttpResponse<String> get(String path, String account, String password)
      throws IOException, InterruptedException {
    byte[] pair = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    return client.send(
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /**
   * The password of a first account, such as {@code viewer}, from the table that the first start
   * shows; waits for the table.
   */
  public String firstPassword(String account) throws InterruptedException {
    Pattern row = Pattern.compile("(?m)^" + Pattern.quote(account) + " +(\\S+) ");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      Matcher found = row.matcher(output());
      if (found.find()) {
        return found.group(1);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new IllegalStateException("no password of " + account + " was shown: " + output());
  }

  /** Sends a POST of JSON. */
  public HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor(30, TimeUnit.SECONDS);
  }

  /** Sends a signal such as {@code INT}. */
  public void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Stops it as a service manager does. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
