package io.osteon.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cards and feedback in PostgreSQL; what is there already is left as it is, and not counted. */
final class CardTable {
  private static final String INSERT_CARD =
      """
      insert into cds_card (card, service, client, hook_instance, rule, urgency, release_version, release_hash,
                            evaluation_id, issued_at, suggestions)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (card) do nothing
      """;
  private static final String INSERT_FEEDBACK =
      """
      insert into cds_feedback (feedback_key, card, service, client, outcome, accepted_suggestions, reason_system,
                                reason_code, reason_display, comment, outcome_at, received_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (feedback_key) do nothing
      """;
  private static final String FIND_RULES =
      "select card, client, rule from cds_card where card = any(?)";

  private final CardCounters counters;

  CardTable(CardCounters counters) {
    this.counters = counters;
  }

  /** A card as a client names it: nobody else can have been shown it. */
  private record Shown(UUID card, String client) {}

  /** Stores both; what is returned counts what was new, and is to be run after the commit. */
  Runnable save(Connection connection, List<IssuedCard> cards, List<CardFeedback> feedback)
      throws SQLException {
    List<IssuedCard> newCards = insert(connection, INSERT_CARD, cards, CardTable::bind);
    List<CardFeedback> newFeedback = insert(connection, INSERT_FEEDBACK, feedback, CardTable::bind);
    Map<Shown, String> rules = rules(connection, newFeedback);
    return () -> {
      newCards.forEach(card -> counters.issued(card.rule()));
      newFeedback.forEach(
          report ->
              counters.answered(
                  rules.get(new Shown(report.card(), report.client())), name(report.outcome())));
    };
  }

  /** Sets the values of a row. */
  @FunctionalInterface
  private interface Binder<T> {
    void bind(PreparedStatement insert, T value) throws SQLException;
  }

  /** Inserts values and returns those that were not there. */
  private static <T> List<T> insert(
      Connection connection, String sql, List<T> values, Binder<T> binder) throws SQLException {
    if (values.isEmpty()) {
      return List.of();
    }
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (T value : values) {
        binder.bind(insert, value);
        insert.addBatch();
      }
      int[] inserted = insert.executeBatch();
      List<T> added = new ArrayList<>();
      for (int i = 0; i < inserted.length; i++) {
        if (inserted[i] > 0) {
          added.add(values.get(i));
        }
      }
      return added;
    }
  }

  private static void bind(PreparedStatement insert, IssuedCard card) throws SQLException {
    insert.setObject(1, card.card());
    insert.setString(2, card.service());
    insert.setString(3, card.client());
    insert.setObject(4, card.hookInstance());
    insert.setString(5, card.rule());
    insert.setString(6, card.urgency());
    insert.setString(7, card.releaseVersion());
    insert.setString(8, card.releaseHash());
    insert.setString(9, card.evaluationId());
    insert.setObject(10, card.issuedAt().atOffset(ZoneOffset.UTC));
    insert.setArray(11, insert.getConnection().createArrayOf("uuid", card.suggestions().toArray()));
  }

  private static void bind(PreparedStatement insert, CardFeedback feedback) throws SQLException {
    insert.setObject(1, feedback.key());
    insert.setObject(2, feedback.card());
    insert.setString(3, feedback.service());
    insert.setString(4, feedback.client());
    insert.setString(5, name(feedback.outcome()));
    insert.setArray(
        6, insert.getConnection().createArrayOf("text", feedback.acceptedSuggestions().toArray()));
    insert.setString(7, feedback.reason().system());
    insert.setString(8, feedback.reason().code());
    insert.setString(9, feedback.reason().display());
    insert.setString(10, feedback.reason().comment());
    insert.setObject(11, feedback.outcomeAt().atOffset(ZoneOffset.UTC));
    insert.setObject(12, feedback.receivedAt().atOffset(ZoneOffset.UTC));
  }

  private static String name(CardFeedback.Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private static Map<Shown, String> rules(Connection connection, List<CardFeedback> feedback)
      throws SQLException {
    Map<Shown, String> rules = new HashMap<>();
    if (feedback.isEmpty()) {
      return rules;
    }
    Set<UUID> cards = feedback.stream().map(CardFeedback::card).collect(Collectors.toSet());
    try (PreparedStatement find = connection.prepareStatement(FIND_RULES)) {
      find.setArray(1, connection.createArrayOf("uuid", cards.toArray()));
      try (ResultSet rows = find.executeQuery()) {
        while (rows.next()) {
          rules.put(
              new Shown(rows.getObject("card", UUID.class), rows.getString("client")),
              rows.getString("rule"));
        }
      }
    }
    return rules;
  }
}
