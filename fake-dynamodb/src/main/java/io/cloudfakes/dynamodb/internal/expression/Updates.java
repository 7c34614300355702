package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Numbers;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How an update changes an item. The actions' paths are first joined into a tree, so that each map
 * and list is rebuilt once and places in lists mean what they meant before the update.
 */
final class Updates {
  private Updates() {}

  /** What happens at one place: an action, or something further down. */
  private static final class Place {
    private final Map<String, Place> names = new LinkedHashMap<>();
    private final TreeMap<Integer, Place> indexes = new TreeMap<>();
    private Update.@Nullable Action action;
  }

  static Attributes apply(List<Update.Action> actions, Attributes item) {
    Place root = new Place();
    for (Update.Action action : actions) {
      Place place = root;
      for (Path.Step step : action.path().steps()) {
        place =
            step instanceof Path.Name name
                ? place.names.computeIfAbsent(name.text(), key -> new Place())
                : place.indexes.computeIfAbsent(((Path.Place) step).index(), key -> new Place());
      }
      place.action = action;
    }
    return changedMap(root, item, item);
  }

  private static Attributes changedMap(Place place, Attributes map, Attributes item) {
    Attributes changed = map;
    for (Map.Entry<String, Place> entry : place.names.entrySet()) {
      Value before = map.get(entry.getKey());
      Value after = changed(entry.getValue(), before, item);
      changed =
          after == null ? changed.without(entry.getKey()) : changed.with(entry.getKey(), after);
    }
    return changed;
  }

  /** What stands at the place afterwards; null when nothing does. */
  private static @Nullable Value changed(Place place, @Nullable Value before, Attributes item) {
    Update.Action action = place.action;
    if (action != null) {
      return action.outcome(before, item);
    }
    if (!place.names.isEmpty()) {
      if (!(before instanceof Value.M map)) {
        throw invalidPath();
      }
      return new Value.M(changedMap(place, map.attributes(), item));
    }
    if (!(before instanceof Value.L list)) {
      throw invalidPath();
    }
    return changedList(place, list.elements(), item);
  }

  private static Value changedList(Place place, List<Value> elements, Attributes item) {
    List<@Nullable Value> changed = new ArrayList<>(elements);
    for (Map.Entry<Integer, Place> entry : place.indexes.entrySet()) {
      int index = entry.getKey();
      Value before = index < elements.size() ? elements.get(index) : null;
      Value after = changed(entry.getValue(), before, item);
      if (index < elements.size()) {
        changed.set(index, after);
      } else if (after != null) {
        // Beyond the end means at the end, in the order of the places asked for.
        changed.add(after);
      }
    }
    List<Value> left = new ArrayList<>(changed.size());
    for (Value value : changed) {
      if (value != null) {
        left.add(value);
      }
    }
    return new Value.L(left);
  }

  /** The value as it may be stored at the path. */
  static Value stored(Path path, @Nullable Value value) {
    if (value == null) {
      throw missing();
    }
    if (path.steps().size() + levels(value) > ValueReader.MOST_LEVELS) {
      throw DynamoDbErrors.validation(ValueReader.TOO_DEEP);
    }
    return value;
  }

  /** How many maps and lists lie within one another. */
  private static int levels(Value value) {
    int[] below = {0};
    if (value instanceof Value.M map) {
      map.attributes().forEach((name, inner) -> below[0] = Math.max(below[0], levels(inner)));
    } else if (value instanceof Value.L list) {
      list.elements().forEach(inner -> below[0] = Math.max(below[0], levels(inner)));
    } else {
      return 0;
    }
    return below[0] + 1;
  }

  static Value sum(@Nullable Value before, Value added, Update.Style style) {
    if (before == null) {
      return added;
    }
    if (before instanceof Value.N a && added instanceof Value.N b) {
      return Numbers.add(a, b, DynamoDbErrors::validation);
    }
    if (before instanceof Value.Set set
        && added instanceof Value.Set more
        && set.type() == more.type()) {
      TreeSet<Value> members = new TreeSet<>(Value::compare);
      members.addAll(set.members());
      members.addAll(more.members());
      return new Value.Set(set.type(), List.copyOf(members));
    }
    if (style == Update.Style.ATTRIBUTE_UPDATES
        && before instanceof Value.L
        && added instanceof Value.L) {
      return append(before, added);
    }
    throw style.wrongType();
  }

  static @Nullable Value difference(@Nullable Value before, Value taken, Update.Style style) {
    if (before == null) {
      return null;
    }
    if (before instanceof Value.Set set
        && taken instanceof Value.Set less
        && set.type() == less.type()) {
      TreeSet<Value> members = new TreeSet<>(Value::compare);
      members.addAll(set.members());
      less.members().forEach(members::remove);
      return members.isEmpty() ? null : new Value.Set(set.type(), List.copyOf(members));
    }
    throw style.wrongType();
  }

  static Value append(@Nullable Value first, @Nullable Value second) {
    if (first == null || second == null) {
      throw missing();
    }
    if (!(first instanceof Value.L a) || !(second instanceof Value.L b)) {
      throw Update.Style.EXPRESSION.wrongType();
    }
    List<Value> all = new ArrayList<>(a.elements());
    all.addAll(b.elements());
    return new Value.L(all);
  }

  static Value calculate(@Nullable Value left, String sign, @Nullable Value right) {
    if (left == null || right == null) {
      throw missing();
    }
    if (!(left instanceof Value.N a) || !(right instanceof Value.N b)) {
      throw Update.Style.EXPRESSION.wrongType();
    }
    return sign.equals("+")
        ? Numbers.add(a, b, DynamoDbErrors::validation)
        : Numbers.subtract(a, b, DynamoDbErrors::validation);
  }

  private static AwsErrorException missing() {
    return DynamoDbErrors.validation(
        "The provided expression refers to an attribute that does not exist in the item");
  }

  private static AwsErrorException invalidPath() {
    return DynamoDbErrors.validation(
        "The document path provided in the update expression is invalid for update");
  }
}
