package io.osteon.web.layout;

import io.osteon.rulebase.Language;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page being made for one request: its language, who looks at it, what it has to tell. Every
 * template that includes {@code layout} takes one under the name {@code page}; {@link #ok} and
 * {@link #status} make the response, with the headers that all pages carry.
 */
@TemplateData
public final class Page {
  private final PageRequest request;
  private final Language language;
  private final Viewer viewer;
  private final String nonce;
  private final String release;
  private final boolean demonstration;
  private final LocalFormat format;
  private final List<Note> notes = new ArrayList<>();

  Page(
      PageRequest request,
      Language language,
      Viewer viewer,
      String nonce,
      String release,
      boolean demonstration) {
    this.demonstration = demonstration;
    this.request = request;
    this.language = language;
    this.viewer = viewer;
    this.nonce = nonce;
    this.release = release;
    this.format = new LocalFormat(language, ZoneId.systemDefault());
  }

  /** The language in which the page speaks. */
  public Language language() {
    return language;
  }

  /** The BCP 47 tag of the page's language; Chinese is the simplified one. */
  public String tag() {
    return language == Language.ZH ? "zh-Hans" : language.tag();
  }

  /** The page speaks Chinese. */
  public boolean isChinese() {
    return language == Language.ZH;
  }

  /** {@code light}, {@code dark}, or {@code auto} where the person has not chosen. */
  public String theme() {
    return request.theme();
  }

  /** The first part of the path, for example {@code rules}; empty on the start page. */
  public String section() {
    return request.section();
  }

  /** The path of this page. */
  public String path() {
    return request.path();
  }

  /** The address of this page in another language. */
  public String in(String tag) {
    return request.inLanguage(tag);
  }

  /** Somebody is signed in. */
  public boolean isSignedIn() {
    return viewer != null;
  }

  /** Who is signed in, or {@code null}. */
  public Viewer viewer() {
    return viewer;
  }

  /** The one who is signed in has a role, for example {@code release-manager}. */
  public boolean has(String role) {
    return viewer != null && viewer.roles().contains(role);
  }

  /** The one who is signed in takes part in tumour boards. */
  public boolean isBoardMember() {
    return has("mdt-member") || has("mdt-chair");
  }

  /** What forms send back as {@code csrf} and scripts as {@code X-CSRF-Token}. */
  public String csrf() {
    return viewer == null ? "" : viewer.csrf();
  }

  /** Lets an inline script or style of this page pass its content security policy. */
  public String nonce() {
    return nonce;
  }

  /** The version of the rule base that answers now. */
  public String release() {
    return release;
  }

  /** What the service holds is invented, which each page says. */
  public boolean isDemonstration() {
    return demonstration;
  }

  /** What the page has to tell before its content. */
  public List<Note> notes() {
    return List.copyOf(notes);
  }

  /** Adds something to tell. */
  public Page tell(Note note) {
    notes.add(note);
    return this;
  }

  /**
   * What was done before the browser was sent here, as the query parameter {@code done} names it.
   */
  public Optional<String> done() {
    return request.parameter("done");
  }

  /** The words of a bundle in the page's language, for texts that Java puts together. */
  public <T> T words(Class<T> bundle) {
    return MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
  }

  /** A day as the page's language writes it. */
  public String date(LocalDate date) {
    return format.date(date);
  }

  /** A time as the page's language writes it, in the service's time zone. */
  public String time(Instant time) {
    return format.time(time);
  }

  /** The day of a time. */
  public String day(Instant time) {
    return format.day(time);
  }

  /** A whole number in groups of digits. */
  public String number(long number) {
    return format.number(number);
  }

  /** How many there are of something, in groups of digits. */
  public String count(int number) {
    return format.number(number);
  }

  /** A share between 0 and 1 in percent. */
  public String percent(double share) {
    return format.percent(share);
  }

  /** The page as a response with status 200. */
  public Response ok(TemplateInstance template) {
    return status(200, template);
  }

  /** The page as a response; it is kept by no browser or proxy and shown in no foreign frame. */
  public Response status(int status, TemplateInstance template) {
    Response.ResponseBuilder response =
        Response.status(status)
            .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
            .entity(template.setLocale(Locale.forLanguageTag(language.tag())).render());
    PageHeaders.of(nonce).forEach(response::header);
    response.header(HttpHeaders.CONTENT_LANGUAGE, tag());
    request.chosenLanguage().map(Page::remembered).ifPresent(response::cookie);
    return response.build();
  }

  private static NewCookie remembered(Language chosen) {
    return new NewCookie.Builder(PageRequest.LANGUAGE_COOKIE)
        .value(chosen.tag())
        .path("/")
        .maxAge(PageRequest.REMEMBERED_SECONDS)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
