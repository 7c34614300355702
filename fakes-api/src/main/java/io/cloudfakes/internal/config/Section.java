package io.cloudfakes.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One object of the file, and where it stands in it, so that faults can be said by name.
 *
 * @param path "" for the file itself
 */
record Section(String path, ObjectNode members) {
  static Section of(String path, JsonNode node) {
    if (node instanceof ObjectNode object) {
      return new Section(path, object);
    }
    throw wrong(path, "an object", node);
  }

  /** Refuses members that nothing would come of. */
  void requireOnly(List<String> known) {
    members
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new IllegalArgumentException(
                    (path.isEmpty() ? "There is" : path + " has")
                        + " no field '"
                        + name
                        + "'; "
                        + (known.isEmpty()
                            ? "it takes none"
                            : "known are " + String.join(", ", known)));
              }
            });
  }

  /** Null counts as not there. */
  Optional<JsonNode> find(String name) {
    JsonNode value = members.get(name);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  JsonNode require(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    (path.isEmpty() ? "The file" : path) + " needs the field '" + name + "'"));
  }

  Optional<String> text(String name) {
    return find(name).map(value -> text(at(name), value));
  }

  String requireText(String name) {
    return text(at(name), require(name));
  }

  Optional<Boolean> flag(String name) {
    return find(name)
        .map(
            value -> {
              if (!value.isBoolean()) {
                throw wrong(at(name), "true or false", value);
              }
              return value.booleanValue();
            });
  }

  Optional<Long> number(String name) {
    return find(name).map(value -> number(at(name), value, Long.MIN_VALUE, Long.MAX_VALUE));
  }

  Optional<Integer> integer(String name) {
    return find(name)
        .map(value -> (int) number(at(name), value, Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  /** The objects of a list; none when the list is not there. */
  List<Section> sections(String name) {
    List<Section> all = new ArrayList<>();
    find(name)
        .ifPresent(
            list -> {
              if (!list.isArray()) {
                throw wrong(at(name), "a list", list);
              }
              for (int i = 0; i < list.size(); i++) {
                all.add(of(at(name) + "[" + i + "]", list.get(i)));
              }
            });
    return all;
  }

  String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  static String text(String path, JsonNode value) {
    if (!value.isTextual()) {
      throw wrong(path, "a text", value);
    }
    return value.textValue();
  }

  static long number(String path, JsonNode value, long least, long most) {
    if (!value.isIntegralNumber()) {
      throw wrong(path, "a whole number", value);
    }
    if (!value.canConvertToLong() || value.longValue() < least || value.longValue() > most) {
      throw wrong(path, "a number from " + least + " to " + most, value);
    }
    return value.longValue();
  }

  static IllegalArgumentException wrong(String path, String expected, JsonNode value) {
    return new IllegalArgumentException(
        (path.isEmpty() ? "The file" : path) + " must be " + expected + ", not " + value);
  }
}
