package io.osteon.cdshooks.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A call of a service, checked against the specification. Unknown fields and extensions were let
 * go.
 *
 * @param hook what triggered it
 * @param hookInstance identifies this moment of the workflow
 * @param fhirServer base URL of the client's FHIR server, or {@code null}
 * @param authorization for that server, or {@code null}
 * @param context of the workflow
 * @param prefetch as sent: a key without a value of JSON {@code null} is kept as a NullNode, which
 *     says that there is no data; a key that is missing was not satisfied
 */
public record CdsHooksRequest(
    Hook hook,
    UUID hookInstance,
    URI fhirServer,
    FhirAuthorization authorization,
    HookContext context,
    Map<String, JsonNode> prefetch) {
  public CdsHooksRequest {
    Objects.requireNonNull(hook, "hook");
    Objects.requireNonNull(hookInstance, "hookInstance");
    Objects.requireNonNull(context, "context");
    prefetch = Collections.unmodifiableMap(new LinkedHashMap<>(prefetch));
  }
}
