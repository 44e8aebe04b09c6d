package io.osteon.cdshooks.chart.fetch;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an authorization permits to be read, as SMART App Launch writes scopes: {@code
 * patient/Observation.read} (version 1) or {@code patient/Observation.rs} (version 2).
 */
final class GrantedScopes {
  private static final Pattern SCOPE =
      Pattern.compile("(?:patient|user|system)/(\\*|[A-Z][A-Za-z]*)\\.([a-z*]+)(?:\\?.*)?");

  /** Permissions of version 1; those of version 2 are letters. */
  private static final Set<String> WORDS = Set.of("read", "write", "*");

  private GrantedScopes() {}

  /**
   * Whether a query stays within the scopes. Where none of them is about resources, which some
   * servers do, it is left to the server.
   */
  static boolean permit(String scopes, FhirQuery query) {
    boolean aboutResources = false;
    for (String scope : scopes.strip().split("\\s+")) {
      Matcher matcher = SCOPE.matcher(scope);
      if (matcher.matches()) {
        aboutResources = true;
        String type = matcher.group(1);
        if ((type.equals("*") || type.equals(query.type()))
            && permits(matcher.group(2), query.isRead())) {
          return true;
        }
      }
    }
    return !aboutResources;
  }

  private static boolean permits(String permission, boolean read) {
    return WORDS.contains(permission)
        ? !permission.equals("write")
        : permission.indexOf(read ? 'r' : 's') >= 0;
  }
}
