package io.osteon.platform.security;

import io.osteon.accounts.ExternalPerson;
import io.osteon.accounts.Role;
import io.osteon.platform.StartFailure;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads who somebody is, and what they may do, from the ID token of the site's provider. */
@Startup
@Singleton
public class ProviderClaims {
  private final SignInConfiguration.OpenIdConnectSettings settings;
  private final Map<Role, Set<String>> values = new EnumMap<>(Role.class);

  /**
   * By the settings.
   *
   * @throws StartFailure if they name a role that there is not
   */
  public ProviderClaims(SignInConfiguration configuration) {
    this.settings = configuration.openIdConnect();
    settings.roles().forEach((key, claimValues) -> values.put(role(key), Set.copyOf(claimValues)));
    if (values.isEmpty()) {
      for (Role role : Role.values()) {
        values.put(role, Set.of(role.key()));
      }
    }
  }

  private static Role role(String key) {
    return Role.of(key)
        .orElseThrow(
            () ->
                new StartFailure(
                    "the setting osteon.sign-in.openid-connect.roles.%s names no role; expected %s"
                        .formatted(
                            key,
                            Arrays.stream(Role.values())
                                .map(Role::key)
                                .collect(Collectors.joining(", "))),
                    null));
  }

  /** The person of an ID token; without roles if its claim has none that is known here. */
  public ExternalPerson person(JsonWebToken token) {
    String name = text(token, settings.nameClaim()).orElseGet(token::getSubject);
    return new ExternalPerson(
        token.getIssuer(),
        token.getSubject(),
        name,
        text(token, settings.displayNameClaim()).orElse(name),
        roles(texts(claim(token, settings.rolesClaim()))));
  }

  private Set<Role> roles(Set<String> claimed) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    values.forEach(
        (role, wanted) -> {
          if (wanted.stream().anyMatch(claimed::contains)) {
            roles.add(role);
          }
        });
    return roles;
  }

  private static Optional<String> text(JsonWebToken token, String path) {
    return texts(claim(token, path)).stream().filter(text -> !text.isBlank()).findFirst();
  }

  /** The claim itself, or else what stands below it, name by name; null if there is none. */
  private static Object claim(JsonWebToken token, String path) {
    Object whole = token.getClaim(path);
    if (whole != null) {
      return whole;
    }
    List<String> names = List.of(path.split("/"));
    Object value = token.getClaim(names.get(0));
    for (String name : names.subList(1, names.size())) {
      value = value instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return value;
  }

  private static Set<String> texts(Object value) {
    Set<String> texts = new LinkedHashSet<>();
    if (value instanceof JsonString text) {
      texts.add(text.getString());
    } else if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof JsonArray array) {
      for (JsonValue each : array) {
        texts.addAll(texts(each));
      }
    } else if (value instanceof Collection<?> all) {
      all.forEach(each -> texts.addAll(texts(each)));
    }
    return texts;
  }
}
