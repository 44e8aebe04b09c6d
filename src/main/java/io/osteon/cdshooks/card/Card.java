package io.osteon.cdshooks.card;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.rulebase.Urgency;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A CDS Hooks card: one recommendation, or what could not be judged.
 *
 * @param uuid the same for the same call repeated
 * @param rule id of the rule, or {@link #DATA_GAPS}
 * @param urgency of the recommendation
 * @param summary plain text of fewer than 140 characters
 * @param detail GitHub-flavoured Markdown without HTML
 * @param source what the card rests on
 * @param suggestions changes of the chart that are ready to be accepted
 * @param selection how many of the suggestions may be accepted; {@code null} without suggestions
 * @param overrideReasons reasons for not following the card
 * @param links for reading on
 */
public record Card(
    UUID uuid,
    String rule,
    Urgency urgency,
    String summary,
    String detail,
    Source source,
    List<Suggestion> suggestions,
    SelectionBehavior selection,
    List<Coding> overrideReasons,
    List<Link> links) {
  /** Stands for the rule on the card that says what could not be judged. No rule has this id. */
  public static final String DATA_GAPS = "DQ-00";

  public Card {
    Objects.requireNonNull(uuid, "uuid");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(urgency, "urgency");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(source, "source");
    suggestions = List.copyOf(suggestions);
    overrideReasons = List.copyOf(overrideReasons);
    links = List.copyOf(links);
    if (suggestions.isEmpty() != (selection == null)) {
      throw new IllegalArgumentException("a card with suggestions says how many may be selected");
    }
  }

  /** The uuids of the suggestions, in order. */
  public List<UUID> suggestionIds() {
    return suggestions.stream().map(Suggestion::uuid).toList();
  }

  /** A code with the words that people see. */
  public record Coding(String system, String code, String display) {
    public Coding {
      Objects.requireNonNull(system, "system");
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(display, "display");
    }
  }

  /**
   * What a card rests on.
   *
   * @param label name and version
   * @param url absolute, or {@code null}
   * @param topic what the card is about
   */
  public record Source(String label, URI url, Coding topic) {
    public Source {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(topic, "topic");
    }
  }

  /** How many suggestions of a card may be accepted. */
  public enum SelectionBehavior {
    AT_MOST_ONE,
    ANY
  }

  /**
   * Changes that are accepted together.
   *
   * @param uuid the same for the same call repeated
   * @param label plain text
   * @param recommended the one that the advice asks for
   * @param separable its actions may be accepted one by one; written only for clients that can
   * @param actions at least one
   */
  public record Suggestion(
      UUID uuid, String label, boolean recommended, boolean separable, List<Action> actions) {
    public Suggestion {
      Objects.requireNonNull(uuid, "uuid");
      Objects.requireNonNull(label, "label");
      actions = List.copyOf(actions);
      if (actions.isEmpty()) {
        throw new IllegalArgumentException("a suggestion has actions");
      }
    }
  }

  /** A change of the chart. */
  public sealed interface Action {
    /** What it does, in words. */
    String description();
  }

  /** A new FHIR resource. */
  public record Create(String description, ObjectNode resource) implements Action {}

  /** A FHIR resource in its entirety as it would be after the change. */
  public record Update(String description, ObjectNode resource) implements Action {}

  /** A resource that is taken away, by relative reference. */
  public record Delete(String description, String resourceId) implements Action {}

  /**
   * A link.
   *
   * @param label plain text
   * @param url absolute
   * @param type whether it is opened as it is or is the launch address of a SMART app
   * @param appContext what a SMART app is told, {@code null} for other links
   */
  public record Link(String label, URI url, LinkType type, String appContext) {
    public Link {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(url, "url");
      if ((type == LinkType.SMART) != (appContext != null)) {
        throw new IllegalArgumentException("SMART links, and no others, have a context");
      }
    }
  }

  /** How a link is opened. */
  public enum LinkType {
    ABSOLUTE,
    SMART
  }
}
