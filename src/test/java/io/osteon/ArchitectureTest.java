package io.osteon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.List;

/**
 * The arrows between the rooms, as ARCHITECTURE.md draws them: a room names only rooms above it.
 */
@AnalyzeClasses(packages = "io.osteon", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Lowest first. */
  private static final List<String> ROOMS =
      List.of(
          "facts",
          "clinical",
          "rulebase",
          "engine",
          "intake",
          "evaluation",
          "verification",
          "authoring",
          "journal",
          "accounts",
          "governance",
          "mdt",
          "platform");

  private static final String DOORS = "doors";

  @ArchTest static final ArchRule ROOMS_NAME_ONLY_ROOMS_ABOVE_THEM = rooms();

  private static LayeredArchitecture rooms() {
    LayeredArchitecture rooms =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String room : ROOMS) {
      rooms = rooms.layer(room).definedBy("io.osteon." + room + "..");
    }
    rooms =
        rooms
            .layer(DOORS)
            .definedBy(
                "io.osteon.api..", "io.osteon.cli..", "io.osteon.cdshooks..", "io.osteon.web..")
            .whereLayer(DOORS)
            .mayNotBeAccessedByAnyLayer();
    for (int i = 1; i < ROOMS.size(); i++) {
      List<String> below = new ArrayList<>(ROOMS.subList(i + 1, ROOMS.size()));
      below.add(DOORS);
      rooms =
          rooms.whereLayer(ROOMS.get(i)).mayOnlyBeAccessedByLayers(below.toArray(String[]::new));
    }
    return rooms;
  }

  @ArchTest
  static final ArchRule FACTS_AND_CALCULATIONS_ARE_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAnyPackage("io.osteon.facts..", "io.osteon.clinical..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.drools..",
              "org.kie..",
              "com.fasterxml..",
              "io.quarkus..",
              "jakarta..",
              "java.io..",
              "java.nio..",
              "java.net..");

  @ArchTest
  static final ArchRule ONLY_THE_ENGINE_NAMES_DROOLS =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.osteon.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule ACCOUNTS_GOVERNANCE_AND_BOARD_ARE_FREE_OF_THE_FRAMEWORK =
      noClasses()
          .that()
          .resideInAnyPackage("io.osteon.accounts..", "io.osteon.governance..", "io.osteon.mdt..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "io.quarkus..", "io.agroal..", "java.net.http..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule NO_HTTP_AND_NO_DATABASE_BEHIND_THE_DOORS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.osteon.rulebase..",
              "io.osteon.engine..",
              "io.osteon.intake..",
              "io.osteon.evaluation..",
              "io.osteon.verification..",
              "io.osteon.authoring..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "jakarta..", "io.quarkus..", "io.agroal..", "java.net.http..");
}
