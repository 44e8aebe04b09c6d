package io.osteon.intake.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Random damage to Bundles; the same seed does the same damage. */
public final class BundleDamage {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private BundleDamage() {}

  /** One to three elements of a JSON text are removed or become something else. */
  public static String tree(String json, Random random) {
    try {
      JsonNode bundle = MAPPER.readTree(json);
      int damages = 1 + random.nextInt(3);
      for (int i = 0; i < damages; i++) {
        damage(bundle, random);
      }
      return MAPPER.writeValueAsString(bundle);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The end is cut off, or three bytes are changed. */
  public static byte[] bytes(byte[] json, Random random) {
    if (random.nextBoolean()) {
      return Arrays.copyOf(json, random.nextInt(json.length));
    }
    byte[] changed = json.clone();
    for (int i = 0; i < 3; i++) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return changed;
  }

  private static void damage(JsonNode root, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    if (container instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      if (random.nextInt(3) == 0) {
        object.remove(name);
      } else {
        object.set(name, replacement(root, random));
      }
    } else if (container instanceof ArrayNode array && !array.isEmpty()) {
      int index = random.nextInt(array.size());
      if (random.nextInt(3) == 0) {
        array.remove(index);
      } else {
        array.set(index, replacement(root, random));
      }
    }
  }

  private static JsonNode replacement(JsonNode root, Random random) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (random.nextInt(12)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.booleanNode(random.nextBoolean());
      case 2 -> nodes.numberNode(random.nextInt());
      case 3 -> nodes.numberNode(random.nextDouble());
      case 4 -> nodes.textNode("");
      case 5 -> nodes.textNode("骨\u0000转移 ".repeat(random.nextInt(200)));
      case 6 -> nodes.textNode("2026-1" + random.nextInt(9));
      case 7 -> nodes.objectNode();
      case 8 -> nodes.arrayNode();
      case 9 -> nodes.arrayNode().add(nodes.nullNode()).add(7);
      case 10 -> nodes.objectNode().put("resourceType", "Bundle");
      default -> root.deepCopy();
    };
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }
}
