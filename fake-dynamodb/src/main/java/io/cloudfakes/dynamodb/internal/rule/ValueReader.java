package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Value;
import io.cloudfakes.dynamodb.internal.state.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads the SDK's attribute values into stored ones, and refuses what DynamoDB refuses of a value
 * by itself: ill-formed numbers, empty sets, duplicates, too deep nesting.
 */
public final class ValueReader {
  /** How many levels an item may have: itself, and maps and lists within one another. */
  public static final int MOST_LEVELS = 32;

  private static final Value TRUE = new Value.BOOL(true);
  private static final Value FALSE = new Value.BOOL(false);
  private static final Value NULL = new Value.NULL();

  private final Function<String, AwsErrorException> fault;
  private final boolean newWording;

  private ValueReader(Function<String, AwsErrorException> fault, boolean newWording) {
    this.fault = fault;
    this.newWording = newWording;
  }

  /** Reads an item or key of a request. */
  public static Attributes attributes(Map<String, AttributeValue> map, Faults faults) {
    return new ValueReader(faults::request, faults.isNewWording()).attributes(map, 0);
  }

  /** Reads one value; {@code fault} makes the refusal from AWS's text. */
  public static Value value(
      AttributeValue value, Faults faults, Function<String, AwsErrorException> fault) {
    return new ValueReader(fault, faults.isNewWording()).read(value, 1);
  }

  /** Reads values outside any call, as a façade does. */
  public static Attributes seed(Map<String, AttributeValue> map) {
    return new ValueReader(DynamoDbErrors::validation, true).attributes(map, 0);
  }

  private Attributes attributes(Map<String, AttributeValue> map, int level) {
    int count = map.size();
    String[] names = new String[count];
    Value[] values = new Value[count];
    int i = 0;
    for (Map.Entry<String, AttributeValue> entry : map.entrySet()) {
      names[i] = entry.getKey();
      values[i] = read(entry.getValue(), level + 1);
      i++;
    }
    return Attributes.wrap(names, values);
  }

  private Value read(AttributeValue value, int level) {
    AttributeValue.Type type = value.type();
    if (type == null || type == AttributeValue.Type.UNKNOWN_TO_SDK_VERSION) {
      throw fault.apply(isEmpty(value) ? EMPTY : SEVERAL);
    }
    if (level > MOST_LEVELS) {
      throw fault.apply(TOO_DEEP);
    }
    return switch (type) {
      case S -> new Value.S(value.s());
      case N -> Numbers.parse(value.n(), fault);
      case B -> new Value.B(value.b());
      case BOOL -> value.bool() ? TRUE : FALSE;
      case NUL -> nullValue(value);
      case SS -> strings(value.ss());
      case NS -> numbers(value.ns());
      case BS -> binaries(value.bs());
      case L -> list(value.l(), level);
      case M -> new Value.M(attributes(value.m(), level));
      case UNKNOWN_TO_SDK_VERSION -> throw fault.apply(EMPTY);
    };
  }

  /** What AWS says of an item with more levels. */
  public static final String TOO_DEEP =
      "Nesting Levels have exceeded supported limits: "
          + "Attributes in the item have nested levels beyond supported limit";

  private static final String EMPTY =
      "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";
  private static final String SEVERAL =
      "Supplied AttributeValue has more than one datatypes set, "
          + "must contain exactly one of the supported datatypes";

  private static boolean isEmpty(AttributeValue value) {
    return value.equals(AttributeValue.builder().build());
  }

  private Value nullValue(AttributeValue value) {
    if (!value.nul()) {
      throw invalid("Null attribute value types must have the value of true");
    }
    return NULL;
  }

  private Value list(List<AttributeValue> elements, int level) {
    List<Value> values = new ArrayList<>(elements.size());
    for (AttributeValue element : elements) {
      values.add(read(element, level + 1));
    }
    return new Value.L(values);
  }

  private Value strings(List<String> texts) {
    if (texts.isEmpty()) {
      throw invalid("An string set  may not be empty");
    }
    List<Value> values = new ArrayList<>(texts.size());
    texts.forEach(text -> values.add(new Value.S(text)));
    return set(ValueType.SS, values, texts);
  }

  private Value numbers(List<String> texts) {
    if (texts.isEmpty()) {
      throw invalid("An number set  may not be empty");
    }
    List<Value> values = new ArrayList<>(texts.size());
    texts.forEach(text -> values.add(Numbers.parse(text, fault)));
    return set(ValueType.NS, values, texts);
  }

  private Value binaries(List<SdkBytes> binaries) {
    if (binaries.isEmpty()) {
      throw invalid("Binary sets should not be empty");
    }
    List<Value> values = new ArrayList<>(binaries.size());
    binaries.forEach(bytes -> values.add(new Value.B(bytes)));
    return set(ValueType.BS, values, binaries);
  }

  private Value set(ValueType type, List<Value> values, Object given) {
    TreeSet<Value> distinct = new TreeSet<>(Value::compare);
    distinct.addAll(values);
    if (distinct.size() < values.size()) {
      throw invalid("Input collection " + shown(type, values, given) + " contains duplicates.");
    }
    return new Value.Set(type, List.copyOf(distinct));
  }

  /** The older wording repeats what was given, the newer sorts strings and puts them in quotes. */
  private Object shown(ValueType type, List<Value> values, Object given) {
    if (!newWording || type != ValueType.SS) {
      return given;
    }
    StringBuilder text = new StringBuilder("[");
    values.stream()
        .sorted(Value::compare)
        .forEach(
            value ->
                text.append(text.length() == 1 ? "\"" : ", \"")
                    .append(((Value.S) value).text())
                    .append('"'));
    return text.append(']').toString();
  }

  private AwsErrorException invalid(String text) {
    return fault.apply("One or more parameter values were invalid: " + text);
  }
}
