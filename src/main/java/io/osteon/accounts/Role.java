package io.osteon.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person may do. Every role may read; what else it may do is asked for by {@link
 * Actor#require}.
 */
public enum Role {
  /** Reads. */
  VIEWER("Viewer", "reads rules, releases and evaluations", "查阅者", "查阅规则、发布版本与评估"),
  /** Changes rules in drafts. */
  AUTHOR(
      "Author",
      "makes drafts, edits and checks them, submits them for review",
      "规则作者",
      "创建草案，编辑、检查并提交审核"),
  /** Judges the medicine of a draft. */
  CLINICAL_REVIEWER(
      "Clinical reviewer",
      "comments on drafts, requests changes, approves what is clinical",
      "临床审核者",
      "评论草案、要求修改、给予临床批准"),
  /** Judges the logic of a draft. */
  TECHNICAL_REVIEWER(
      "Technical reviewer",
      "comments on drafts, requests changes, approves what is technical",
      "技术审核者",
      "评论草案、要求修改、给予技术批准"),
  /** Makes releases and puts them into force. */
  RELEASE_MANAGER(
      "Release manager",
      "releases what is approved, activates, rolls back, retires, imports and exports",
      "发布管理者",
      "发布已批准的草案，启用、回退、停用、导入与导出"),
  /** Reads and verifies the audit trail. */
  AUDITOR("Auditor", "reads, exports and verifies the audit trail", "审计者", "查阅、导出并校验审计记录"),
  /** Takes part in tumour boards. */
  MDT_MEMBER("MDT member", "takes part in tumour boards", "MDT成员", "参加多学科讨论"),
  /** Leads tumour boards. */
  MDT_CHAIR("MDT chair", "leads tumour boards", "MDT主席", "主持多学科讨论"),
  /** Keeps accounts and settings. */
  OPERATOR("Operator", "keeps accounts: creates, changes, deactivates", "运维者", "管理账户：创建、更改、停用");

  private final String english;
  private final String mayInEnglish;
  private final String chinese;
  private final String mayInChinese;

  Role(String english, String mayInEnglish, String chinese, String mayInChinese) {
    this.english = english;
    this.mayInEnglish = mayInEnglish;
    this.chinese = chinese;
    this.mayInChinese = mayInChinese;
  }

  /** The word for it in data: lower case with hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of a key; empty if there is none. */
  public static Optional<Role> of(String key) {
    return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
  }

  /**
   * Its name for people.
   *
   * @param language {@code zh} for Chinese; English otherwise
   */
  public String title(String language) {
    return "zh".equals(language) ? chinese : english;
  }

  /**
   * What it may do, as the rest of a sentence.
   *
   * @param language {@code zh} for Chinese; English otherwise
   */
  public String may(String language) {
    return "zh".equals(language) ? mayInChinese : mayInEnglish;
  }
}
