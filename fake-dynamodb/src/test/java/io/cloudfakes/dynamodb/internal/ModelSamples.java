package io.cloudfakes.dynamodb.internal;

import io.cloudfakes.protocol.Shape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/**
 * Requests that are just good enough for the model, and the same with one thing wrong, made from
 * the text of the constraints and the SDK's classes.
 */
final class ModelSamples {
  /**
   * A structure with one thing wrong.
   *
   * @param path where, as the older messages have it
   * @param text what the message must say of it
   */
  record Spoiled(Object structure, String path, String text) {}

  private final Map<String, Map<String, List<String>>> lines = new LinkedHashMap<>();

  ModelSamples() throws IOException {
    try (InputStream in = DynamoDbConstraints.class.getResourceAsStream("constraints.txt")) {
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .forEach(
              line -> {
                String[] place = line.get(0).split("\\.", 2);
                lines
                    .computeIfAbsent(place[0], name -> new LinkedHashMap<>())
                    .put(place[1], line.subList(1, line.size()));
              });
    }
  }

  /** The structure with all that is required, and no more. */
  Object good(Shape shape) {
    return Shape.build(goodBuilder(shape));
  }

  private SdkPojo goodBuilder(Shape shape) {
    SdkPojo builder = shape.newBuilder();
    constraints(shape)
        .forEach(
            (member, terms) -> {
              if (isRequired(terms)) {
                SdkField<?> field = shape.field(member);
                field.set(builder, good(field, terms));
              }
            });
    return builder;
  }

  /** The structure in every way in which one thing of it can be wrong. */
  List<Spoiled> spoiled(Shape shape) {
    List<Spoiled> all = new ArrayList<>();
    constraints(shape).forEach((member, terms) -> spoil(shape, member, terms, all));
    return all;
  }

