package io.osteon.testing;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * Says whether JSON is valid against HL7's logical models of CDS Hooks, which are read from the
 * shared material. HL7's validator, offline.
 */
public final class CdsHooksModels {
  private static final FhirContext CONTEXT = FhirContext.forR4();
  private static final String BASE = "http://hl7.org/fhir/tools/StructureDefinition/";

  private final FhirValidator validator;

  private CdsHooksModels(Path folder) {
    PrePopulatedValidationSupport models = new PrePopulatedValidationSupport(CONTEXT);
    models.addResource(base());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        models.addResource(read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    FhirInstanceValidator instances =
        new FhirInstanceValidator(
            new ValidationSupportChain(
                models,
                new DefaultProfileValidationSupport(CONTEXT),
                new SnapshotGeneratingValidationSupport(CONTEXT),
                new CommonCodeSystemsTerminologyService(CONTEXT),
                new InMemoryTerminologyServerValidationSupport(CONTEXT)));
    instances.setAnyExtensionsAllowed(true);
    validator = CONTEXT.newValidator().registerValidatorModule(instances);
  }

  /** The models in the shared material. */
  public static CdsHooksModels in(Path shared) {
    return new CdsHooksModels(shared.resolve("fixtures/cds-hooks-logical-models"));
  }

  /** What every type of FHIR R5 and of its logical models descends from; R4 does not know it. */
  private static StructureDefinition base() {
    StructureDefinition base = new StructureDefinition();
    base.setId("Base");
    base.setUrl("http://hl7.org/fhir/StructureDefinition/Base");
    base.setName("Base").setStatus(Enumerations.PublicationStatus.ACTIVE);
    base.setFhirVersion(Enumerations.FHIRVersion._4_0_1);
    base.setKind(StructureDefinition.StructureDefinitionKind.COMPLEXTYPE);
    base.setAbstract(true).setType("Base");
    ElementDefinition root = new ElementDefinition();
    root.setPath("Base");
    root.setId("Base");
    root.setMin(0);
    root.setMax("*");
    root.setShort("Base");
    root.setDefinition("Base");
    root.getBase().setPath("Base");
    root.getBase().setMin(0);
    root.getBase().setMax("*");
    base.getSnapshot().addElement(root);
    base.getDifferential().addElement(root.copy());
    return base;
  }

  private static IBaseResource read(Path file) throws IOException {
    String text = Files.readString(file);
    IBaseResource resource =
        file.toString().endsWith(".json")
            ? CONTEXT.newJsonParser().parseResource(text)
            : CONTEXT.newXmlParser().parseResource(text);
    if (resource instanceof CodeSystem codes && codes.getUrl().endsWith("/CDSIndicator")) {
      // The specification's word is "critical"; the models still have that of an earlier draft.
      codes.addConcept().setCode("critical").setDisplay("Critical");
    }
    if (resource instanceof StructureDefinition model) {
      // Logical models leave the ids of their elements out; HAPI's snapshots need them.
      for (ElementDefinition element : model.getDifferential().getElement()) {
        if (!element.hasId()) {
          element.setId(element.getPath());
        }
      }
    }
    return resource;
  }

  /** What is wrong with an answer of a CDS service; empty when it is valid. */
  public List<String> responseErrors(String json) {
    return errors(json, "CDSHooksResponse");
  }

  /** What is wrong with JSON against a model, for example {@code CDSHooksServices}. */
  public List<String> errors(String json, String model) {
    return validator
        .validateWithResult(json, new ValidationOptions().addProfile(BASE + model))
        .getMessages()
        .stream()
        .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
        .filter(message -> !unknownCodeSystem(message))
        .map(message -> message.getLocationString() + ": " + message.getMessage())
        .toList();
  }

  /** Large code systems such as SNOMED CT are not at hand in a test. */
  private static boolean unknownCodeSystem(SingleValidationMessage message) {
    return message.getMessage().contains("CodeSystem is unknown")
        || message.getMessage().contains("could not be found");
  }
}
