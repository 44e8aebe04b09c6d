package io.osteon.mdt.minutes;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Recommendation;
import io.osteon.mdt.decision.Answer;
import io.osteon.mdt.decision.Ballot;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.decision.Response;
import io.osteon.mdt.decision.Signature;
import io.osteon.rulebase.EvidenceLevel;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Urgency;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Puts what was decided about a case into words. */
final class CaseMinutes {
  private final Language language;
  private final Moments moments;
  private final SourceNumbers sources;

  CaseMinutes(Language language, Moments moments, SourceNumbers sources) {
    this.language = language;
    this.moments = moments;
    this.sources = sources;
  }

  Minutes.Case of(CaseEntry entry) {
    CaseDecision decision = entry.decision();
    List<Evaluation.Missing> missing =
        entry.whatWasSeen().map(seen -> seen.evaluation().missing()).orElse(List.of());
    Minutes.State state = state(decision);
    return new Minutes.Case(
        entry.item().position(),
        entry.item().pseudonym(),
        entry.item().question(),
        state,
        word(standing(state)),
        basis(entry),
        recommendations(entry),
        elsewhere(entry),
        missing.stream().map(Evaluation.Missing::text).distinct().toList(),
        text(decision),
        decision.dissents().stream()
            .map(dissent -> new Minutes.Labelled(dissent.name(), dissent.text()))
            .toList(),
        votes(decision),
        decision.tasks().stream()
            .map(
                task ->
                    new Minutes.Task(
                        task.text(),
                        task.owner(),
                        task.due() == null ? "" : moments.date(task.due()),
                        task.done()))
            .toList(),
        decision.isSigned() ? signed(decision.signature()) : null);
  }

  private static Minutes.State state(CaseDecision decision) {
    if (decision.isSigned()) {
      return Minutes.State.SIGNED;
    }
    return decision.isEmpty() ? Minutes.State.UNDECIDED : Minutes.State.UNSIGNED;
  }

  private static MinutesWord standing(Minutes.State state) {
    return switch (state) {
      case UNDECIDED -> MinutesWord.UNDECIDED;
      case UNSIGNED -> MinutesWord.UNSIGNED;
      case SIGNED -> MinutesWord.SIGNED;
    };
  }

  private List<Minutes.Labelled> basis(CaseEntry entry) {
    CaseDecision decision = entry.decision();
    List<Minutes.Labelled> basis = new ArrayList<>();
    if (!decision.isEmpty()) {
      basis.add(
          labelled(MinutesWord.RECORD, word(MinutesWord.RECORD_VALUE, decision.basis().record())));
      basis.add(
          labelled(
              MinutesWord.RULE_BASE,
              word(
                  MinutesWord.RULE_BASE_VALUE,
                  decision.basis().ruleBaseVersion(),
                  decision.basis().ruleBaseHash())));
      basis.add(labelled(MinutesWord.EVALUATED_FOR, moments.date(decision.basis().at())));
    }
    if (decision.revision() > 1) {
      basis.add(
          labelled(
              MinutesWord.REVISION,
              word(MinutesWord.REVISION_VALUE, decision.revision(), decision.reopenedBecause())));
    }
    for (CaseDecision earlier : entry.earlier()) {
      if (earlier.isSigned()) {
        Signature signature = earlier.signature();
        basis.add(
            labelled(
                MinutesWord.EARLIER,
                word(
                    MinutesWord.EARLIER_VALUE,
                    earlier.revision(),
                    signature.name(),
                    moments.time(signature.at()),
                    signature.contentHash())));
      }
    }
    return basis;
  }

  private List<Minutes.Advice> recommendations(CaseEntry entry) {
    return entry
        .whatWasSeen()
        .map(
            seen ->
                seen.evaluation().recommendations().stream()
                    .map(each -> advice(each, response(entry, each.id())))
                    .toList())
        .orElse(List.of());
  }

  private static Response response(CaseEntry entry, String rule) {
    return entry.decision().response(rule).orElse(null);
  }

  private Minutes.Advice advice(Recommendation recommendation, Response response) {
    String deferred =
        recommendation.deferredBecause().stream()
            .map(each -> each.id() + " " + each.title())
            .collect(Collectors.joining(word(MinutesWord.SEMICOLON)));
    String numbers = sources.of(recommendation);
    String evidence =
        word(level(recommendation.level()))
            + (numbers.isEmpty()
                ? ""
                : word(MinutesWord.SEMICOLON) + word(MinutesWord.SOURCE_NUMBERS, numbers));
    return advice(
        recommendation.id(),
        recommendation.urgency(),
        recommendation.title(),
        recommendation.text(),
        deferred,
        evidence,
        response);
  }

