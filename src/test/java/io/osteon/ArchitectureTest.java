package io.osteon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The arrows between the rooms, as ARCHITECTURE.md draws them: a room names only rooms above it.
 */
@AnalyzeClasses(packages = "io.osteon", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule ROOMS_NAME_ONLY_ROOMS_ABOVE_THEM =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("facts")
          .definedBy("io.osteon.facts..")
          .layer("clinical")
          .definedBy("io.osteon.clinical..")
          .layer("rulebase")
          .definedBy("io.osteon.rulebase..")
          .layer("engine")
          .definedBy("io.osteon.engine..")
          .layer("intake")
          .definedBy("io.osteon.intake..")
          .layer("evaluation")
          .definedBy("io.osteon.evaluation..")
          .layer("verification")
          .definedBy("io.osteon.verification..")
          .layer("authoring")
          .definedBy("io.osteon.authoring..")
          .layer("journal")
          .definedBy("io.osteon.journal..")
          .layer("accounts")
          .definedBy("io.osteon.accounts..")
          .layer("platform")
          .definedBy("io.osteon.platform..")
          .layer("doors")
          .definedBy(
              "io.osteon.api..", "io.osteon.cli..", "io.osteon.cdshooks..", "io.osteon.web..")
          .whereLayer("doors")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("platform")
          .mayOnlyBeAccessedByLayers("doors")
          .whereLayer("accounts")
          .mayOnlyBeAccessedByLayers("platform", "doors")
          .whereLayer("journal")
          .mayOnlyBeAccessedByLayers("accounts", "platform", "doors")
          .whereLayer("authoring")
          .mayOnlyBeAccessedByLayers("platform", "doors")
          .whereLayer("verification")
          .mayOnlyBeAccessedByLayers("authoring", "platform", "doors")
          .whereLayer("evaluation")
          .mayOnlyBeAccessedByLayers("verification", "authoring", "platform", "doors")
          .whereLayer("intake")
          .mayOnlyBeAccessedByLayers("evaluation", "verification", "authoring", "platform", "doors")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("evaluation", "verification", "authoring", "platform", "doors")
          .whereLayer("rulebase")
          .mayOnlyBeAccessedByLayers(
              "engine", "intake", "evaluation", "verification", "authoring", "platform", "doors")
          .whereLayer("clinical")
          .mayOnlyBeAccessedByLayers(
              "rulebase",
              "engine",
              "intake",
              "evaluation",
              "verification",
              "authoring",
              "platform",
              "doors");

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
