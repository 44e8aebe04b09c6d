package io.osteon.web.mdt.board;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The recommendations of one urgency, by group.
 *
 * @param urgency a key of style and words, for example {@code critical}
 * @param groups the recommendations of each group
 */
@TemplateData
public record UrgencySection(String urgency, List<Group> groups) {
  public UrgencySection {
    groups = List.copyOf(groups);
  }

  /**
   * The recommendations of a group.
   *
   * @param id of the group, for example {@code BTA}
   * @param recommendations of one urgency, by id
   */
  @TemplateData
  public record Group(String id, List<BoardRecommendation> recommendations) {
    public Group {
      recommendations = List.copyOf(recommendations);
    }
  }

  /** How many recommendations there are. */
  public int size() {
    return groups.stream().mapToInt(group -> group.recommendations().size()).sum();
  }

  /** Puts recommendations that are ordered by urgency and group into sections. */
  static List<UrgencySection> of(List<BoardRecommendation> ordered) {
    Map<String, Map<String, List<BoardRecommendation>>> sections = new LinkedHashMap<>();
    for (BoardRecommendation each : ordered) {
      sections
          .computeIfAbsent(each.urgency(), urgency -> new LinkedHashMap<>())
          .computeIfAbsent(each.advice().group(), group -> new ArrayList<>())
          .add(each);
    }
    List<UrgencySection> result = new ArrayList<>();
    sections.forEach(
        (urgency, groups) -> {
          List<Group> all = new ArrayList<>();
          groups.forEach((id, recommendations) -> all.add(new Group(id, recommendations)));
          result.add(new UrgencySection(urgency, all));
        });
    return List.copyOf(result);
  }
}
