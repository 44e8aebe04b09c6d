package io.osteon.web.mdt.events;

import io.osteon.mdt.BoardEvent;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.platform.BoardEvents;
import io.osteon.platform.CurrentActor;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What changes in a meeting, as server-sent events: the name is the part, the data the id of the
 * case, or a hyphen for the meeting as a whole. A browser that was cut off says which event it had
 * last, and gets those that it missed.
 */
@Path("/meetings/{id}/events")
public class MeetingEvents {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** After it the browser comes again, and is asked anew whether it is signed in. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final long RECONNECT_MILLISECONDS = 1000;
  private static final int WAITING = 1000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final Meetings meetings;
  private final BoardEvents events;
  private final CurrentActor actor;

  /** Tells of meetings. */
  public MeetingEvents(Meetings meetings, BoardEvents events, CurrentActor actor) {
    this.meetings = meetings;
    this.events = events;
    this.actor = actor;
  }

  /** The events of a meeting. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> events(
      @PathParam("id") UUID id,
      @HeaderParam("Last-Event-ID") String last,
      @QueryParam("since") String since,
      @Context Sse sse) {
    actor.get();
    meetings.find(id);
    Multi<BoardEvent> changes = events.of(id, since(last == null ? since : last));
    return Multi.createFrom().emitter(emitter -> begin(emitter, changes, sse), WAITING);
  }

  private static long since(String number) {
    return number != null && NUMBER.matcher(number).matches()
        ? Long.parseLong(number)
        : Long.MAX_VALUE;
  }

  private static void begin(
      MultiEmitter<? super OutboundSseEvent> emitter, Multi<BoardEvent> changes, Sse sse) {
    emitter.emit(
        sse.newEventBuilder().comment("open").reconnectDelay(RECONNECT_MILLISECONDS).build());
    Cancellable heartbeat =
        Multi.createFrom()
            .ticks()
            .every(HEARTBEAT)
            .select()
            .first(LONGEST)
            .subscribe()
            .with(
                tick -> emitter.emit(sse.newEventBuilder().comment("").build()),
                failure -> emitter.complete(),
                emitter::complete);
    Cancellable told =
        changes
            .subscribe()
            .with(
                event -> emitter.emit(event(event, sse)),
                failure -> emitter.complete(),
                emitter::complete);
    emitter.onTermination(
        () -> {
          heartbeat.cancel();
          told.cancel();
        });
  }

  private static OutboundSseEvent event(BoardEvent event, Sse sse) {
    return sse.newEventBuilder()
        .id(Long.toString(event.number()))
        .name(event.part().key())
        .mediaType(MediaType.TEXT_PLAIN_TYPE)
        .data(String.class, event.patientCase() == null ? "-" : event.patientCase().toString())
        .build();
  }
}
