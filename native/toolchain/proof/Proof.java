import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * Does what the service relies on and prints what came out; native and JVM output must be equal.
 */
public final class Proof {
  private Proof() {}

  public static void main(String[] arguments) {
    show("words", () -> "骨转移 Knochenmetastase ≥ 2,6 mmol/l");
    show("system time zone", () -> TimeZone.getDefault().getID());
    show(
        "summer time",
        () -> LocalDateTime.of(2026, 7, 1, 12, 0).atZone(ZoneId.of("Europe/Berlin")));
    show(
        "time zone",
        () -> LocalDateTime.of(2026, 1, 1, 0, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    show("date", () -> LocalDate.of(2024, 2, 29).plusYears(1));
    show("number", () -> String.format("%.3f", 2.0 / 3));
    show(
        "digest",
        () ->
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes("calcium"))));
    show("references", () -> new SoftReference<>("soft").get() + new WeakReference<>("weak").get());
    show("file", Proof::file);
    show("zip", Proof::zip);
    show("process", Proof::process);
    show("threads", Proof::threads);
    show("address", () -> InetAddress.getByName("127.0.0.1").isLoopbackAddress());
    show("trusted authorities", Proof::hasAuthorities);
    show("TLS", Proof::tls);
  }

  private static void show(String name, Callable<Object> what) {
    String result;
    try {
      result = String.valueOf(what.call());
    } catch (
        Throwable
            e) { // an error of the runtime is a result too: it must not be one on one runtime only
      result = e.toString();
    }
    byte[] line = bytes(name + ": " + result + "\n");
    System.out.write(line, 0, line.length);
    System.out.flush();
  }

  private static Object file() throws Exception {
    Path folder = Files.createTempDirectory("proof");
    Path file = Files.writeString(folder.resolve("患者.txt"), "血钙 2.6");
    Path moved = Files.move(file, folder.resolve("moved.txt"));
    String text = Files.readString(moved);
    Files.delete(moved);
    Files.delete(folder);
    return text + ", there: " + Files.exists(moved);
  }

  private static Object zip() throws Exception {
    byte[] text = bytes("zoledronic acid ".repeat(1000));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text);
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
      return in.readAllBytes().length + " from fewer: " + (packed.size() < 200);
    }
  }

  private static Object process() throws Exception {
    Process process = new ProcessBuilder("sh", "-c", "cat; echo $GREETING; exit 3").start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(bytes("标准输入\n"));
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return text.strip() + ", exit " + process.waitFor();
  }

  private static Object threads() throws Exception {
    try (var pool = Executors.newFixedThreadPool(2);
        var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      return pool.submit(() -> 40).get() + virtual.submit(() -> 2).get();
    }
  }

  /** The executable carries the certificate authorities of the JDK that it was built with. */
  private static Object hasAuthorities() throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init((KeyStore) null);
    return ((javax.net.ssl.X509TrustManager) trust.getTrustManagers()[0])
            .getAcceptedIssuers()
            .length
        > 50;
  }

  /** A server and a client that know each other's key, one line each way. */
  private static Object tls() throws Exception {
    char[] password = "changeit".toCharArray();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(Path.of("server.p12"))) {
      keys.load(in, password);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, password);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", keys.getCertificate("server"));
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    InetAddress here = InetAddress.getByName("127.0.0.1");
    try (SSLServerSocket server =
            (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 1, here);
        SSLSocket client =
            (SSLSocket) context.getSocketFactory().createSocket(here, server.getLocalPort());
        var pool = Executors.newFixedThreadPool(1)) {
      server.setSoTimeout(60_000); // milliseconds: a fault must not become a wait for ever
      client.setSoTimeout(60_000);
      var greeting =
          pool.submit(
              () -> {
                try (SSLSocket accepted = (SSLSocket) server.accept()) {
                  accepted.getOutputStream().write(bytes("你好\n"));
                  return accepted.getInputStream().read();
                }
              });
      byte[] answer = client.getInputStream().readNBytes(7);
      client.getOutputStream().write('!');
      return new String(answer, StandardCharsets.UTF_8).strip()
          + (char) (int) greeting.get()
          + " "
          + client.getSession().getProtocol()
          + " "
          + client.getSession().getCipherSuite();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
