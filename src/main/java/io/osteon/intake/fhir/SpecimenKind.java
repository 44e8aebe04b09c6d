package io.osteon.intake.fhir;

import io.osteon.intake.fhir.resource.Coding;
import io.osteon.intake.fhir.resource.Concept;
import io.osteon.intake.fhir.resource.ObservationResource;
import io.osteon.intake.fhir.resource.ObservationResource.Specimen;
import io.osteon.intake.fhir.resource.SpecimenResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells laboratory values of blood from those of other specimens: calcium in urine or albumin in
 * ascites is another quantity, often with the same name and a number that would be plausible.
 */
final class SpecimenKind {
  private static final Pattern NOT_BLOOD =
      Pattern.compile(
          "\\burin|\\bascit|peritone|pleura|cerebrospinal|\\bcsf\\b|synovial|pericard|amniotic|drain"
              + "|dialysate|\\bstool|\\bfa?ec|saliva|sputum|sweat|\\bbile\\b|\\bsemen\\b|\\baspirate"
              + "|尿|腹水|胸水|腹腔积液|胸腔积液|脑脊液|关节液|心包|羊水|引流|透析液|粪|大便|唾液|痰|汗液|胆汁|精液");

  /**
   * Urine of HL7's tables 0070 and 0487, and of SNOMED CT, where no words stand beside the code.
   */
  private static final Set<String> CODES =
      Set.of(
          "UR",
          "URC",
          "URT",
          "URNS",
          "UMED",
          "USUB",
          "UR24H",
          "CSF",
          "PLR",
          "ASC",
          "PRT",
          "DIAF",
          "122575003",
          "276833005",
          "258574006",
          "258450006",
          "168139001");

  private SpecimenKind() {}

  /**
   * The Observation or the panel around its values says that something else than blood was
   * examined.
   */
  static boolean isNotBlood(ObservationResource observation, References references) {
    List<Concept> kinds = new ArrayList<>();
    Specimen specimen = observation.specimen();
    find(specimen, references).ifPresent(found -> kinds.add(found.kind()));
    if (specimen.display() != null) {
      kinds.add(new Concept(List.of(), specimen.display()));
    }
    for (Concept kind : kinds) {
      for (Coding coding : kind.codings()) {
        if (coding.code() != null && CODES.contains(coding.code())) {
          return true;
        }
      }
    }
    kinds.add(observation.items().get(0).code());
    return kinds.stream()
        .flatMap(kind -> kind.words().stream())
        .anyMatch(words -> NOT_BLOOD.matcher(words.toLowerCase(Locale.ROOT)).find());
  }

  private static Optional<SpecimenResource> find(Specimen specimen, References references) {
    String reference = specimen.reference();
    if (reference != null && reference.startsWith("#")) {
      String id = reference.substring(1);
      return specimen.contained().stream().filter(each -> id.equals(each.id())).findFirst();
    }
    return references.find(reference, SpecimenResource.class).map(Entry::resource);
  }
}
