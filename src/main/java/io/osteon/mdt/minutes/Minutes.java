package io.osteon.mdt.minutes;

import io.osteon.mdt.decision.Answer;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Urgency;
import java.time.Instant;
import java.util.List;

/**
 * Minutes in one language, ready to be shown: on a page, or as PDF.
 *
 * @param language of all words
 * @param title what it is
 * @param meeting its name
 * @param date of the meeting in words
 * @param draft not all decisions are signed
 * @param facts about the meeting
 * @param members who was invited
 * @param cases in the order of the agenda
 * @param sources that recommendations cite, by their numbers from 1
 * @param at when the latest thing on record happened
 */
public record Minutes(
    Language language,
    String title,
    String meeting,
    String date,
    boolean draft,
    List<Labelled> facts,
    List<Member> members,
    List<Case> cases,
    List<String> sources,
    Instant at) {
  public Minutes {
    facts = List.copyOf(facts);
    members = List.copyOf(members);
    cases = List.copyOf(cases);
    sources = List.copyOf(sources);
  }

  /** A label and what stands beside it. */
  public record Labelled(String label, String value) {}

  /** A member of the board. */
  public record Member(String name, String specialty, boolean present, boolean chair) {}

  /**
   * A case.
   *
   * @param position on the agenda, from 1
   * @param pseudonym what people call it
   * @param question what the board was asked
   * @param state whether there is a decision, and whether it is signed
   * @param standing that in words
   * @param basis what the decision rests on; empty while nothing is recorded
   * @param recommendations with the board's answers
   * @param elsewhere answers to recommendations that the basis does not show
   * @param missing data that rules asked for
   * @param text the decision in the board's own words, {@code null} when there is none
   * @param dissents who does not agree
   * @param votes {@code null} when nobody voted
   * @param tasks what is to be done
   * @param signature {@code null} while not signed
   */
  public record Case(
      int position,
      String pseudonym,
      String question,
      State state,
      String standing,
      List<Labelled> basis,
      List<Advice> recommendations,
      List<Advice> elsewhere,
      List<String> missing,
      Written text,
      List<Labelled> dissents,
      Votes votes,
      List<Task> tasks,
      Signed signature) {
    public Case {
      basis = List.copyOf(basis);
      recommendations = List.copyOf(recommendations);
      elsewhere = List.copyOf(elsewhere);
      missing = List.copyOf(missing);
      dissents = List.copyOf(dissents);
      tasks = List.copyOf(tasks);
    }

    /** Something is recorded. */
    public boolean isDecided() {
      return state != State.UNDECIDED;
    }
  }

  /** How far a decision is. */
  public enum State {
    UNDECIDED,
    UNSIGNED,
    SIGNED
  }

  /**
   * A recommendation with the board's answer.
   *
   * @param rule its id
   * @param urgency how soon it asks for action; {@code null} when it is not known
   * @param urgencyWord that in words
   * @param title one line
   * @param text the advice
   * @param deferred what it waits for, in words; empty when it does not
   * @param evidence its level and the numbers of its sources
   * @param answer {@code null} when there is none
   * @param answerWord that in words
   * @param instead what is done instead, or a remark; empty when nothing is said
   * @param insteadLabel which of the two
   * @param reason why; empty when none is given
   * @param recorded who recorded the answer, when; empty without an answer
   */
  public record Advice(
      String rule,
      Urgency urgency,
      String urgencyWord,
      String title,
      String text,
      String deferred,
      String evidence,
      Answer answer,
      String answerWord,
      String instead,
      String insteadLabel,
      String reason,
      String recorded) {}

  /** A text, and who wrote it, when. */
  public record Written(String text, String by) {}

  /** How many votes of which kind, and who voted how. */
  public record Votes(String counts, List<Labelled> names) {
    public Votes {
      names = List.copyOf(names);
    }
  }

  /** Something to be done; {@code due} is empty when no day is set. */
  public record Task(String text, String owner, String due, boolean done) {}

  /**
   * The chair's signature.
   *
   * @param by who and when, in words
   * @param valid it fits the content
   * @param facts hash, key, signature
   */
  public record Signed(String by, boolean valid, List<Labelled> facts) {
    public Signed {
      facts = List.copyOf(facts);
    }
  }

  /** A fixed word in the language of these minutes. */
  public String word(MinutesWord word, Object... values) {
    return word.in(language, values);
  }
}
