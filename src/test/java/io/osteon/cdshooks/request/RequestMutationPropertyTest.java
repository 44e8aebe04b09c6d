package io.osteon.cdshooks.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.cdshooks.Call;
import io.osteon.cdshooks.Resources;
import io.osteon.cdshooks.chart.Chart;
import io.osteon.cdshooks.chart.ChartAssembler;
import io.osteon.cdshooks.chart.MissingDataException;
import io.osteon.cdshooks.service.Moment;
import io.osteon.cdshooks.service.MomentFilter;
import io.osteon.intake.InvalidInputException;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Valid calls with random damage are answered, refused, or lack data; nothing else happens. */
class RequestMutationPropertyTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static Call call(Hook hook) {
    Call call =
        Call.of(hook)
            .server(Call.NO_SERVER)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .found("recent-laboratory", Resources.calcium("2.02", "2026-11-22"))
            .found("doses", Resources.denosumabDose("2026-11-05"))
            .prefetch("their-own", Resources.condition("c9", "E20.0", ""))
            .context("selections", "['MedicationRequest/d1']")
            .complete();
    return switch (hook) {
      case ORDER_SELECT, ORDER_SIGN, MEDICATION_REFILL ->
          call.about(
              Resources.draftDenosumab("d1"),
              Resources.order(
                  "d2",
                  "A12AA04",
                  "Calcium carbonate",
                  "'status':'active','authoredOn':'2026-11-23','dosageInstruction':[{'timing':"
                      + "{'event':['2026-11-20'],'repeat':{'boundsPeriod':"
                      + "{'start':'2026-11-02'}}}}],"));
      case PROBLEM_LIST_ITEM_CREATE -> call.about(Resources.condition("bone2", "C79.5", ""));
      case APPOINTMENT_BOOK ->
          call.about("{'resourceType':'Appointment','id':'a','status':'proposed'}");
      default -> call;
    };
  }

  @Property(tries = 1200)
  void elementsRemovedReplacedOrRepeated(@ForAll long seed) throws JsonProcessingException {
    Random random = new Random(seed);
    Hook hook = Hook.values()[random.nextInt(Hook.values().length)];
    JsonNode tree = MAPPER.readTree(call(hook).json());
    for (int i = 0; i <= random.nextInt(3); i++) {
      damage(tree, random);
    }
    answeredOrRefused(MAPPER.writeValueAsBytes(tree), hook);
  }

  @Property(tries = 400)
  void bytesCutOrChanged(@ForAll long seed) {
    Random random = new Random(seed);
    Hook hook = Hook.values()[random.nextInt(Hook.values().length)];
    byte[] bytes = call(hook).json().getBytes(StandardCharsets.UTF_8);
    if (random.nextBoolean()) {
      bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
    } else {
      for (int i = 0; i < 3; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
    }
    answeredOrRefused(bytes, hook);
  }

  private static void damage(JsonNode tree, Random random) {
    List<JsonNode> parents = new ArrayList<>();
    collect(tree, parents);
    JsonNode parent = parents.get(random.nextInt(parents.size()));
    if (parent instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(3)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name, value(random));
        default -> object.set("x" + name, object.get(name));
      }
    } else if (parent instanceof ArrayNode array && !array.isEmpty()) {
      int index = random.nextInt(array.size());
      switch (random.nextInt(3)) {
        case 0 -> array.remove(index);
        case 1 -> array.set(index, value(random));
        default -> array.add(array.get(index));
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> parents) {
    if (node.isContainerNode()) {
      parents.add(node);
      node.forEach(child -> collect(child, parents));
    }
  }

  private static JsonNode value(Random random) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    return switch (random.nextInt(10)) {
      case 0 -> make.nullNode();
      case 1 -> make.textNode("");
      case 2 -> make.numberNode(random.nextInt());
      case 3 -> make.numberNode(new java.math.BigDecimal("1e400"));
      case 4 -> make.booleanNode(random.nextBoolean());
      case 5 -> make.arrayNode().add(make.objectNode());
      case 6 -> make.objectNode();
      case 7 -> make.textNode("\ud800");
      case 8 -> make.textNode("Patient/somebody-else");
      default -> make.textNode("骨".repeat(random.nextInt(300)));
    };
  }

  private static void answeredOrRefused(byte[] body, Hook hook) {
    try {
      CdsHooksRequest request = CdsHooksRequestReader.read(body, hook);
      Chart chart =
          new ChartAssembler(Call.NO_SERVER, Duration.ofMillis(400))
              .assemble(Call.service(hook), request, Call.client(), Call.AT)
              .toCompletableFuture()
              .join();
      Moment moment =
          MomentFilter.judge(
              ShippedRules.evaluator(), Call.service(hook), chart, Call.AT, Language.EN);
      assertThat(moment.evaluation().recommendations()).containsAll(moment.shown());
    } catch (InvalidInputException e) {
      assertThat(e.violations()).isNotEmpty();
    } catch (CompletionException e) {
      assertThat(e.getCause())
          .isInstanceOfAny(InvalidInputException.class, MissingDataException.class);
    }
  }
}
