package io.osteon.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The settings of governance; see the README for all of them. */
@ConfigMapping(prefix = "osteon.governance")
public interface GovernanceConfiguration {

  /**
   * The file with the Ed25519 key that signs releases and the head of the audit trail, PKCS#8 in
   * PEM; without it one is made in the data folder. All replicas must have the same.
   */
  Optional<Path> signingKey();

  /** Files with public keys of other sites, or earlier ones of this, whose signatures count. */
  Optional<List<Path>> trustedKeys();

  /** How many clinical reviewers must approve a draft. */
  @WithDefault("1")
  int clinicalApprovals();

  /** How many technical reviewers must approve a draft. */
  @WithDefault("1")
  int technicalApprovals();

  /** The share of mutants of changed rules that its test patients must notice, in percent. */
  @WithDefault("95")
  int mutationScore();

  /**
   * How many assessments of drafts (test patients, mutants, impact) one replica makes at a time; 0
   * leaves them to other replicas.
   */
  @WithDefault("1")
  int assessmentThreads();

  /** How many of the latest journaled evaluations a draft is compared on. */
  @WithDefault("10000")
  int impactCases();
}
