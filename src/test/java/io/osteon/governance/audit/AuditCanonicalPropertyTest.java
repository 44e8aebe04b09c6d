package io.osteon.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two rows that differ never have the same canonical bytes. */
class AuditCanonicalPropertyTest {

  /** Texts that imitate the form itself. */
  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(6).withChars("a1:\n ,中"),
        Arbitraries.of(
            "",
            "reason 0:",
            "\nreason 0:\n",
            "1:a\nvalue 1:b",
            "key 1:a\nvalue 1:b\n",
            "details 0:"));
  }

  @Provide
  Arbitrary<AuditEntry> rows() {
    Arbitrary<Map<String, String>> details =
        Arbitraries.maps(Arbitraries.of("a", "b", "ab"), texts()).ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.longs().between(1, 3),
            Arbitraries.of(Instant.EPOCH, Instant.EPOCH.plusNanos(1_000)),
            texts(),
            texts(),
            texts(),
            texts(),
            details,
            texts())
        .as(
            (sequence, at, actor, roles, address, object, detail, reason) ->
                new AuditEntry(
                    sequence,
                    at,
                    new UUID(0, sequence),
                    actor,
                    roles,
                    address,
                    "draft-edited",
                    object,
                    new TreeMap<>(detail),
                    reason,
                    AuditEntry.NO_HASH,
                    ""));
  }

  /** Catches: values that run into each other, so that a row can be changed and keep its hash. */
  @Property(tries = 3_000)
  void differentRowsHaveDifferentBytes(
      @ForAll("rows") AuditEntry one, @ForAll("rows") AuditEntry other) {
    assertThat(one.equals(other)).isEqualTo(Arrays.equals(one.canonical(), other.canonical()));
  }
}
