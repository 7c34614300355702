package io.cloudfakes.dynamodb.internal.state;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The value of one attribute: one of DynamoDB's ten types, each a record named by AWS's letters.
 * Immutable; equal when DynamoDB's {@code =} says so.
 */
public sealed interface Value {
  ValueType type();

  /** What it counts for in an item's size, in bytes. */
  int size();

  /** The same value as the SDK's object. */
  AttributeValue toSdk();

  /** A string. Its order is that of its UTF-8 bytes. */
  record S(String text) implements Value {
    @Override
    public ValueType type() {
      return ValueType.S;
    }

    @Override
    public int size() {
      return Utf8.length(text);
    }

    @Override
    public AttributeValue toSdk() {
      return AttributeValue.builder().s(text).build();
    }
  }

  /**
   * A number.
   *
   * @param number without trailing zeros, so that equal numbers are equal objects
   */
  record N(BigDecimal number) implements Value {
    public N {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    public static N of(long number) {
      return new N(BigDecimal.valueOf(number));
    }

    /** As DynamoDB writes it: plain digits, without exponent. */
    public String text() {
      return number.scale() == 0 ? number.toString() : number.toPlainString();
    }

    @Override
    public ValueType type() {
      return ValueType.N;
    }

    /**
     * One byte, one more for each two digits before and after the point, one more for a minus sign;
     * leading and trailing zeros are free.
     */
    @Override
    public int size() {
      int digits = number.precision();
      int scale = number.scale();
      int sign = number.signum() < 0 ? 1 : 0;
      if (number.signum() == 0) {
        return 1;
      }
      if (scale <= 0 || scale >= digits) {
        return 1 + (digits + 1) / 2 + sign;
      }
      return 1 + (digits - scale + 1) / 2 + (scale + 1) / 2 + sign;
    }

    @Override
    public AttributeValue toSdk() {
      return AttributeValue.builder().n(text()).build();
    }
  }

  /** Bytes, ordered as unsigned numbers. */
  record B(SdkBytes bytes) implements Value {
    @Override
    public ValueType type() {
      return ValueType.B;
    }

    @Override
    public int size() {
      return bytes.asByteArrayUnsafe().length;
    }

    @Override
    public AttributeValue toSdk() {
      return AttributeValue.builder().b(bytes).build();
    }
  }

  /** True or false. */
  record BOOL(boolean value) implements Value {
    @Override
    public ValueType type() {
      return ValueType.BOOL;
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public AttributeValue toSdk() {
      return AttributeValue.builder().bool(value).build();
    }
  }

  /** The null value. */
  record NULL() implements Value {
    @Override
    public ValueType type() {
      return ValueType.NULL;
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public AttributeValue toSdk() {
      return AttributeValue.builder().nul(true).build();
    }
  }

  /**
   * A set of strings, numbers or binaries.
   *
   * @param type {@code SS}, {@code NS} or {@code BS}
   * @param members in their order, without duplicates
   */
  record Set(ValueType type, List<Value> members) implements Value {
    public Set {
      members = members.stream().sorted(Value::compare).toList();
    }

    /** The type of the members. */
    public ValueType memberType() {
      return type == ValueType.SS ? ValueType.S : type == ValueType.NS ? ValueType.N : ValueType.B;
    }

    @Override
    public int size() {
      return sum(members, 0);
    }

    @Override
    public AttributeValue toSdk() {
      AttributeValue.Builder builder = AttributeValue.builder();
      if (type == ValueType.SS) {
        builder.ss(members.stream().map(member -> ((S) member).text()).toList());
      } else if (type == ValueType.NS) {
        builder.ns(members.stream().map(member -> ((N) member).text()).toList());
      } else {
        builder.bs(members.stream().map(member -> ((B) member).bytes()).toList());
      }
      return builder.build();
    }
  }

  /** A list of values of any types. */
  record L(List<Value> elements) implements Value {
    public L {
      elements = List.copyOf(elements);
    }

    @Override
    public ValueType type() {
      return ValueType.L;
    }

    @Override
    public int size() {
      return 3 + sum(elements, 1);
    }

    @Override
    public AttributeValue toSdk() {
      List<AttributeValue> list = new ArrayList<>(elements.size());
      for (Value element : elements) {
        list.add(element.toSdk());
      }
      return AttributeValue.builder().l(list).build();
    }
  }

  /** A map from names to values of any types. */
  record M(Attributes attributes) implements Value {
    @Override
    public ValueType type() {
      return ValueType.M;
    }

    @Override
    public int size() {
      return 3 + attributes.size() + attributes.count();
    }

    @Override
    public AttributeValue toSdk() {
      return AttributeValue.builder().m(attributes.toSdk()).build();
    }
  }

  /**
   * DynamoDB's order of two values of one ordered type.
   *
   * @throws IllegalArgumentException when they are not both strings, numbers or binaries
   */
  static int compare(Value a, Value b) {
    if (a instanceof S x && b instanceof S y) {
      return Utf8.compare(x.text(), y.text());
    }
    if (a instanceof N x && b instanceof N y) {
      return x.number().compareTo(y.number());
    }
    if (a instanceof B x && b instanceof B y) {
      return Arrays.compareUnsigned(x.bytes().asByteArrayUnsafe(), y.bytes().asByteArrayUnsafe());
    }
    throw new IllegalArgumentException(a.type() + " and " + b.type() + " have no order");
  }

  private static int sum(List<Value> values, int overhead) {
    int size = 0;
    for (Value value : values) {
      size += value.size() + overhead;
    }
    return size;
  }
}
