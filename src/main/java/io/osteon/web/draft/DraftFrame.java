package io.osteon.web.draft;

import io.osteon.governance.draft.BaseStanding;
import io.osteon.governance.draft.Draft;
import io.osteon.web.layout.Page;
import io.quarkus.qute.TemplateData;
import java.util.Set;

/**
 * What all pages of one draft share.
 *
 * @param page being made
 * @param draft which one
 * @param may keys of what the one who looks may do now, for example {@code edit}
 * @param own the one who looks had a hand in its content and therefore never approves it
 * @param standing what has become of the release that it is based on
 * @param tab which page of the draft this is
 */
@TemplateData
public record DraftFrame(
    Page page, Draft draft, Set<String> may, boolean own, BaseStanding standing, String tab) {
  public DraftFrame {
    may = Set.copyOf(may);
  }

  /** The one who looks may do that now. */
  public boolean may(String action) {
    return may.contains(action);
  }

  /** The path of the draft's pages, without a slash at the end. */
  public String home() {
    return "/drafts/" + draft.id();
  }

  /** The path of the page of tests. */
  public String testsHome() {
    return home() + "/tests";
  }

  /** The path of the page of the impact. */
  public String impactHome() {
    return home() + "/impact";
  }

  /** The path of the draft in the API, without a slash at the end. */
  public String api() {
    return "/api/drafts/" + draft.id();
  }

  /** The beginning of the content hash, enough for people to compare. */
  public String shortHash() {
    return draft.contentHash().substring(0, Math.min(12, draft.contentHash().length()));
  }
}
