package io.osteon.cdshooks.trust.client;

import io.osteon.rulebase.Language;
import java.net.URI;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/** The clients in the table {@code cds_client}. */
final class ClientTable {
  private static final String SELECT =
      """
      select id, issuer, jwks_url, jwks::text, jku, audiences, tenants, language, fhir_servers,
        capabilities, origins, rate, max_body_size
      from cds_client where active order by id
      """;

  private final DataSource dataSource;

  ClientTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The clients that are in use.
   *
   * @param unreadable told the id of a client with an entry that is no address
   * @throws SQLException if the database does not answer
   */
  List<ClientDefinition> read(BiConsumer<String, InvalidClientException> unreadable)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT);
        ResultSet rows = select.executeQuery()) {
      List<ClientDefinition> clients = new ArrayList<>();
      while (rows.next()) {
        try {
          clients.add(definition(rows));
        } catch (IllegalArgumentException e) {
          unreadable.accept(
              rows.getString("id"), new InvalidClientException("one of its addresses is none"));
        }
      }
      return clients;
    }
  }

  private static ClientDefinition definition(ResultSet row) throws SQLException {
    return new ClientDefinition(
        row.getString("id"),
        Optional.of(row.getString("issuer")),
        Optional.ofNullable(row.getString("jwks_url")).map(URI::create),
        Optional.empty(),
        Optional.ofNullable(row.getString("jwks")),
        texts(row, "jku"),
        texts(row, "audiences"),
        texts(row, "tenants"),
        row.getString("language").equals(Language.ZH.tag()) ? Language.ZH : Language.EN,
        texts(row, "fhir_servers").stream().map(URI::create).toList(),
        texts(row, "capabilities"),
        texts(row, "origins"),
        number(row, "rate"),
        number(row, "max_body_size"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
