package io.osteon.intake.fhir;

import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.intake.fhir.resource.FhirJson;
import io.osteon.intake.fhir.resource.FhirResource;
import io.osteon.intake.fhir.resource.ResourceReader;
import java.util.Set;

/**
 * Walks through a Bundle, the Bundles within it, or a single resource, and collects the resources
 * that are read. Bundles within a Bundle are search results, as a batch response holds them.
 */
final class BundleScanner {
  private static final Set<String> BUNDLE_TYPES =
      Set.of(
          "collection",
          "searchset",
          "document",
          "transaction",
          "batch",
          "transaction-response",
          "batch-response",
          "message");

  private static final int MAXIMUM_NESTED_BUNDLES = 3;

  /** Search parameters that do not narrow a search for all of a patient's resources. */
  private static final Set<String> NOT_NARROWING =
      Set.of(
          "patient",
          "subject",
          "_count",
          "_format",
          "_sort",
          "_total",
          "_pretty",
          "_include",
          "_revinclude",
          "_summary");

  private final FhirJson in;
  private final BundleContent content = new BundleContent();

  BundleScanner(FhirJson in) {
    this.in = in;
  }

  /** Reads the whole document; what is wrong is left with the {@link FhirJson}. */
  BundleContent scan() {
    String type = in.enterResource();
    if ("Bundle".equals(type)) {
      bundle("", 1);
    } else if (type != null && ResourceReader.reads(type)) {
      content.add(new Entry<>(ResourceReader.read(type, in), null, ""));
    } else if (type != null) {
      in.leaveObject();
      in.addViolation(
          new Violation(
              "/resourceType", shortened(type), "a Bundle, or a resource of a type that is read"));
    }
    in.end();
    return content;
  }

  private void bundle(String pointer, int depth) {
    BundleFields bundle = new BundleFields();
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "type" -> bundle.type = in.string();
        case "link" -> in.each(() -> link(bundle));
        case "entry" ->
            in.each(() -> entry(pointer + "/entry/" + bundle.entries++ + "/resource", depth));
        default -> in.skip();
      }
    }
    if (!BUNDLE_TYPES.contains(String.valueOf(bundle.type))) {
      in.addViolation(
          new Violation(
              pointer + "/type",
              shortened(bundle.type),
              "one of collection, searchset, document, transaction, batch or their responses"));
    }
    if (bundle.next) {
      content.addPartialSearch(bundle.self == null ? "" : typeOf(bundle.self));
    } else if ("searchset".equals(bundle.type) && bundle.entries == 0 && bundle.self != null) {
      String searched = searchedType(bundle.self);
      if (searched != null) {
        content.addEmptySearch(searched);
      }
    }
  }

  private static final class BundleFields {
    private String type;
    private String self;
    private boolean next;
    private int entries;
  }

  private void link(BundleFields bundle) {
    if (!in.enterObject()) {
      return;
    }
    String relation = null;
    String url = null;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "relation" -> relation = in.string();
        case "url" -> url = in.string();
        default -> in.skip();
      }
    }
    if ("self".equals(relation)) {
      bundle.self = url;
    }
    bundle.next |= "next".equals(relation);
  }

  private void entry(String pointer, int depth) {
    if (!in.enterObject()) {
      return;
    }
    String fullUrl = null;
    FhirResource resource = null;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "fullUrl" -> fullUrl = in.string();
        case "resource" -> resource = resource(pointer, depth);
        default -> in.skip();
      }
    }
    if (resource != null) {
      content.add(new Entry<>(resource, fullUrl, pointer));
    }
  }

  private FhirResource resource(String pointer, int depth) {
    String type = in.enterResource();
    if (type == null) {
      return null;
    }
    if (ResourceReader.reads(type)) {
      return ResourceReader.read(type, in);
    }
    if (type.equals("Bundle") && depth <= MAXIMUM_NESTED_BUNDLES) {
      bundle(pointer, depth + 1);
      return null;
    }
    in.leaveObject();
    if (type.equals("Bundle")) {
      in.addViolation(
          new Violation(
              pointer, "", "at most " + MAXIMUM_NESTED_BUNDLES + " Bundles within each other"));
    }
    content.addUnread(type);
    return null;
  }

  /** The type of a search for all of a patient's resources of that type, else {@code null}. */
  private static String searchedType(String url) {
    int question = url.indexOf('?');
    String type = typeOf(url);
    if (question < 0) {
      return type;
    }
    for (String parameter : url.substring(question + 1).split("&", -1)) {
      String name = parameter.split("=", 2)[0];
      if (!name.isEmpty() && !NOT_NARROWING.contains(name)) {
        return null;
      }
    }
    return type;
  }

  private static String typeOf(String url) {
    int question = url.indexOf('?');
    String path = question < 0 ? url : url.substring(0, question);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String shortened(String value) {
    String text = String.valueOf(value);
    return text.length() <= 100 ? text : text.substring(0, 100);
  }
}
