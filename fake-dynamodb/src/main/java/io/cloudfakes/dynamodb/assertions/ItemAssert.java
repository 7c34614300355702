package io.cloudfakes.dynamodb.assertions;

import io.cloudfakes.dynamodb.internal.seed.EnhancedBeans;
import io.cloudfakes.dynamodb.internal.seed.JavaValues;
import io.cloudfakes.dynamodb.internal.seed.Shown;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Assertions about an item, or a map within one. Those that fail tell what is there instead. Each
 * {@code has…} has the type in its name, for {@code "1"} and {@code 1} are two things to DynamoDB.
 */
public final class ItemAssert extends AbstractAssert<ItemAssert, Map<String, AttributeValue>> {
  private final String what;

  ItemAssert(Map<String, AttributeValue> item, String what) {
    super(item, ItemAssert.class);
    this.what = what;
  }

  public ItemAssert hasString(String attribute, String value) {
    return hasValue(attribute, AttributeValue.fromS(value));
  }

  /** Fails unless the attribute is a number of that value, however either is written. */
  public ItemAssert hasNumber(String attribute, Number value) {
    return hasValue(attribute, AttributeValue.fromN(JavaValues.text(value)));
  }

  public ItemAssert hasBoolean(String attribute, boolean value) {
    return hasValue(attribute, AttributeValue.fromBool(value));
  }

  public ItemAssert hasBinary(String attribute, byte[] value) {
    return hasValue(attribute, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
  }

  /** Fails unless the attribute is there and null: that is not the same as not being there. */
  public ItemAssert hasNull(String attribute) {
    return hasValue(attribute, AttributeValue.fromNul(true));
  }

  /** Fails unless the attribute is the set of these strings, in whatever order. */
  public ItemAssert hasStrings(String attribute, String... members) {
    return hasValue(attribute, AttributeValue.fromSs(List.of(members)));
  }

  /** Fails unless the attribute is the set of these numbers, in whatever order. */
  public ItemAssert hasNumbers(String attribute, Number... members) {
    return hasValue(
        attribute, AttributeValue.fromNs(Arrays.stream(members).map(JavaValues::text).toList()));
  }

  /** Fails unless the attribute is the set of these binaries, in whatever order. */
  public ItemAssert hasBinaries(String attribute, byte[]... members) {
    return hasValue(
        attribute,
        AttributeValue.fromBs(Arrays.stream(members).map(SdkBytes::fromByteArray).toList()));
  }

  /**
   * Fails unless the attribute is the list of these, in this order.
   *
   * @param elements texts, numbers, booleans, bytes, sets, lists, maps, null, {@code
   *     AttributeValue}s
   */
  public ItemAssert hasList(String attribute, @Nullable Object... elements) {
    return hasValue(attribute, JavaValues.value(Arrays.asList(elements)));
  }

  /** Fails unless the attribute is a map of just these names and values. */
  public ItemAssert hasMap(String attribute, Map<String, ?> entries) {
    return hasValue(attribute, JavaValues.value(entries));
  }

  /** Fails unless the attribute is a map; the assertions that follow are about it. */
  public ItemAssert map(String attribute) {
    isNotNull();
    AttributeValue value = actual.get(attribute);
    if (value == null || !value.hasM()) {
      throw failure(attribute, "a map", value);
    }
    return new ItemAssert(value.m(), "the map " + attribute + " of " + what);
  }

  /** Fails unless the attribute has that value, as DynamoDB compares them. */
  public ItemAssert hasValue(String attribute, AttributeValue value) {
    isNotNull();
    AttributeValue there = actual.get(attribute);
    if (!AttributeValues.equal(value, there)) {
      throw failure(attribute, Shown.typed(value), there);
    }
    return this;
  }

  /** Fails unless the attribute is there, whatever its value. */
  public ItemAssert hasAttribute(String attribute) {
    isNotNull();
    if (!actual.containsKey(attribute)) {
      failWithMessage(
          "Expected %s to have the attribute %s, but it has only %s",
          what, attribute, Shown.item(actual));
    }
    return this;
  }

  public ItemAssert hasNoAttribute(String attribute) {
    isNotNull();
    AttributeValue there = actual.get(attribute);
    if (there != null) {
      failWithMessage(
          "Expected %s to have no attribute %s, but it is %s in %s",
          what, attribute, Shown.typed(there), Shown.item(actual));
    }
    return this;
  }

  /** Fails unless these attributes are there, and no others. */
  public ItemAssert hasOnlyAttributes(String... attributes) {
    isNotNull();
    Set<String> missing = new LinkedHashSet<>(List.of(attributes));
    missing.removeAll(actual.keySet());
    Set<String> beside = new TreeSet<>(actual.keySet());
    beside.removeAll(List.of(attributes));
    if (!missing.isEmpty() || !beside.isEmpty()) {
      failWithMessage(
          "Expected %s to have only the attributes %s, but%s%s: %s",
          what,
          Arrays.toString(attributes),
          missing.isEmpty() ? "" : " it lacks " + missing,
          beside.isEmpty() ? "" : " it has also " + beside,
          Shown.item(actual));
    }
    return this;
  }

  /** Fails unless the item is just this. */
  public ItemAssert isItem(Map<String, AttributeValue> item) {
    isNotNull();
    if (!AttributeValues.equal(item, actual)) {
      failWithMessage(
          "Expected %s to be %s, but it is %s", what, Shown.item(item), Shown.item(actual));
    }
    return this;
  }

  /** Fails unless the item is what the enhanced client makes of that bean. */
  public ItemAssert isBean(Object bean) {
    return isItem(EnhancedBeans.item(bean));
  }

  /** The same as {@link #hasString}. */
  public ItemAssert withString(String attribute, String value) {
    return hasString(attribute, value);
  }

  /** The same as {@link #hasNumber}. */
  public ItemAssert withNumber(String attribute, Number value) {
    return hasNumber(attribute, value);
  }

  /** The same as {@link #hasBoolean}. */
  public ItemAssert withBoolean(String attribute, boolean value) {
    return hasBoolean(attribute, value);
  }

  /** The same as {@link #hasValue}. */
  public ItemAssert withValue(String attribute, AttributeValue value) {
    return hasValue(attribute, value);
  }

  /** The same as {@link #hasNoAttribute}. */
  public ItemAssert withoutAttribute(String attribute) {
    return hasNoAttribute(attribute);
  }

  private AssertionError failure(
      String attribute, String expected, @Nullable AttributeValue there) {
    return failure(
        "Expected %s of %s to be %s, but it is %s%s",
        attribute,
        what,
        expected,
        Shown.typed(there),
        there == null ? "; there is " + Shown.item(actual) : " in " + Shown.item(actual));
  }
}
