package io.osteon.intake.fhir;

import io.osteon.intake.fhir.resource.Concept;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells whether the words of a Condition speak of a bone metastasis that no listed code names: the
 * many codes of single bones, problem lists in free text, and "breast cancer with bone metastases"
 * under the code of breast cancer.
 *
 * <p>Words are no diagnosis, so that such an entry counts as suspected only. But a list that holds
 * it is not a list without bone metastases.
 */
final class BoneMetastasisWords {
  private static final int LONGEST_TEXT = 300;

  private static final Pattern METASTASIS =
      Pattern.compile(
          "\\bmetasta|\\bmets\\b|\\bbone met\\b"
              + "|\\bsecondary (?:malignan|neoplasm|cancer|carcinoma|tumou?r)");

  private static final Pattern BONE =
      Pattern.compile(
          "\\b(?:bones?|bony|osseous|skelet\\w*|vertebra\\w*|spine|spinal|femur|femora\\w*|humer\\w*"
              + "|ribs?|sacr(?:um|al|oiliac)|ili(?:um|ac bone)|acetabul\\w*|skull|stern(?:um|al)"
              + "|scapula\\w*|clavic\\w*|mandib\\w*|tibia\\w*|radius|osteolytic|osteoblastic)\\b");

  /** Both in one breath, without a comma between them; else it is not clear what is meant. */
  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?:%1$s)[^.;,]{0,40}(?:%2$s)|(?:%2$s)[^.;,]{0,40}(?:%1$s)"
              .formatted(METASTASIS.pattern(), BONE.pattern()));

  /** Between the bone and its metastasis stands no other organ or tumour. */
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:%1$s)[^\\s，,。；;、瘤癌肺肝脑淋肾]{0,5}转移"
              .concat("|转移[^\\s，,。；;、癌肺肝脑淋肾]{0,5}(?:%1$s)")
              .concat("|(?:%1$s)[^\\s，,。；;、瘤癌肺肝脑淋肾]{0,5}继发性?恶性")
              .concat("|继发性?恶性肿瘤[^\\s，,。；;、]{0,3}(?:%1$s)")
              .concat("|骨(?:mt|mets?)(?![a-z])")
              .formatted("骨(?!质疏松|质减少|量减少|密度|折|关节|科)|椎|脊柱"));

  private static final Pattern NOT_SO =
      Pattern.compile(
          "\\b(?:no|not (?:seen|found|present)|without (?:evidence|signs?|bone)|denies|negative|absence|exclude[sd]?|excluding|r/o|rule[sd]? out"
              + "|risk|prevent\\w*|prophyla\\w*|screen\\w*|family|sarcoma|osteosarcoma)\\b"
              + "|无(?!症状|痛|疼|神经)|未|否认|(?<!不|不能)排除|(?<!不|不能)除外|预防|筛查|风险|家族|肉瘤");

  private BoneMetastasisWords() {}

  /** What words may say. */
  enum Mention {
    /** Nothing of a bone metastasis. */
    NONE,
    /** That there is one. */
    STATED,
    /**
     * Something of one, beside a denial or in a long text: words do not tell what belongs to what.
     */
    UNCLEAR
  }

  /** What the texts of a code, with the words of its sites, say of a bone metastasis. */
  static Mention in(Concept code, List<Concept> sites) {
    StringBuilder where = new StringBuilder();
    sites.forEach(site -> site.words().forEach(words -> where.append(' ').append(words)));
    Mention mention = Mention.NONE;
    for (String words : code.words()) {
      String text = (words + where).toLowerCase(Locale.ROOT);
      boolean stated = TOGETHER.matcher(text).find() || CHINESE.matcher(text).find();
      if (stated && text.length() <= LONGEST_TEXT && !NOT_SO.matcher(text).find()) {
        return Mention.STATED;
      }
      if (stated || (METASTASIS.matcher(text).find() && BONE.matcher(text).find())) {
        mention = Mention.UNCLEAR;
      }
    }
    return mention;
  }
}
