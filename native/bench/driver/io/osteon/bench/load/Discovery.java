package io.osteon.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/** What a CDS Hooks server says of its services. */
final class Discovery {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Discovery() {}

  /**
   * The description of a service.
   *
   * @throws IOException if there is none of that id
   */
  static JsonNode find(URI server, String service, TokenSigner signer) throws IOException {
    URI address = server.resolve("/cds-services");
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + signer.token(address.toString()));
    try (InputStream in = connection.getInputStream()) {
      for (JsonNode description : JSON.readTree(in).path("services")) {
        if (description.path("id").asText().equals(service)) {
          return description;
        }
      }
    }
    throw new IOException(address + " knows no service " + service);
  }
}
