package io.osteon.web.layout;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.evaluation.LanguageNegotiation;
import io.osteon.platform.CurrentActor;
import io.osteon.platform.RuleBaseService;
import io.osteon.platform.demonstration.Demonstration;
import io.osteon.platform.security.CurrentSession;
import io.osteon.rulebase.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** Begins the page that answers a request. */
@RequestScoped
public class Pages {
  private static final int NONCE_BYTES = 16;

  private final RuleBaseService rules;
  private final CurrentActor actor;
  private final CurrentSession session;
  private final Demonstration demonstration;
  private final UriInfo uri;
  private final HttpHeaders headers;

  /** Pages for one request. */
  public Pages(
      RuleBaseService rules,
      CurrentActor actor,
      CurrentSession session,
      Demonstration demonstration,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    this.rules = rules;
    this.actor = actor;
    this.session = session;
    this.demonstration = demonstration;
    this.uri = uri;
    this.headers = headers;
  }

  /** A page in the language that the person chose, or else that the browser prefers. */
  public Page open() {
    return open(LanguageNegotiation.choose(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  /** A page in the language that the person chose, or else in the given one. */
  public Page open(Language otherwise) {
    PageRequest request = PageRequest.of(uri, headers);
    Language language = request.chosenLanguage().or(request::rememberedLanguage).orElse(otherwise);
    return new Page(
        request,
        language,
        actor.find().map(this::viewer).orElse(null),
        nonce(),
        rules.active().ruleBase().version(),
        demonstration.isPresent());
  }

  private Viewer viewer(Actor actor) {
    return new Viewer(
        actor.displayName(),
        actor.roles().stream().map(Role::key).collect(Collectors.toUnmodifiableSet()),
        session.csrf().orElse(""));
  }

  private static String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    // made anew: an executable must not carry the state of a generator from its build
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
