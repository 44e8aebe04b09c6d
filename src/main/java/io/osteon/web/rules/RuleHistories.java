package io.osteon.web.rules;

import io.osteon.authoring.difference.Change;
import io.osteon.authoring.difference.MeaningDifference;
import io.osteon.authoring.overview.RuleEntry;
import io.osteon.governance.release.Release;
import io.osteon.governance.release.ReleaseCatalogue;
import io.osteon.governance.release.ReleaseRefusedException;
import io.osteon.governance.release.ReleaseVerifier;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.web.rules.RuleHistory.RuleChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the releases that changed a rule: each release is compared with the one before it. A
 * comparison costs some tenths of a second and never changes, so that it is kept.
 */
@ApplicationScoped
public class RuleHistories {
  /** So many releases are looked at, the newest. */
  private static final int LOOKED = 20;

  private static final int KEPT = 64;

  private final Transactions transactions;
  private final ReleaseCatalogue catalogue;
  private final ReleaseVerifier verifier;

  /** What changed, by the content hashes of both releases. Guarded by itself. */
  private final Map<Pair, List<Told>> known =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, List<Told>> old) {
          return size() > KEPT;
        }
      };

  /** Histories over the releases. */
  public RuleHistories(
      Transactions transactions, ReleaseCatalogue catalogue, ReleaseVerifier verifier) {
    this.transactions = transactions;
    this.catalogue = catalogue;
    this.verifier = verifier;
  }

  private record Pair(String before, String after) {}

  private record Files(RuleBaseFiles before, RuleBaseFiles after) {}

  /** A change without the texts before and after, which are long. */
  private record Told(String rule, String subject, BilingualText sentence) {
    static Told of(Change change) {
      return new Told(change.rule(), change.subject(), change.sentence());
    }
  }

  /**
   * The history of a rule, with what decides it: its parameters and its sources may belong to
   * several rules. A release that cannot be believed is left out.
   *
   * @throws io.osteon.governance.store.DatabaseUnavailableException if the database is away
   */
  RuleHistory of(RuleEntry rule) {
    Set<String> subjects = subjects(rule);
    List<Release> releases = transactions.read(catalogue::list).releases();
    List<RuleChange> changes = new ArrayList<>();
    int pairs = Math.min(LOOKED, releases.size() - 1);
    for (int i = 0; i < pairs; i++) {
      List<BilingualText> what =
          differences(releases.get(i + 1), releases.get(i)).stream()
              .filter(told -> concerns(told, rule, subjects))
              .map(Told::sentence)
              .toList();
      if (!what.isEmpty()) {
        changes.add(new RuleChange(releases.get(i), what));
      }
    }
    return new RuleHistory(changes, Math.max(0, pairs), releases.size() <= LOOKED + 1);
  }

  private static Set<String> subjects(RuleEntry rule) {
    Set<String> subjects = new HashSet<>(rule.parameters());
    subjects.addAll(rule.sources());
    rule.drlRules().forEach(drl -> subjects.add(drl.name()));
    return subjects;
  }

  private static boolean concerns(Told told, RuleEntry rule, Set<String> subjects) {
    return told.rule().isEmpty()
        ? subjects.contains(told.subject())
        : told.rule().equals(rule.advice().id());
  }

  private List<Told> differences(Release before, Release after) {
    Pair pair = new Pair(before.hash(), after.hash());
    synchronized (known) {
      List<Told> found = known.get(pair);
      if (found != null) {
        return found;
      }
    }
    List<Told> found = compare(before, after);
    synchronized (known) {
      known.put(pair, found);
    }
    return found;
  }

  private List<Told> compare(Release before, Release after) {
    Files files;
    try {
      files =
          transactions.inSnapshot(
              handle ->
                  new Files(
                      verifier.open(handle, before.version()).files(),
                      verifier.open(handle, after.version()).files()));
    } catch (ReleaseRefusedException e) {
      return List.of();
    }
    return MeaningDifference.between(files.before(), files.after()).stream().map(Told::of).toList();
  }
}