  private Minutes.Advice advice(
      String rule,
      Urgency urgency,
      String title,
      String text,
      String deferred,
      String evidence,
      Response response) {
    boolean modified = response != null && response.answer() == Answer.MODIFY;
    return new Minutes.Advice(
        rule,
        urgency,
        urgency == null ? "" : word(urgency(urgency)),
        title,
        text,
        deferred,
        evidence,
        response == null ? null : response.answer(),
        word(response == null ? MinutesWord.UNANSWERED : answer(response.answer())),
        response == null ? "" : response.text(),
        word(modified ? MinutesWord.INSTEAD : MinutesWord.REMARK),
        response == null ? "" : response.reason(),
        response == null
            ? ""
            : word(MinutesWord.RECORDED_BY, response.by(), moments.time(response.at())));
  }

  /** Answers that were given to what an older basis showed. */
  private List<Minutes.Advice> elsewhere(CaseEntry entry) {
    if (entry.whatWasSeen().isEmpty()) {
      return List.of();
    }
    CaseEntry.Seen seen = entry.seen();
    List<String> shown =
        seen.evaluation().recommendations().stream().map(Recommendation::id).toList();
    return entry.decision().responses().stream()
        .filter(response -> !shown.contains(response.rule()))
        .map(
            response ->
                advice(
                    response.rule(),
                    null,
                    seen.ruleBase()
                        .advice()
                        .find(response.rule())
                        .map(rule -> rule.title().in(language))
                        .orElse(""),
                    "",
                    "",
                    "",
                    response))
        .toList();
  }

  private Minutes.Written text(CaseDecision decision) {
    return decision.text() == null || decision.text().text().isBlank()
        ? null
        : new Minutes.Written(
            decision.text().text(),
            word(MinutesWord.WRITTEN_BY, decision.text().by(), moments.time(decision.text().at())));
  }

  private Minutes.Votes votes(CaseDecision decision) {
    if (decision.votes().isEmpty()) {
      return null;
    }
    return new Minutes.Votes(
        word(
            MinutesWord.VOTES_VALUE,
            decision.count(Ballot.FOR),
            decision.count(Ballot.AGAINST),
            decision.count(Ballot.ABSTAIN)),
        decision.votes().stream()
            .map(vote -> new Minutes.Labelled(vote.name(), word(ballot(vote.ballot()))))
            .toList());
  }

  private Minutes.Signed signed(Signature signature) {
    return new Minutes.Signed(
        word(MinutesWord.SIGNED_BY, signature.name(), moments.time(signature.at())),
        signature.isValid(),
        List.of(
            labelled(MinutesWord.CONTENT_HASH, signature.contentHash()),
            labelled(MinutesWord.KEY, signature.keyId()),
            labelled(
                MinutesWord.SIGNATURE_VALUE,
                Base64.getEncoder().encodeToString(signature.signature())),
            labelled(MinutesWord.CHECK, word(check(signature)))));
  }

  private static MinutesWord check(Signature signature) {
    return switch (signature.state()) {
      case VALID -> MinutesWord.VALID;
      case BROKEN -> MinutesWord.BROKEN;
      case UNKNOWN_KEY -> MinutesWord.UNKNOWN_KEY;
    };
  }

  private static MinutesWord urgency(Urgency urgency) {
    return switch (urgency) {
      case CRITICAL -> MinutesWord.CRITICAL;
      case WARNING -> MinutesWord.WARNING;
      case INFO -> MinutesWord.INFORMATION;
    };
  }

  private static MinutesWord level(EvidenceLevel level) {
    return switch (level) {
      case HIGH -> MinutesWord.HIGH;
      case MODERATE -> MinutesWord.MODERATE;
      case LOW -> MinutesWord.LOW;
      case EXPERT -> MinutesWord.EXPERT;
    };
  }

  private static MinutesWord answer(Answer answer) {
    return switch (answer) {
      case ACCEPT -> MinutesWord.ACCEPTED;
      case MODIFY -> MinutesWord.MODIFIED;
      case REJECT -> MinutesWord.REJECTED;
    };
  }

  private static MinutesWord ballot(Ballot ballot) {
    return switch (ballot) {
      case FOR -> MinutesWord.FOR;
      case AGAINST -> MinutesWord.AGAINST;
      case ABSTAIN -> MinutesWord.ABSTAINED;
    };
  }

  private Minutes.Labelled labelled(MinutesWord label, String value) {
    return new Minutes.Labelled(word(label), value);
  }

  private String word(MinutesWord word, Object... values) {
    return word.in(language, values);
  }
}
