package io.osteon.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;

/** The settings of the service that are its own; see the README for all of them. */
@ConfigMapping(prefix = "osteon")
public interface ServiceConfiguration {

  /** The folder of the rule base; without it the shipped one is used. */
  Optional<Path> rules();

  /**
   * The folder for what the service keeps on disk: journal entries that wait, and its own database.
   */
  @WithDefault("data")
  Path data();

  /**
   * The address that callers use, in front of any proxy and without a path of ours, for example
   * {@code https://osteon.example.org}; without it the address of the request itself is taken.
   */
  Optional<URI> publicUrl();

  /**
   * Puts the demonstration data set into an empty database, as {@code serve --demo} asks for; a
   * database with data of its own stays as it is.
   */
  @WithDefault("false")
  boolean demonstration();

  /** What the HTTP doors accept. */
  Http http();

  /** The journal. */
  JournalSettings journal();

  /** The tumour board. */
  BoardSettings board();

  /** The bounds of one evaluation. */
  EvaluationSettings evaluation();

  /** What the HTTP doors accept. */
  interface Http {
    /** Bytes of a request's body; more is answered with 413. */
    @WithDefault("16777216")
    int maxBodySize();
  }

  /** The journal. */
  interface JournalSettings {
    /** Pause between two rounds of storing what waits on disk. */
    @WithDefault("PT0.2S")
    Duration drainInterval();

    /**
     * How long evaluations are kept, as an ISO 8601 period such as {@code P10Y}; without it they
     * are kept for ever. An evaluation that was removed can no longer be shown or replayed.
     */
    Optional<Period> retention();
  }

  /** The tumour board. */
  interface BoardSettings {
    /**
     * How long cases are kept after the last thing that happened to them (a record, a meeting, an
     * entry or signature of a decision), as an ISO 8601 period such as {@code P30Y}; without it
     * they are kept for ever. Signed decisions are a part of the medical record: no shorter than
     * the law of the site demands for that.
     */
    Optional<Period> retention();
  }

  /** The bounds of one evaluation. */
  interface EvaluationSettings {
    /** Rule firings; more ends the evaluation with an error. */
    @WithDefault("10000")
    int maxFirings();

    /** Time; more ends the evaluation with an error. */
    @WithDefault("PT2S")
    Duration maxDuration();
  }
}