  private void spoil(Shape shape, String member, List<String> terms, List<Spoiled> all) {
    SdkField<?> field = shape.field(member);
    String path = member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1);
    if (isRequired(terms)) {
      all.add(new Spoiled(with(shape, field, null), path, "Member must not be null"));
    }
    for (String term : terms) {
      String kind = term.substring(0, term.indexOf('=') + 1);
      String bound = term.substring(kind.length());
      if (kind.startsWith("entries.") || kind.startsWith("keys.")) {
        all.add(
            new Spoiled(with(shape, field, entries(field, term)), path, entriesText(field, term)));
      } else if (!kind.isEmpty() && !kind.equals("unless=")) {
        bad(field, kind, bound)
            .forEach((text, value) -> all.add(new Spoiled(with(shape, field, value), path, text)));
      }
    }
    if (terms.contains("into")) {
      boolean structure = field.marshallingType().getKnownType() == MarshallingKnownType.SDK_POJO;
      boolean list = field.containsTrait(ListTrait.class);
      SdkField<?> element = structure ? field : element(field);
      if (element.marshallingType().getKnownType() != MarshallingKnownType.SDK_POJO) {
        element = element(element);
      }
      SdkField<?> inner = element;
      boolean twice = !structure && inner != element(field);
      for (Spoiled nested : spoiled(shapeOf(inner))) {
        Object value = nested.structure();
        String between = "";
        if (twice) {
          value = List.of(value);
          between = ".1.member";
        }
        if (!structure) {
          value = list ? List.of(value) : Map.of("key", value);
          between = (list ? ".1.member" : ".key.member") + between;
        }
        all.add(
            new Spoiled(
                with(shape, field, value), path + between + "." + nested.path(), nested.text()));
      }
    }
  }

  /** Wrong values by what must be said of them. */
  private Map<String, Object> bad(SdkField<?> field, String kind, String bound) {
    Map<String, Object> bad = new LinkedHashMap<>();
    switch (kind) {
      case "enum=" ->
          bad.put(
              "Member must satisfy enum value set: [" + bound.replace(",", ", ") + "]", "BOGUS");
      case "pattern=" ->
          bad.put("Member must satisfy regular expression pattern: " + bound, "\u0001$");
      case "range=" -> {
        if (!low(bound).isEmpty()) {
          bad.put(
              "Member must have value greater than or equal to " + low(bound),
              number(field, Long.parseLong(low(bound)) - 1));
        }
        if (!high(bound).isEmpty()) {
          bad.put(
              "Member must have value less than or equal to " + high(bound),
              number(field, Long.parseLong(high(bound)) + 1));
        }
      }
      default -> {
        if (!low(bound).isEmpty() && !low(bound).equals("0")) {
          bad.put(
              "Member must have length greater than or equal to " + low(bound),
              ofLength(field, Integer.parseInt(low(bound)) - 1));
        }
        if (!high(bound).isEmpty()) {
          bad.put(
              "Member must have length less than or equal to " + high(bound),
              ofLength(field, Integer.parseInt(high(bound)) + 1));
        }
      }
    }
    return bad;
  }

  private Object entries(SdkField<?> field, String term) {
    String plain = term.substring(term.indexOf('.') + 1);
    String kind = plain.substring(0, plain.indexOf('=') + 1);
    String bound = plain.substring(kind.length());
    if (term.startsWith("keys.")) {
      return Map.of("k".repeat(Integer.parseInt(high(bound)) + 1), sample(element(field)));
    }
    Object wrong = bad(element(field), kind, bound).values().iterator().next();
    return field.containsTrait(ListTrait.class) ? List.of(wrong) : Map.of("key", wrong);
  }

  private static String entriesText(SdkField<?> field, String term) {
    return (field.containsTrait(ListTrait.class)
            ? "Member"
            : term.startsWith("keys.") ? "Map keys" : "Map value")
        + " must satisfy constraint: [Member must ";
  }

  private Object with(Shape shape, SdkField<?> field, Object value) {
    SdkPojo builder = goodBuilder(shape);
    field.set(builder, value);
    return Shape.build(builder);
  }

  private Object good(SdkField<?> field, List<String> terms) {
    for (String term : terms) {
      if (term.startsWith("enum=")) {
        return term.substring(5).split(",", -1)[0];
      }
      if (term.startsWith("length=")) {
        String length = term.substring(7);
        int three = high(length).isEmpty() ? 3 : Math.min(3, Integer.parseInt(high(length)));
        return ofLength(
            field, low(length).isEmpty() ? three : Math.max(three, Integer.parseInt(low(length))));
      }
      if (term.startsWith("range=")) {
        return number(field, Long.parseLong(low(term.substring(6))));
      }
    }
    return sample(field);
  }

  private Object sample(SdkField<?> field) {
    return switch (field.marshallingType().getKnownType()) {
      case STRING -> "abc";
      case BOOLEAN -> true;
      case INSTANT -> Instant.EPOCH;
      case SDK_BYTES -> SdkBytes.fromUtf8String("a");
      case SDK_POJO -> good(shapeOf(field));
      case LIST, MAP -> ofLength(field, 1);
      default -> number(field, 1);
    };
  }

  private Object ofLength(SdkField<?> field, int length) {
    return switch (field.marshallingType().getKnownType()) {
      case LIST -> Collections.nCopies(length, sample(element(field)));
      case MAP -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < length; i++) {
          map.put("key" + i, sample(element(field)));
        }
        yield map;
      }
      default -> "a".repeat(length);
    };
  }

  private static Object number(SdkField<?> field, long value) {
    return switch (field.marshallingType().getKnownType()) {
      case INTEGER -> (int) value;
      case DOUBLE -> (double) value;
      default -> value;
    };
  }

  private static SdkField<?> element(SdkField<?> field) {
    return field.containsTrait(ListTrait.class)
        ? field.getTrait(ListTrait.class).memberFieldInfo()
        : field.getTrait(MapTrait.class).valueFieldInfo();
  }

  private static Shape shapeOf(SdkField<?> field) {
    return Shape.of(field.constructor().get().getClass());
  }

  /** What is said of the members that the SDK has. */
  private Map<String, List<String>> constraints(Shape shape) {
    Map<String, List<String>> known = new LinkedHashMap<>();
    lines
        .getOrDefault(shape.type().getSimpleName(), Map.of())
        .forEach(
            (member, terms) -> {
              if (shape.field(member) != null) {
                known.put(member, terms);
              }
            });
    return known;
  }

  private static boolean isRequired(List<String> terms) {
    return terms.contains("required")
        || terms.stream().anyMatch(term -> term.startsWith("unless="));
  }

  private static String low(String range) {
    return range.substring(0, range.indexOf(".."));
  }

  private static String high(String range) {
    return range.substring(range.indexOf("..") + 2);
  }
}
