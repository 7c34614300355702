package io.cloudfakes.dynamodb.internal.operation.query;

import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.KeyCondition;
import io.cloudfakes.dynamodb.internal.expression.Path;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A run of keys, as a key condition or a segment of a scan covers it.
 *
 * @param low the place before the first
 * @param high the place after the last
 */
public record KeyRange(ItemKey low, ItemKey high) {
  /** All keys there can be. */
  public static final KeyRange ALL =
      new KeyRange(ItemKey.beforeSpread(Long.MIN_VALUE), ItemKey.afterSpread(Long.MAX_VALUE));

  boolean contains(ItemKey key) {
    return key.compareTo(low) >= 0 && key.compareTo(high) <= 0;
  }

  /** The run of keys that fulfil a condition. */
  public static KeyRange of(KeyCondition condition) {
    Condition sort = condition.sort();
    if (sort == null) {
      return new KeyRange(condition.first(), condition.last());
    }
    List<Value> values = KeyCondition.literals(sort);
    if (sort instanceof Condition.Between) {
      return new KeyRange(condition.before(values.get(0)), condition.after(values.get(1)));
    }
    if (sort instanceof Condition.BeginsWith) {
      Value beyond = beyond(values.get(0));
      return new KeyRange(
          condition.before(values.get(0)),
          beyond == null ? condition.last() : condition.before(beyond));
    }
    Condition.Comparison comparison = (Condition.Comparison) sort;
    return of(condition, operator(comparison), values.get(0));
  }

  private static KeyRange of(KeyCondition condition, String operator, Value value) {
    ItemKey first = condition.first();
    ItemKey last = condition.last();
    ItemKey before = condition.before(value);
    ItemKey after = condition.after(value);
    return switch (operator) {
      case "=" -> new KeyRange(before, after);
      case "<" -> new KeyRange(first, before);
      case "<=" -> new KeyRange(first, after);
      case ">" -> new KeyRange(after, last);
      default -> new KeyRange(before, last);
    };
  }

  /** The comparison as it is with the key on its left. */
  private static String operator(Condition.Comparison comparison) {
    if (comparison.left() instanceof Path) {
      return comparison.operator();
    }
    return switch (comparison.operator()) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> comparison.operator();
    };
  }

  /** The smallest value above all that begin with this one; null when there is none. */
  private static @Nullable Value beyond(Value start) {
    if (start instanceof Value.S s) {
      String next = beyond(s.text());
      return next == null ? null : new Value.S(next);
    }
    byte[] bytes = ((Value.B) start).bytes().asByteArray();
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == -1) {
      end--;
    }
    if (end == 0) {
      return null;
    }
    byte[] next = Arrays.copyOf(bytes, end);
    next[end - 1]++;
    return new Value.B(SdkBytes.fromByteArray(next));
  }

  private static @Nullable String beyond(String start) {
    int end = start.length();
    while (end > 0) {
      int last = start.codePointBefore(end);
      int from = end - Character.charCount(last);
      if (last < Character.MAX_CODE_POINT) {
        // No string has a lone surrogate, so the code points jump over them.
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return start.substring(0, from) + Character.toString(next);
      }
      end = from;
    }
    return null;
  }
}
