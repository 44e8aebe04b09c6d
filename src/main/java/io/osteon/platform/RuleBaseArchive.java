package io.osteon.platform;

import io.agroal.api.AgroalDataSource;
import io.osteon.governance.release.ReleaseRefusedException;
import io.osteon.governance.release.RuleBaseZip;
import io.osteon.journal.JournalUnavailableException;
import io.osteon.rulebase.RuleBaseFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps every rule base that has made an answer, so that the answer can be made again. */
@ApplicationScoped
public class RuleBaseArchive {
  private final AgroalDataSource dataSource;

  /** An archive in the service's database. */
  public RuleBaseArchive(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Keeps a rule base; one that is kept already is left as it is.
   *
   * @throws JournalUnavailableException if the database is away
   */
  public void keep(String version, RuleBaseFiles files) {
    String insert =
        "insert into rule_base_archive (hash, version, content) values (?, ?, ?) on conflict (hash) do nothing";
    try (Connection connection = dataSource.getConnection()) {
      if (isKept(connection, files.hash())) {
        return; // as at nearly every start: packing would be for nothing
      }
      try (PreparedStatement statement = connection.prepareStatement(insert)) {
        statement.setString(1, files.hash());
        statement.setString(2, version);
        statement.setBytes(3, pack(files));
        statement.executeUpdate();
      }
    } catch (SQLException e) {
      throw new JournalUnavailableException(e);
    }
  }

  private static boolean isKept(Connection connection, String hash) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select 1 from rule_base_archive where hash = ?")) {
      statement.setString(1, hash);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /**
   * A rule base by its content hash.
   *
   * @throws JournalUnavailableException if the database is away
   * @throws IllegalStateException if what is kept under that hash has another one
   */
  public Optional<RuleBaseFiles> find(String hash) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select content from rule_base_archive where hash = ?")) {
      statement.setString(1, hash);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(verified(hash, unpack(row.getBytes(1)))) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new JournalUnavailableException(e);
    }
  }

  private static RuleBaseFiles verified(String hash, RuleBaseFiles files) {
    if (!files.hash().equals(hash)) {
      throw new IllegalStateException("the archived rule base " + hash + " has been changed");
    }
    return files;
  }

  private static byte[] pack(RuleBaseFiles files) {
    Map<String, byte[]> content = new TreeMap<>();
    files.paths().forEach(path -> content.put(path, files.bytes(path)));
    return RuleBaseZip.write(content);
  }

  private static RuleBaseFiles unpack(byte[] bytes) {
    try {
      return RuleBaseFiles.of(RuleBaseZip.read(bytes));
    } catch (ReleaseRefusedException e) {
      throw new IllegalStateException("an archived rule base has been changed", e);
    }
  }
}
