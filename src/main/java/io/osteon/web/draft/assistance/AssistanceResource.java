package io.osteon.web.draft.assistance;

import io.osteon.authoring.sentence.RuleSentences;
import io.osteon.evaluation.LanguageNegotiation;
import io.osteon.governance.draft.Drafts;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.web.draft.DraftReading;
import io.osteon.web.draft.DraftReadings;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Help for the one who writes a rule file. All questions carry the text as it stands in the editor,
 * {@code {"path","text","offset"}}; nothing is saved.
 */
@Path("/api/drafts/{id}/assistance")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts", description = "Changes of the rules on their way to a release")
@APIResponse(responseCode = "200", description = "What was found; empty when there is nothing")
@APIResponse(responseCode = "400", description = "The question is not as expected")
@APIResponse(responseCode = "404", description = "There is no such draft")
public class AssistanceResource {
  private final Drafts drafts;
  private final DraftReadings readings;

  /** Help on the drafts. */
  public AssistanceResource(Drafts drafts, DraftReadings readings) {
    this.drafts = drafts;
    this.readings = readings;
  }

  /** What could be written at an offset, best first. */
  @POST
  @Path("completions")
  @Operation(summary = "Proposes what could be written at an offset", operationId = "completions")
  public String complete(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      String body) {
    TextPlace place = TextPlace.read(body);
    return AssistanceJson.proposals(
        reading(id).assistance().complete(place.path(), place.text(), place.offset()),
        LanguageNegotiation.choose(language));
  }

  /** What the word at an offset means. */
  @POST
  @Path("hovers")
  @Operation(summary = "Explains the word at an offset", operationId = "hovers")
  public String hover(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      String body) {
    TextPlace place = TextPlace.read(body);
    return AssistanceJson.documentation(
        reading(id).assistance().hover(place.path(), place.text(), place.offset()),
        LanguageNegotiation.choose(language));
  }

  /** Where the thing at an offset is defined. */
  @POST
  @Path("definitions")
  @Operation(summary = "Finds where the thing at an offset is defined", operationId = "definitions")
  public String definition(@PathParam("id") UUID id, String body) {
    TextPlace place = TextPlace.read(body);
    return AssistanceJson.definition(
        reading(id).assistance().definition(place.path(), place.text(), place.offset()));
  }

  /** The rules of a text in words, in both languages; empty while the rule base has errors. */
  @POST
  @Path("sentences")
  @Operation(summary = "Says the rules of a text in words", operationId = "sentences")
  public String sentences(@PathParam("id") UUID id, String body) {
    TextPlace place = TextPlace.read(body);
    DraftReading reading = readings.of(with(drafts.files(id), place));
    Map<Language, RuleSentences> said = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      reading.sentences(language).ifPresent(sentences -> said.put(language, sentences));
    }
    return AssistanceJson.sentences(place.path(), said);
  }

  private DraftReading reading(UUID id) {
    return readings.of(drafts.files(id));
  }

  private static RuleBaseFiles with(RuleBaseFiles files, TextPlace place) {
    Map<String, byte[]> content = new TreeMap<>();
    files.paths().forEach(path -> content.put(path, files.bytes(path)));
    content.put(place.path(), place.text().getBytes(StandardCharsets.UTF_8));
    return RuleBaseFiles.of(content);
  }
}
