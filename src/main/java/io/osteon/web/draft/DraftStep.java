package io.osteon.web.draft;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A step of a draft on its way to a release.
 *
 * @param title in the page's language
 * @param address of the page where it is taken
 * @param state a key of style: done, next or later
 * @param lines what is there and what is missing
 */
@TemplateData
public record DraftStep(String title, String address, String state, List<String> lines) {
  public DraftStep {
    lines = List.copyOf(lines);
  }
}
