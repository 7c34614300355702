package io.cloudfakes.dynamodb.assertions;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Assertions about an item. */
public final class ItemAssert extends AbstractAssert<ItemAssert, Map<String, AttributeValue>> {
  ItemAssert(Map<String, AttributeValue> item) {
    super(item, ItemAssert.class);
  }

  public ItemAssert withString(String attribute, String value) {
    return check(attribute, value, value.equals(of(attribute).s()));
  }

  /** Fails unless the attribute is a number of that value, however either is written. */
  public ItemAssert withNumber(String attribute, Number value) {
    String number = of(attribute).n();
    boolean equal =
        number != null && new BigDecimal(number).compareTo(new BigDecimal(value.toString())) == 0;
    return check(attribute, value, equal);
  }

  public ItemAssert withBoolean(String attribute, boolean value) {
    return check(attribute, value, Objects.equals(value, of(attribute).bool()));
  }

  public ItemAssert withValue(String attribute, AttributeValue value) {
    return check(attribute, value, value.equals(of(attribute)));
  }

  public ItemAssert withoutAttribute(String attribute) {
    if (actual.containsKey(attribute)) {
      failWithMessage("Expected no attribute %s in the item %s", attribute, actual);
    }
    return this;
  }

  private AttributeValue of(String attribute) {
    AttributeValue value = actual.get(attribute);
    return value == null ? AttributeValue.builder().build() : value;
  }

  private ItemAssert check(String attribute, @Nullable Object expected, boolean holds) {
    if (!holds) {
      failWithMessage(
          "Expected %s to be %s, but it is %s in the item %s",
          attribute, expected, actual.get(attribute), actual);
    }
    return this;
  }
}
