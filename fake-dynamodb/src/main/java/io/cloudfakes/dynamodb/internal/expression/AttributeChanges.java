package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import io.cloudfakes.dynamodb.internal.state.Value;
import io.cloudfakes.dynamodb.internal.state.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;

/**
 * Reads {@code AttributeUpdates}, the updates from before there were expressions, into the tree an
 * update expression is read into.
 */
public final class AttributeChanges {
  private AttributeChanges() {}

  /** The changes, in the order of the attributes' names. */
  public static Update of(Map<String, AttributeValueUpdate> updates, Faults faults) {
    List<Update.Action> actions = new ArrayList<>();
    new TreeMap<>(updates).forEach((name, update) -> actions.add(action(name, update, faults)));
    return new Update(actions);
  }

  private static Update.Action action(String name, AttributeValueUpdate update, Faults faults) {
    Path path = AttributeConditions.path(name);
    String action = update.actionAsString() == null ? "PUT" : update.actionAsString();
    AttributeValue given = update.value();
    @Nullable Value value =
        given == null ? null : ValueReader.value(given, faults, faults::request);
    if (value == null) {
      if (!action.equals("DELETE")) {
        throw faults.invalidParameter(
            "Only DELETE action is allowed when no attribute value is specified");
      }
      return new Update.Remove(path);
    }
    ValueType type = value.type();
    switch (action) {
      case "DELETE" -> {
        if (!type.isSet()) {
          throw faults.invalidParameter(
              "DELETE action with value is not supported for the type " + type);
        }
        return new Update.Delete(path, new Operand.Literal(value), Update.Style.ATTRIBUTE_UPDATES);
      }
      case "ADD" -> {
        if (!type.isSet() && type != ValueType.N && type != ValueType.L) {
          throw faults.invalidParameter("ADD action is not supported for the type " + type);
        }
        return new Update.Add(path, new Operand.Literal(value), Update.Style.ATTRIBUTE_UPDATES);
      }
      default -> {
        return new Update.Set(path, new Operand.Literal(value));
      }
    }
  }
}
