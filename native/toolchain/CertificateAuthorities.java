import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

/**
 * Makes a JDK's {@code cacerts} of the system's list of certificate authorities. Usage: PEM-FILE
 * CACERTS-FILE.
 */
final class CertificateAuthorities {
  private CertificateAuthorities() {}

  public static void main(String[] arguments) throws Exception {
    KeyStore store = KeyStore.getInstance("JKS"); // read without a password, as cacerts is
    store.load(null, null);
    try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
      int number = 0;
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("authority-" + number++, certificate);
      }
    }
    try (OutputStream out = new FileOutputStream(arguments[1])) {
      store.store(
          out, "changeit".toCharArray()); // the JDK's own well-known word: the content is public
    }
    System.out.println(store.size() + " certificate authorities");
  }
}
