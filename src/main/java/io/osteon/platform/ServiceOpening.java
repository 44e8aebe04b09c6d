package io.osteon.platform;

import io.quarkus.vertx.http.DomainSocketServerStart;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells that the service is open; it may listen by HTTP, by HTTPS alone, or on a socket. */
@ApplicationScoped
public class ServiceOpening {
  private final Event<ServiceOpen> open;
  private final AtomicBoolean told = new AtomicBoolean();

  /** Tells it to whoever observes {@link ServiceOpen}. */
  public ServiceOpening(Event<ServiceOpen> open) {
    this.open = open;
  }

  void http(@ObservesAsync HttpServerStart start) {
    tell();
  }

  void https(@ObservesAsync HttpsServerStart start) {
    tell();
  }

  void socket(@ObservesAsync DomainSocketServerStart start) {
    tell();
  }

  private void tell() {
    if (told.compareAndSet(false, true)) {
      open.fire(new ServiceOpen());
    }
  }
}
