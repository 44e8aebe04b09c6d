package io.osteon.cdshooks.trust;

import io.github.bucket4j.ConsumptionProbe;
import io.osteon.cdshooks.trust.UnprovenCalls.Place;
import io.osteon.cdshooks.trust.client.ClientRegistry;
import io.osteon.cdshooks.trust.replay.ReplayGuard;
import io.osteon.cdshooks.trust.replay.Verdict;
import io.osteon.cdshooks.trust.token.CalledAddress;
import io.osteon.cdshooks.trust.token.RefusalReason;
import io.osteon.cdshooks.trust.token.TokenRefusedException;
import io.osteon.cdshooks.trust.token.TokenVerifier;
import io.osteon.cdshooks.trust.token.VerifiedToken;
import io.osteon.platform.CdsHooksConfiguration;
import io.osteon.platform.ServiceConfiguration;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Asks everybody who calls the CDS Hooks door who they are. The costly part is done beside the
 * thread that serves the network; the body is not read before a call has been let through.
 */
@ApplicationScoped
public class AccessFilter {
  private static final Logger LOG = Logger.getLogger(AccessFilter.class);

  private final CdsHooksConfiguration configuration;
  private final Optional<URI> publicUrl;
  private final ClientRegistry clients;
  private final TokenVerifier verifier;
  private final ReplayGuard replays;
  private final AccessMetrics metrics;
  private final UnprovenCalls unproven;
  private final Clock clock = Clock.systemUTC();

  /** A filter over the clients. */
  public AccessFilter(
      CdsHooksConfiguration configuration,
      ServiceConfiguration service,
      ClientRegistry clients,
      TokenVerifier verifier,
      ReplayGuard replays,
      AccessMetrics metrics) {
    this.configuration = configuration;
    this.publicUrl = service.publicUrl();
    this.clients = clients;
    this.verifier = verifier;
    this.replays = replays;
    this.metrics = metrics;
    this.unproven =
        new UnprovenCalls(
            configuration.unprovenRate(), configuration.unprovenRateTotal(), System::nanoTime);
  }

  /** Lets a call through by answering nothing, or refuses it. */
  @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
  public Uni<Response> check(ContainerRequestContext request, RoutingContext call) {
    if (!CdsHooksPath.matches(request)) {
      return null;
    }
    if (configuration.openAccess()) {
      return answer(admit(request, call, clients.openAccess(), configuration.maxBodySize()));
    }
    Place place = unproven.take(remoteAddress(call));
    if (!place.taken()) {
      metrics.refused(RefusalReason.UNPROVEN_RATE, null);
      return answer(Refusals.tooMany(place.waiting()));
    }
    try {
      String token = BearerToken.of(request);
      CalledAddress called = called(call);
      return Uni.createFrom().completionStage(() -> decide(token, called, place, request, call));
    } catch (TokenRefusedException e) {
      return answer(refuse(e));
    }
  }

  private static Uni<Response> answer(Response response) {
    return response == null ? null : Uni.createFrom().item(response);
  }

  private static String remoteAddress(RoutingContext call) {
    SocketAddress address = call.request().remoteAddress();
    return address == null || address.hostAddress() == null ? "" : address.hostAddress();
  }

  /**
   * The address as the client knows it: by the setting, else by the request itself, where Quarkus
   * takes forwarding headers into account if, and only if, it is told to.
   */
  private CalledAddress called(RoutingContext call) throws TokenRefusedException {
    try {
      URI base = publicUrl.orElseGet(() -> requestBase(call));
      return CalledAddress.of(base, call.request().path())
          .orElseThrow(() -> new TokenRefusedException(RefusalReason.AUDIENCE));
    } catch (IllegalArgumentException e) {
      throw new TokenRefusedException(RefusalReason.AUDIENCE);
    }
  }

  private static URI requestBase(RoutingContext call) {
    return URI.create(call.request().scheme() + "://" + call.request().authority());
  }

  /** Null lets through. */
  private CompletionStage<Response> decide(
      String token,
      CalledAddress called,
      Place place,
      ContainerRequestContext request,
      RoutingContext call) {
    long start = System.nanoTime();
    return CompletableFuture.supplyAsync(
            () -> verifier.verify(token, called, clock.instant()),
            Infrastructure.getDefaultExecutor())
        .thenCompose(verified -> verified)
        .thenCompose(
            verified ->
                replays
                    .use(
                        verified.client().client().id(), verified.tokenId(), verified.usableUntil())
                    .thenApply(verdict -> proven(verified, verdict, place, request, call, start)))
        .exceptionally(this::failed);
  }

  private Response proven(
      VerifiedToken token,
      Verdict verdict,
      Place place,
      ContainerRequestContext request,
      RoutingContext call,
      long start) {
    ClientTrust trust = token.client();
    if (verdict == Verdict.USED) {
      return refuse(new TokenRefusedException(RefusalReason.REPLAYED, trust.client().id()));
    }
    if (verdict != Verdict.NEW) {
      metrics.unchecked(verdict);
    }
    place.proven();
    ConsumptionProbe rate = trust.rate().tryConsumeAndReturnRemaining(1);
    if (!rate.isConsumed()) {
      metrics.refused(RefusalReason.CLIENT_RATE, trust.client().id());
      return Refusals.tooMany(Duration.ofNanos(rate.getNanosToWaitForRefill()));
    }
    metrics.admitted(trust.client(), Duration.ofNanos(System.nanoTime() - start));
    return admit(request, call, trust.client(), trust.maxBodySize());
  }

  private Response admit(
      ContainerRequestContext request, RoutingContext call, CdsClient client, int maxBodySize) {
    CurrentClient.admit(call, client, maxBodySize);
    if (request.getLength() > maxBodySize) {
      metrics.refused(RefusalReason.BODY_SIZE, client.id());
      return Refusals.tooLarge(maxBodySize);
    }
    return null;
  }

  private Response failed(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof TokenRefusedException refused) {
      return refuse(refused);
    }
    // Its message could repeat something of the token.
    LOG.errorf("a CDS Hooks token cannot be checked: %s", cause.getClass().getName());
    return refuse(new TokenRefusedException(RefusalReason.INTERNAL));
  }

  private Response refuse(TokenRefusedException refused) {
    metrics.refused(refused.reason(), refused.client());
    return Refusals.unauthorized();
  }
}
