package io.osteon.intake.fhir;

import io.osteon.intake.fhir.resource.Concept;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells whether the words of a Condition without a listed code speak of a bone metastasis: the many
 * codes of single bones, and problem lists in free text.
 *
 * <p>Words are no diagnosis, so that such an entry counts as suspected only. But a list that holds
 * it is not a list without bone metastases.
 */
final class BoneMetastasisWords {
  private static final int LONGEST_TEXT = 300;

  private static final Pattern METASTASIS =
      Pattern.compile(
          "\\bmetasta|\\bmets\\b|\\bsecondary (?:malignan|neoplasm|cancer|carcinoma|tumou?r)");

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
          "\\b(?:no|not|without|denies|negative|absence|exclude[sd]?|excluding|r/o|rule[sd]? out"
              + "|risk|prevent\\w*|prophyla\\w*|screen\\w*|family|sarcoma|osteosarcoma)\\b"
              + "|无|未|否认|排除|除外|预防|筛查|风险|家族|肉瘤");

  private BoneMetastasisWords() {}

  /** One of the texts speaks of a bone metastasis, and does not deny it. */
  static boolean in(Concept code, List<Concept> sites) {
    StringBuilder where = new StringBuilder();
    sites.forEach(site -> site.words().forEach(words -> where.append(' ').append(words)));
    for (String words : code.words()) {
      String text = words.toLowerCase(Locale.ROOT);
      String placed = (text + where).toLowerCase(Locale.ROOT);
      if (placed.length() <= LONGEST_TEXT && !NOT_SO.matcher(placed).find() && speaks(placed)) {
        return true;
      }
    }
    return false;
  }

  private static boolean speaks(String text) {
    return (METASTASIS.matcher(text).find() && BONE.matcher(text).find())
        || CHINESE.matcher(text).find();
  }
}
