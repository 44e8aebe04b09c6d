package io.osteon.bench;

import io.osteon.bench.load.Call;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running program. */
final class Server implements Closeable {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(120);

  private final Program program;
  private final ProcessHandle process;
  private final URI uri;
  private final long startedAt;
  private final Path log;

  private Server(Program program, ProcessHandle process, URI uri, long startedAt, Path log) {
    this.program = program;
    this.process = process;
    this.uri = uri;
    this.startedAt = startedAt;
    this.log = log;
  }

  /** Starts a program on a free port; what it prints goes to a file. */
  static Server start(Program program, Path log) throws IOException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(program.words(port)).redirectErrorStream(true).redirectOutput(log.toFile());
    long startedAt = System.nanoTime();
    ProcessHandle process = builder.start().toHandle();
    return new Server(program, process, URI.create("http://localhost:" + port), startedAt, log);
  }

  /** Somebody else's server that runs already; it is not stopped either. */
  static Server running(URI uri) {
    Program unknown = new Program(uri.toString(), List.of(), List.of(""), Map.of());
    return new Server(unknown, null, uri, System.nanoTime(), Path.of("its own log"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  Program program() {
    return program;
  }

  /** The process; 0 if it is not ours. */
  long pid() {
    return process == null ? 0 : process.pid();
  }

  URI uri() {
    return uri;
  }

  /**
   * An answer to the first call.
   *
   * @param seconds from the start of the process to the last byte of the answer
   */
  @SuppressWarnings("ArrayRecordComponent") // carried, never compared
  record Answer(double seconds, byte[] body) {}

  /**
   * Asks again and again until the call is answered with status 200.
   *
   * @throws IOException if the program ends or does not answer in time
   */
  Answer awaitAnswer(Call call) throws IOException {
    byte[] request = request(call);
    while (true) {
      Optional<byte[]> body = answer(request);
      if (body.isPresent()) {
        return new Answer((System.nanoTime() - startedAt) / 1e9, body.get());
      }
      boolean ended = process != null && !process.isAlive();
      if (ended || System.nanoTime() - startedAt > START_LIMIT.toNanos()) {
        throw new IOException(program.name() + " does not answer; see " + log);
      }
      sleep(1);
    }
  }

  private byte[] request(Call call) {
    StringBuilder head = new StringBuilder("POST " + call.path() + " HTTP/1.1\r\n");
    head.append("Host: ").append(uri.getAuthority()).append("\r\nConnection: close\r\n");
    head.append("Content-Length: ").append(call.body().length()).append("\r\n");
    call.headers().forEach((key, value) -> head.append(key + ": " + value + "\r\n"));
    byte[] bytes = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[bytes.length + call.body().length()];
    System.arraycopy(bytes, 0, whole, 0, bytes.length);
    System.arraycopy(call.body().getBytes(), 0, whole, bytes.length, call.body().length());
    return whole;
  }

  /** A plain socket: a client with threads and pools of its own would be part of the figure. */
  private Optional<byte[]> answer(byte[] request) {
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout((int) START_LIMIT.toMillis());
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      byte[] answer = socket.getInputStream().readAllBytes();
      String text = new String(answer, StandardCharsets.ISO_8859_1); // a character a byte
      int end = text.indexOf("\r\n\r\n");
      return text.startsWith("HTTP/1.1 200") && end > 0
          ? Optional.of(Arrays.copyOfRange(answer, end + 4, answer.length))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // not yet listening
    }
  }

  /** The value of a metric; 0 if the program has none of that name. */
  double metric(String name) {
    try (InputStream in = uri().resolve("/q/metrics").toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(name + " "))
          .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Stops the program as an operator does (SIGTERM) and waits for its end. */
  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
    }
  }

  static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
