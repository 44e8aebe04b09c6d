package io.osteon.web.layout;

import io.quarkus.qute.TemplateData;
import java.util.Objects;
import java.util.Set;

/**
 * The person who looks at a page.
 *
 * @param displayName as colleagues know the person
 * @param roles keys of roles, for example {@code clinical-reviewer}
 * @param csrf the token that forms of this session must carry
 */
@TemplateData
public record Viewer(String displayName, Set<String> roles, String csrf) {
  public Viewer {
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(csrf, "csrf");
    roles = Set.copyOf(roles);
  }
}
