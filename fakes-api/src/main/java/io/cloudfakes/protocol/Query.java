package io.cloudfakes.protocol;

import io.cloudfakes.AwsError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** AWS Query: requests are form parameters with dotted names, replies are XML. */
record Query(XmlFormat xml) implements Protocol {
  /** Longer names than any model's, refused so that nesting stays bounded. */
  private static final int MAX_PARTS = 64;

  /** What the parameters under one name prefix say. */
  private static final class Node {
    @Nullable String value;
    final Map<String, Node> children = new LinkedHashMap<>();

    /** The children whose names are numbers, in the numbers' order. */
    Iterable<Node> numbered() throws UnreadableException {
      TreeMap<Integer, Node> sorted = new TreeMap<>();
      for (Map.Entry<String, Node> child : children.entrySet()) {
        try {
          sorted.put(Integer.valueOf(child.getKey()), child.getValue());
        } catch (NumberFormatException e) {
          throw new UnreadableException("Key " + child.getKey() + " is not a number");
        }
      }
      return sorted.values();
    }
  }

  @Override
  public void readRequest(
      SdkPojo builder, HttpRequest request, Map<String, String> labels, Bytes body) {
    try {
      Node root = new Node();
      for (Map.Entry<String, List<String>> parameter : request.query().entrySet()) {
        put(root, parameter.getKey(), parameter.getValue().get(0));
      }
      form(root, body.utf8());
      fill(builder, Shape.of(builder.getClass()), root);
    } catch (UnreadableException e) {
      throw AwsError.of("MalformedInput", 400, UnreadableException.reason(e)).asException();
    }
  }

  private static void form(Node root, String body) throws UnreadableException {
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        put(
            root,
            decode(equals < 0 ? pair : pair.substring(0, equals)),
            equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
  }

  private static String decode(String text) throws UnreadableException {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("The query string contains a syntax error");
    }
  }

  private static void put(Node root, String name, String value) throws UnreadableException {
    String[] parts = name.split("\\.", -1);
    if (parts.length > MAX_PARTS) {
      throw new UnreadableException("nested too deeply: " + name);
    }
    Node node = root;
    for (String part : parts) {
      node = node.children.computeIfAbsent(part, key -> new Node());
    }
    node.value = value;
  }

  private void fill(SdkPojo builder, Shape shape, Node node) throws UnreadableException {
    for (Map.Entry<String, Node> child : node.children.entrySet()) {
      // Action, Version and the signature's parameters are no members of any model.
      Member member = shape.nested.get(child.getKey());
      if (member != null) {
        member.set(builder, value(member, child.getValue()));
      }
    }
  }

  private Object value(Member member, Node node) throws UnreadableException {
    switch (member.type) {
      case SDK_POJO -> {
        SdkPojo builder = member.shape().newBuilder();
        fill(builder, member.shape(), node);
        return Shape.build(builder);
      }
      case LIST -> {
        List<Object> list = new ArrayList<>();
        Node items = member.flattened ? node : node.children.get(member.itemName);
        if (items != null) {
          for (Node item : items.numbered()) {
            list.add(value(member.item(), item));
          }
        }
        return list;
      }
      case MAP -> {
        Map<String, Object> map = new LinkedHashMap<>();
        Node entries = member.flattened ? node : node.children.get("entry");
        if (entries != null) {
          for (Node entry : entries.numbered()) {
            Node key = entry.children.get(member.keyName);
            Node value = entry.children.get(member.valueName);
            if (key == null || key.value == null || value == null) {
              throw new UnreadableException("An entry of " + member.name + " is not complete");
            }
            map.put(key.value, value(member.item(), value));
          }
        }
        return map;
      }
      default -> {
        if (node.value == null) {
          throw new UnreadableException(member.name + " has no value");
        }
        return Scalars.parse(member, node.value, Format.ISO_8601);
      }
    }
  }

  @Override
  public HttpResponse writeResponse(String action, SdkPojo response, String requestId) {
    Shape shape = Shape.of(response.getClass());
    String root = xml.root(action);
    XmlWriter out = xml.start().openRoot(root, xml.namespace());
    if (!shape.members.isEmpty()) {
      out.open(action + "Result").members(response, shape).close(action + "Result");
    }
    out.open("ResponseMetadata").element("RequestId", requestId).close("ResponseMetadata");
    return reply(200, requestId).body(out.close(root).toBytes());
  }

  @Override
  public HttpResponse writeError(AwsError error, String requestId) {
    HttpResponse reply = reply(error.status(), requestId);
    xml.writeError(reply, error, requestId);
    return reply;
  }

  private HttpResponse reply(int status, String requestId) {
    HttpResponse reply = new HttpResponse(status).add("Content-Type", xml.contentType());
    xml.addIds(reply, requestId);
    return reply;
  }
}
