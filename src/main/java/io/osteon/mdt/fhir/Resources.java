package io.osteon.mdt.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The entries of one Bundle. Ids are made of what they name, so that they are always the same. */
final class Resources {
  private final UUID root;
  private final String language;
  private final ArrayNode entries = JsonNodeFactory.instance.arrayNode();

  Resources(UUID root, String language) {
    this.root = root;
    this.language = language;
  }

  ArrayNode entries() {
    return entries;
  }

  /** The id of a part of the whole. */
  UUID id(String... names) {
    String all = root + "\n" + String.join("\n", names);
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
  }

  /** Begins a resource. */
  ObjectNode add(String type, UUID id) {
    ObjectNode entry = entries.addObject();
    entry.put("fullUrl", url(id));
    ObjectNode resource = entry.putObject("resource");
    resource.put("resourceType", type);
    resource.put("id", id.toString());
    resource.put("language", language);
    return resource;
  }

  static String url(UUID id) {
    return "urn:uuid:" + id;
  }

  /** A reference to another entry. */
  static void refer(ObjectNode reference, UUID id) {
    reference.put("reference", url(id));
  }

  /** A person by account and name alone: who it is, is known to the service that made this. */
  static void person(ObjectNode reference, UUID account, String name) {
    reference.put("type", "Practitioner");
    reference.putObject("identifier").put("system", "urn:ietf:rfc:3986").put("value", url(account));
    reference.put("display", name);
  }

  /** A single coding. */
  static void coding(ObjectNode concept, String system, String code, String display) {
    concept
        .putArray("coding")
        .addObject()
        .put("system", system)
        .put("code", code)
        .put("display", display);
  }
}
