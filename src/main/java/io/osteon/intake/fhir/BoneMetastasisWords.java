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
          "\\b(?:bones?|bony|osseous|skelet\\w*|vertebra\\w*|spine|femur|femoral|humer\\w*|ribs?"
              + "|sacr(?:um|al)|ili(?:um|ac bone)|skull|sternum|scapula|clavicle|mandible|tibia|radius)\\b");

  /** Between the bone and its metastasis stands no other organ or tumour. */
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:骨|椎|脊柱)[^，,。；;、瘤癌肺肝脑淋肾]{0,5}转移"
              + "|转移[^，,。；;、癌肺肝脑淋肾]{0,5}(?:骨|椎|脊柱)"
              + "|(?:骨|椎|脊柱)[^，,。；;、瘤癌肺肝脑淋肾]{0,5}继发性?恶性"
              + "|继发性?恶性肿瘤[^，,。；;、]{0,3}(?:骨|椎|脊柱)");

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
    /** Something of one beside a word of denial; to what the denial belongs, words do not tell. */
    DENIED
  }

  /** What the texts of a code, with the words of its sites, say of a bone metastasis. */
  static Mention in(Concept code, List<Concept> sites) {
    StringBuilder where = new StringBuilder();
    sites.forEach(site -> site.words().forEach(words -> where.append(' ').append(words)));
    Mention mention = Mention.NONE;
    for (String words : code.words()) {
      String text = (words + where).toLowerCase(Locale.ROOT);
      if (text.length() <= LONGEST_TEXT && speaks(text)) {
        if (!NOT_SO.matcher(text).find()) {
          return Mention.STATED;
        }
        mention = Mention.DENIED;
      }
    }
    return mention;
  }

  private static boolean speaks(String text) {
    return (METASTASIS.matcher(text).find() && BONE.matcher(text).find())
        || CHINESE.matcher(text).find();
  }
}
