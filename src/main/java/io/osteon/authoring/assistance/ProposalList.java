package io.osteon.authoring.assistance;

import io.osteon.authoring.assistance.Proposal.Kind;
import io.osteon.rulebase.BilingualText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects proposals that fit what was written already: its beginning first, then any part. */
final class ProposalList {
  private final String word;
  private final int from;
  private final int to;
  private final Map<String, Proposal> proposals = new LinkedHashMap<>();

  ProposalList(String word, int from, int to) {
    this.word = word.toLowerCase(Locale.ROOT);
    this.from = from;
    this.to = to;
  }

  /** Proposes words that are shown as they are inserted. */
  void add(Kind kind, String insert, BilingualText detail, BilingualText documentation) {
    add(kind, insert, insert, detail, documentation);
  }

  void add(
      Kind kind, String label, String insert, BilingualText detail, BilingualText documentation) {
    boolean fits =
        label.toLowerCase(Locale.ROOT).contains(word)
            || (!word.isEmpty() && detail.en().toLowerCase(Locale.ROOT).contains(word))
            || (!word.isEmpty() && detail.zh().contains(word));
    if (fits) {
      proposals.putIfAbsent(
          label, new Proposal(label, kind, insert, from, to, detail, documentation));
    }
  }

  /** All, those that begin with the word first, else in the order in which they were added. */
  List<Proposal> sorted() {
    List<Proposal> sorted = new ArrayList<>(proposals.values());
    sorted.sort(
        Comparator.comparing(
            proposal -> !proposal.label().toLowerCase(Locale.ROOT).startsWith(word)));
    return List.copyOf(sorted);
  }
}
