package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document path: a top-level attribute, or a place within one. Its text is as AWS's messages have
 * it: {@code [a, b, [0]]}.
 */
public record Path(List<Step> steps) implements Operand {
  /** One step down: by name into a map, or by place into a list. */
  public sealed interface Step {}

  /**
   * A step into a map.
   *
   * @param text the attribute's name; before binding it may be a placeholder {@code #name}
   */
  public record Name(String text) implements Step {
    boolean isPlaceholder() {
      return text.startsWith("#");
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** An element of a list, counted from 0. */
  public record Place(int index) implements Step {
    @Override
    public String toString() {
      return "[" + index + "]";
    }
  }

  public Path {
    steps = List.copyOf(steps);
  }

  /** The top-level attribute. */
  public String root() {
    return ((Name) steps.get(0)).text();
  }

  public boolean isNested() {
    return steps.size() > 1;
  }

  /** What stands there in the item; null when nothing does. */
  public @Nullable Value in(Attributes item) {
    Value value = item.get(root());
    for (int i = 1; i < steps.size() && value != null; i++) {
      Step step = steps.get(i);
      if (step instanceof Name name) {
        value = value instanceof Value.M map ? map.attributes().get(name.text()) : null;
      } else {
        int index = ((Place) step).index();
        value =
            value instanceof Value.L list && index < list.elements().size()
                ? list.elements().get(index)
                : null;
      }
    }
    return value;
  }

  @Override
  public @Nullable Value value(Attributes item) {
    return in(item);
  }

  @Override
  public Path bind(Bindings bindings) {
    for (Step step : steps) {
      if (step instanceof Name name && name.isPlaceholder()) {
        return bound(bindings);
      }
    }
    return this;
  }

  private Path bound(Bindings bindings) {
    List<Step> bound = new ArrayList<>(steps.size());
    for (Step step : steps) {
      bound.add(
          step instanceof Name name && name.isPlaceholder()
              ? new Name(bindings.name(name.text()))
              : step);
    }
    return new Path(bound);
  }

  @Override
  public String toString() {
    return steps.toString();
  }
}
