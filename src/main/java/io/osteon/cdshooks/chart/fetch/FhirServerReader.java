package io.osteon.cdshooks.chart.fetch;

import io.osteon.cdshooks.request.FhirAuthorization;
import io.osteon.cdshooks.trust.CdsClient;
import java.net.URI;
import java.util.concurrent.CompletionStage;

/** Reads from the FHIR servers of clients, within limits. */
public interface FhirServerReader {

  /**
   * Reads one prefetch query. Never fails: what went wrong is in the result.
   *
   * @param client whose allow-list of servers counts
   * @param server base URL as the call gave it
   * @param authorization for it, or {@code null}
   * @param query relative URL as a prefetch template has it, tokens replaced, for example {@code
   *     Patient/123} or {@code Condition?patient=123}
   * @param deadline {@link System#nanoTime()} at which the result must be there
   */
  CompletionStage<FetchResult> fetch(
      CdsClient client, URI server, FhirAuthorization authorization, String query, long deadline);
}
