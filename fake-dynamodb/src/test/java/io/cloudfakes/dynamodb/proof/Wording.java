package io.cloudfakes.dynamodb.proof;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the trees of one request are written: names and values behind placeholders, blanks. */
class Wording {
  final Random random;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, AttributeValue> values = new LinkedHashMap<>();

  Wording(Random random) {
    this.random = random;
  }

  /** The name itself, or a placeholder for it. */
  String name(String name) {
    if (random.nextInt(3) > 0) {
      return name;
    }
    String placeholder = "#" + name + (random.nextBoolean() ? "" : "_2");
    names.put(placeholder, name);
    return placeholder;
  }

  String value(Object value) {
    AttributeValue sdk = Naive.sdk(value);
    for (Map.Entry<String, AttributeValue> entry : values.entrySet()) {
      // Operands must differ, so a placeholder is shared only now and then.
      if (random.nextInt(8) == 0 && entry.getValue().equals(sdk)) {
        return entry.getKey();
      }
    }
    String placeholder = ":v" + values.size();
    values.put(placeholder, sdk);
    return placeholder;
  }

  /** That there is something at that place, or nothing. */
  String existence(String path, boolean wanted) {
    return (wanted ? "attribute_exists" : "attribute_not_exists") + gap() + "(" + path + ")";
  }

  /** A blank where one may be. */
  String gap() {
    return random.nextInt(4) == 0 ? "" : random.nextInt(8) == 0 ? "  \n" : " ";
  }

  /** A keyword in capitals or not. */
  String word(String word) {
    return random.nextInt(4) == 0 ? word.toLowerCase(Locale.ROOT) : word;
  }

  boolean maybe() {
    return random.nextInt(4) == 0;
  }

  /** Null when there are none: an empty map is refused. */
  Map<String, String> names() {
    return names.isEmpty() ? null : names;
  }

  Map<String, AttributeValue> values() {
    return values.isEmpty() ? null : values;
  }
}
