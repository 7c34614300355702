package io.cloudfakes.dynamodb.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes of a good request one that somebody spoiled, by chance or on purpose. */
final class Mutation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "-1",
          "0",
          "2147483648",
          "1e400",
          "-1e-400",
          "0x10",
          "NaN",
          "Infinity",
          "1e",
          "9".repeat(39),
          "1" + "0".repeat(125),
          "\u0000",
          "\uD83D\uDE00",
          "\uD800",
          "a".repeat(3000),
          "====",
          "orders",
          "arn:aws:dynamodb:us-east-1:123456789012:table/orders",
          "arn:aws:dynamodb:eu-west-1:123456789012:table/orders",
          "arn:aws:s3:::orders",
          "arn:",
          "#n",
          ":n",
          "pk",
          "pk = :p",
          "a[0].b[1][2].#n",
          "a[99999999999]",
          "((((pk = :p))))",
          "SET a = a + a",
          "SET a = :one REMOVE a",
          "NOT ".repeat(400) + "pk = :p",
          "(".repeat(2000),
          "a.".repeat(40) + "a",
          "attribute_exists(size(a))",
          "BETWEEN AND",
          "ALL_NEW",
          "KEYS_ONLY",
          "SELECT * FROM orders",
          "DELETE FROM orders",
          "SELECT",
          "INDEXES",
          "RANGE",
          "N",
          "LATEST");
  private static final List<String> NAMES =
      List.of(
          "S",
          "N",
          "B",
          "SS",
          "NS",
          "BS",
          "M",
          "L",
          "BOOL",
          "NULL",
          "pk",
          "sk",
          "#n",
          ":n",
          "",
          "TableName",
          "Key",
          "Item",
          "Expected",
          "Select",
          "ExclusiveStartKey",
          "ConditionExpression",
          "ExpressionAttributeValues");

  private final Random random;

  Mutation(long seed) {
    this.random = new Random(seed);
  }

  byte[] of(RawRequest good) {
    String method = good.method();
    Map<String, String> headers = new LinkedHashMap<>(good.headers());
    byte[] body = good.body().toByteArray();
    for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
      switch (random.nextInt(20)) {
        case 0 -> method = any(List.of("GET", "PUT", "DELETE", "OPTIONS", "HEAD", "FLY"));
        case 1, 2 -> header(headers);
        case 3, 4 -> {
          body = text(body);
          headers.put("Content-Length", Integer.toString(body.length));
        }
        case 5 -> {
          return bytes(new RawRequest(method, headers, Bytes.wrap(body)).bytes());
        }
        default -> {
          body = json(body);
          headers.put("Content-Length", Integer.toString(body.length));
        }
      }
    }
    return new RawRequest(method, headers, Bytes.wrap(body)).bytes();
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private void header(Map<String, String> headers) {
    String name = any(new ArrayList<>(headers.keySet()));
    switch (random.nextInt(4)) {
      case 0 -> headers.remove(name);
      case 1 -> headers.put("Content-Type", any(List.of("", "text/xml", "application/cbor")));
      case 2 ->
          headers.put(
              "X-Amz-Target", RawRequest.of(any(RawRequest.GOOD)).headers().get("X-Amz-Target"));
      default -> headers.put(name, any(List.of("", "x", "-1", "a".repeat(3000), "99999999999")));
    }
  }

  /** Changes one value or name somewhere in the document. */
  private byte[] json(byte[] body) {
    try {
      JsonNode root = JSON.readTree(body);
      List<JsonNode> containers = new ArrayList<>();
      gather(root, containers);
      if (containers.isEmpty()) {
        return text(body);
      }
      JsonNode container = any(containers);
      if (container instanceof ObjectNode object) {
        change(object);
      } else {
        change((ArrayNode) container);
      }
      return JSON.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      return text(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void gather(JsonNode node, List<JsonNode> containers) {
    if (node != null && node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> gather(child, containers));
    }
  }

  private void change(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.isEmpty() || random.nextInt(5) == 0 ? any(NAMES) : any(names);
    JsonNode old = object.get(name);
    switch (random.nextInt(4)) {
      case 0 -> object.remove(name);
      case 1 -> {
        object.remove(name);
        object.set(any(NAMES), old == null ? nasty() : old);
      }
      default -> object.set(name, old == null ? nasty() : worse(old));
    }
  }

  private void change(ArrayNode array) {
    int at = random.nextInt(array.size() + 1);
    if (at == array.size() || random.nextInt(3) == 0) {
      array.insert(at, array.isEmpty() || random.nextBoolean() ? nasty() : array.get(0));
    } else if (random.nextBoolean()) {
      array.remove(at);
    } else {
      array.set(at, worse(array.get(at)));
    }
  }

  private JsonNode worse(JsonNode old) {
    if (old.isTextual() && random.nextInt(2) == 0) {
      String text = old.textValue();
      int at = random.nextInt(text.length() + 1);
      return TextNode.valueOf(text.substring(0, at) + any(TEXTS) + text.substring(at));
    }
    return random.nextInt(6) == 0 ? JSON.createArrayNode().add(old) : nasty();
  }

  private JsonNode nasty() {
    return switch (random.nextInt(12)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
      case 2 -> JSON.getNodeFactory().numberNode(random.nextInt(5) - 2);
      case 3 -> JSON.getNodeFactory().numberNode(new BigInteger("9".repeat(30)));
      case 4 -> JSON.getNodeFactory().numberNode(1.5);
      case 5 -> JSON.createObjectNode();
      case 6 -> JSON.createArrayNode();
      case 7 -> deep();
      case 8 -> JSON.createObjectNode().put(any(NAMES), any(TEXTS));
      default -> TextNode.valueOf(any(TEXTS));
    };
  }

  private JsonNode deep() {
    boolean lists = random.nextBoolean();
    JsonNode node = JSON.createObjectNode().put("S", "x");
    for (int depth = random.nextInt(40); depth > 0; depth--) {
      node =
          lists
              ? JSON.createObjectNode().set("L", JSON.createArrayNode().add(node))
              : JSON.createObjectNode().set("M", JSON.createObjectNode().set("m", node));
    }
    return node;
  }

  private byte[] text(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    String changed =
        switch (random.nextInt(7)) {
          case 0 -> "";
          case 1 -> "[".repeat(random.nextInt(5000));
          case 2 -> "{\"Item\":".repeat(random.nextInt(3000));
          case 3 -> text.isEmpty() ? "x" : text.substring(0, random.nextInt(text.length()));
          case 4 -> text + text;
          case 5 -> text.replaceFirst("[{}\\[\\]:,\"]", "");
          default -> text.replaceFirst("\"[^\"]*\"", "9".repeat(random.nextInt(2000)));
        };
    return changed.getBytes(StandardCharsets.UTF_8);
  }

  /** Some bytes changed, left out or doubled, wherever they stand. */
  private byte[] bytes(byte[] good) {
    byte[] bytes = good.clone();
    for (int change = random.nextInt(4); change >= 0; change--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + random.nextInt(6));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, random.nextInt(4) == 0 ? to : from);
    if (random.nextInt(10) > 0) {
      out.write(bytes, from, bytes.length - from);
    }
    return out.toByteArray();
  }
}
