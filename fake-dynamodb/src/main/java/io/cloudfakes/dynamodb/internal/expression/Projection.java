package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parts of an item that are wanted. */
public record Projection(List<Path> paths) {
  public Projection {
    paths = List.copyOf(paths);
  }

  static Projection parse(String text, Faults faults) {
    TokenStream in = new TokenStream(ExpressionKind.PROJECTION, text, faults);
    List<Path> paths = new ArrayList<>();
    do {
      paths.add(in.path());
    } while (in.takeSign(","));
    in.expectEnd();
    return new Projection(paths);
  }

  /** The attributes of those names, as {@code AttributesToGet} names them. */
  public static Projection ofAttributes(List<String> names, Faults faults) {
    Set<String> seen = new HashSet<>();
    List<Path> paths = new ArrayList<>(names.size());
    for (String name : names) {
      if (!seen.add(name)) {
        throw faults.invalidParameter("Duplicate value in attribute name: " + name);
      }
      paths.add(AttributeConditions.path(name));
    }
    return new Projection(paths);
  }

  Projection bind(Bindings bindings) {
    List<Path> bound = new ArrayList<>(paths.size());
    for (Path path : paths) {
      bound.add(path.bind(bindings));
    }
    Overlaps.check(bound, bindings);
    return new Projection(bound);
  }

  /** Whether an item's attribute of that name is wanted, in whole or in part. */
  public boolean wants(String attribute) {
    return paths.stream().anyMatch(path -> path.root().equals(attribute));
  }

  /** What the item has of the wanted parts; elements of lists move up to close gaps. */
  public Attributes of(Attributes item) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (Path path : paths) {
      Part part = parts.computeIfAbsent(path.root(), name -> new Part());
      for (Path.Step step : path.steps().subList(1, path.steps().size())) {
        part =
            step instanceof Path.Name name
                ? part.names.computeIfAbsent(name.text(), key -> new Part())
                : part.indexes.computeIfAbsent(((Path.Place) step).index(), key -> new Part());
      }
    }
    return select(parts, item);
  }

  /** A place that is wanted; wanted as a whole when nothing below it is named. */
  private static final class Part {
    private final Map<String, Part> names = new LinkedHashMap<>();
    private final TreeMap<Integer, Part> indexes = new TreeMap<>();

    @Nullable Value of(Value value) {
      if (names.isEmpty() && indexes.isEmpty()) {
        return value;
      }
      if (!names.isEmpty()) {
        if (!(value instanceof Value.M map)) {
          return null;
        }
        Attributes selected = select(names, map.attributes());
        return selected.isEmpty() ? null : new Value.M(selected);
      }
      if (!(value instanceof Value.L list)) {
        return null;
      }
      List<Value> selected = new ArrayList<>();
      indexes.forEach(
          (index, part) -> {
            if (index < list.elements().size()) {
              Value found = part.of(list.elements().get(index));
              if (found != null) {
                selected.add(found);
              }
            }
          });
      return selected.isEmpty() ? null : new Value.L(selected);
    }
  }

  private static Attributes select(Map<String, Part> parts, Attributes from) {
    Map<String, Value> selected = new TreeMap<>();
    parts.forEach(
        (name, part) -> {
          Value value = from.get(name);
          Value wanted = value == null ? null : part.of(value);
          if (wanted != null) {
            selected.put(name, wanted);
          }
        });
    return Attributes.of(selected);
  }
}
