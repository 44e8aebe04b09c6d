package io.osteon.testing;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** Says whether JSON is valid FHIR R4, by HAPI's strict parser and its validator. */
public final class FhirValidation {
  private static final FhirContext CONTEXT = FhirContext.forR4();
  private static final FhirValidator VALIDATOR = validator();

  private FhirValidation() {}

  private static FhirValidator validator() {
    ValidationSupportChain support =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(CONTEXT),
            new CommonCodeSystemsTerminologyService(CONTEXT),
            new InMemoryTerminologyServerValidationSupport(CONTEXT));
    FhirInstanceValidator instances = new FhirInstanceValidator(support);
    instances.setNoTerminologyChecks(false);
    instances.setErrorForUnknownProfiles(false);
    instances.setAnyExtensionsAllowed(true);
    return CONTEXT.newValidator().registerValidatorModule(instances);
  }

  /** Parses with errors for everything that FHIR does not define. */
  public static IBaseResource parse(String json) {
    return CONTEXT
        .newJsonParser()
        .setParserErrorHandler(new StrictErrorHandler())
        .parseResource(json);
  }

  /** The errors in a resource, or in each resource of a Bundle; empty when it is valid. */
  public static List<String> errors(String json) {
    IBaseResource resource = parse(json);
    if (resource instanceof Bundle bundle && bundle.getType() != Bundle.BundleType.DOCUMENT) {
      // Each entry for itself: the validator's rules for references between entries are for
      // servers.
      return bundle.getEntry().stream()
          .map(Bundle.BundleEntryComponent::getResource)
          .map(FhirValidation::errorsOf)
          .flatMap(List::stream)
          .toList();
    }
    return errorsOf(resource);
  }

  private static List<String> errorsOf(IBaseResource resource) {
    return VALIDATOR.validateWithResult(resource).getMessages().stream()
        .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
        .filter(message -> !unknownCodeSystem(message))
        .map(
            message ->
                ((Resource) resource).getId()
                    + " "
                    + message.getLocationString()
                    + ": "
                    + message.getMessage())
        .toList();
  }

  /** Large code systems such as SNOMED CT are not at hand in a test. */
  private static boolean unknownCodeSystem(SingleValidationMessage message) {
    return message.getMessage().contains("CodeSystem is unknown")
        || message.getMessage().contains("could not be found");
  }
}
