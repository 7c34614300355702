package io.cloudfakes.dynamodb.internal.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items written in JSON: DynamoDB's own, where every value says its type ({@code {"id": {"S":
 * "o-1"}}}), or plain JSON ({@code {"id": "o-1"}}).
 */
public final class ItemJson {
  private static final List<String> TYPES =
      List.of("S", "N", "B", "SS", "NS", "BS", "M", "L", "NULL", "BOOL");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private ItemJson() {}

  /**
   * All items of a text: an array, one item, items one after another (as in an export's files), or
   * what a scan answers ({@code {"Items": […]}}); each may stand in {@code {"Item": …}}.
   */
  public static List<Map<String, AttributeValue>> items(String json) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (JsonNode root : roots(json)) {
      JsonNode all = root.isObject() && root.path("Items").isArray() ? root.get("Items") : root;
      if (all.isArray()) {
        all.forEach(one -> items.add(item(one)));
      } else {
        items.add(item(all));
      }
    }
    return items;
  }

  /** One item, in whichever of the two forms. */
  public static Map<String, AttributeValue> item(JsonNode node) {
    requireObject(node);
    JsonNode item = node.size() == 1 && node.path("Item").isObject() ? node.get("Item") : node;
    return isTyped(item) ? typedItem(item) : members(item, ItemJson::plain);
  }

  /** One item in DynamoDB's own JSON. */
  public static Map<String, AttributeValue> typedItem(JsonNode node) {
    requireObject(node);
    return members(node, ItemJson::typed);
  }

  /** The one document of a text. */
  public static JsonNode document(String json) {
    List<JsonNode> roots = roots(json);
    if (roots.size() != 1) {
      throw new IllegalArgumentException(
          "One JSON document is expected, but there are " + roots.size() + " in: " + cut(json));
    }
    return roots.get(0);
  }

  private static List<JsonNode> roots(String json) {
    List<JsonNode> roots = new ArrayList<>();
    try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(json)) {
      while (values.hasNextValue()) {
        roots.add(values.nextValue());
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "This is not JSON (" + e.getOriginalMessage() + "): " + cut(json), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("This is not JSON: " + cut(json), e);
    }
    return roots;
  }

  /** Whether each attribute is an object of one member whose name is a type's. */
  private static boolean isTyped(JsonNode item) {
    for (JsonNode value : item) {
      if (!value.isObject() || value.size() != 1 || !TYPES.contains(value.fieldNames().next())) {
        return false;
      }
    }
    return true;
  }

  private static AttributeValue plain(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> AttributeValue.fromS(node.textValue());
      case NUMBER -> AttributeValue.fromN(node.decimalValue().toPlainString());
      case BOOLEAN -> AttributeValue.fromBool(node.booleanValue());
      case ARRAY -> AttributeValue.fromL(elements(node, ItemJson::plain));
      case OBJECT -> AttributeValue.fromM(members(node, ItemJson::plain));
      default -> AttributeValue.fromNul(true);
    };
  }

  private static AttributeValue typed(JsonNode node) {
    if (!node.isObject() || node.size() != 1 || !TYPES.contains(node.fieldNames().next())) {
      throw new IllegalArgumentException(
          "An attribute value in DynamoDB's JSON is {\"<type>\": <value>} with one of the types "
              + TYPES
              + ", not "
              + node);
    }
    String type = node.fieldNames().next();
    JsonNode value = node.get(type);
    return switch (type) {
      case "S" -> AttributeValue.fromS(text(type, value));
      case "N" -> AttributeValue.fromN(text(type, value));
      case "B" -> AttributeValue.fromB(bytes(type, value));
      case "SS" -> AttributeValue.fromSs(elements(list(type, value), one -> text(type, one)));
      case "NS" -> AttributeValue.fromNs(elements(list(type, value), one -> text(type, one)));
      case "BS" -> AttributeValue.fromBs(elements(list(type, value), one -> bytes(type, one)));
      case "L" -> AttributeValue.fromL(elements(list(type, value), ItemJson::typed));
      case "M" -> AttributeValue.fromM(typedItem(value));
      case "BOOL" -> AttributeValue.fromBool(bool(type, value));
      default -> AttributeValue.fromNul(bool(type, value));
    };
  }

  private static String text(String type, JsonNode value) {
    require(value.isTextual(), type, "text in quotes", value);
    return value.textValue();
  }

  private static boolean bool(String type, JsonNode value) {
    require(value.isBoolean(), type, "true or false", value);
    return value.booleanValue();
  }

  private static JsonNode list(String type, JsonNode value) {
    require(value.isArray(), type, "an array", value);
    return value;
  }

  private static SdkBytes bytes(String type, JsonNode value) {
    try {
      return SdkBytes.fromByteArray(Base64.getDecoder().decode(text(type, value)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("A value of type " + type + " is base64, not " + value, e);
    }
  }

  private static void require(boolean holds, String type, String wanted, JsonNode value) {
    if (!holds) {
      throw new IllegalArgumentException(
          "A value of type " + type + " is " + wanted + ", not " + value);
    }
  }

  private static Map<String, AttributeValue> members(
      JsonNode object, Function<JsonNode, AttributeValue> read) {
    Map<String, AttributeValue> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      members.put(field.getKey(), read.apply(field.getValue()));
    }
    return members;
  }

  private static <T> List<T> elements(JsonNode array, Function<JsonNode, T> read) {
    List<T> elements = new ArrayList<>(array.size());
    array.forEach(element -> elements.add(read.apply(element)));
    return elements;
  }

  private static void requireObject(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("An item is a JSON object, not " + node);
    }
  }

  private static String cut(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
