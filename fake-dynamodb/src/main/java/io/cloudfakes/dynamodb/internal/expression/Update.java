package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.Value;
import io.cloudfakes.dynamodb.internal.state.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An update expression: what is to be done, in the order written. */
public record Update(List<Action> actions) {
  public Update {
    actions = List.copyOf(actions);
  }

  /** One thing done to one path. */
  public sealed interface Action {
    Path path();

    Action bind(Bindings bindings);

    /**
     * What stands at the path afterwards; null when nothing does.
     *
     * @param before what stands there; null when nothing does
     * @param item the item as it was before all actions
     */
    @Nullable Value outcome(@Nullable Value before, Attributes item);
  }

  /** Which kind of request the update came with: they differ in wording, and lists. */
  public enum Style {
    EXPRESSION("An operand in the update expression has an incorrect data type"),
    ATTRIBUTE_UPDATES("Type mismatch for attribute to update");

    private final String wrongType;

    Style(String wrongType) {
      this.wrongType = wrongType;
    }

    AwsErrorException wrongType() {
      return DynamoDbErrors.validation(wrongType);
    }
  }

  /** The path gets a value. */
  public record Set(Path path, Operand operand) implements Action {
    @Override
    public Action bind(Bindings bindings) {
      return new Set(path.bind(bindings), operand.bind(bindings));
    }

    @Override
    public Value outcome(@Nullable Value before, Attributes item) {
      return Updates.stored(path, operand.value(item));
    }
  }

  /** The path goes. */
  public record Remove(Path path) implements Action {
    @Override
    public Action bind(Bindings bindings) {
      return new Remove(path.bind(bindings));
    }

    @Override
    public @Nullable Value outcome(@Nullable Value before, Attributes item) {
      return null;
    }
  }

  /** A number is added, or members are put into a set. */
  public record Add(Path path, Operand operand, Style style) implements Action {
    @Override
    public Action bind(Bindings bindings) {
      return new Add(path.bind(bindings), typed(bindings, "ADD", operand.bind(bindings)), style);
    }

    @Override
    public Value outcome(@Nullable Value before, Attributes item) {
      return Updates.sum(before, ((Operand.Literal) operand).literal(), style);
    }
  }

  /** Members are taken out of a set. */
  public record Delete(Path path, Operand operand, Style style) implements Action {
    @Override
    public Action bind(Bindings bindings) {
      return new Delete(
          path.bind(bindings), typed(bindings, "DELETE", operand.bind(bindings)), style);
    }

    @Override
    public @Nullable Value outcome(@Nullable Value before, Attributes item) {
      return Updates.difference(before, ((Operand.Literal) operand).literal(), style);
    }
  }

  Update bind(Bindings bindings) {
    List<Action> bound = new ArrayList<>(actions.size());
    for (Action action : actions) {
      bound.add(action.bind(bindings));
    }
    Overlaps.check(bound.stream().map(Action::path).toList(), bindings);
    return new Update(bound);
  }

  /** Refuses to change attributes of the key. */
  public void requireNoKey(KeySchema keys) {
    for (Action action : actions) {
      if (keys.contains(action.path().root())) {
        throw DynamoDbErrors.invalidParameter(
            "Cannot update attribute "
                + action.path().root()
                + ". This attribute is part of the key");
      }
    }
  }

  /** Whether there is something to do and all of it is to take away. */
  public boolean takesAway() {
    return !actions.isEmpty()
        && actions.stream()
            .allMatch(action -> action instanceof Remove || action instanceof Delete);
  }

  /**
   * What the item has at the places written to, for {@code UPDATED_OLD} and {@code UPDATED_NEW};
   * null when it has nothing there.
   */
  public @Nullable Map<String, AttributeValue> changedIn(Attributes item) {
    Attributes changed = new Projection(actions.stream().map(Action::path).toList()).of(item);
    return changed.isEmpty() ? null : changed.toSdk();
  }

  /** The item after the update; every operand is read from the item as it was before. */
  public Attributes applyTo(Attributes item) {
    return Updates.apply(actions, item);
  }

  private static Operand typed(Bindings bindings, String section, Operand operand) {
    Value value = ((Operand.Literal) operand).literal();
    ValueType type = value.type();
    if (!type.isSet() && !(section.equals("ADD") && type == ValueType.N)) {
      throw bindings.invalid(
          "Incorrect operand type for operator or function; operator: "
              + section
              + ", operand type: "
              + type.longName()
              + ", typeSet: ALLOWED_FOR_"
              + section
              + "_OPERAND");
    }
    return operand;
  }
}
