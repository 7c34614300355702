package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.protocol.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/**
 * Which patch operations a kind of document takes, and what they do: one line for each path.
 *
 * @param <T> the document
 */
public final class PatchTable<T extends SdkPojo> {
  /** What an operation makes of a document. */
  @FunctionalInterface
  public interface Effect<T> {
    T apply(T document, PatchTarget target);
  }

  private record Line<T>(String path, List<String> segments, List<String> ops, Effect<T> effect) {
    /** What stands in the place of {@code {}}; null when the path is not of this line. */
    @Nullable List<String> keys(List<String> given) {
      if (given.size() != segments.size()) {
        return null;
      }
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < given.size(); i++) {
        if (segments.get(i).startsWith("{") && !given.get(i).isEmpty()) {
          keys.add(PatchTarget.unescaped(given.get(i)));
        } else if (!segments.get(i).equals(given.get(i))) {
          return null;
        }
      }
      return keys;
    }
  }

  private final Class<T> type;
  private final PatchWording wording;
  private final List<Line<T>> lines = new ArrayList<>();

  private PatchTable(Class<T> type, PatchWording wording) {
    this.type = type;
    this.wording = wording;
  }

  static <T extends SdkPojo> PatchTable<T> of(Class<T> type, PatchWording wording) {
    return new PatchTable<>(type, wording);
  }

  /** Members that can be replaced; those that this SDK lacks are left out. */
  PatchTable<T> members(String... paths) {
    for (String path : paths) {
      member(path, "replace");
    }
    return this;
  }

  /** A member that takes these operations: set to the value's, or taken away. */
  PatchTable<T> member(String path, String... ops) {
    List<String> names = List.of(path.substring(1).split("/", -1));
    SdkField<?> field = Documents.field(type, names);
    return field == null
        ? this
        : line(
            path,
            List.of(ops),
            (document, target) ->
                Documents.with(
                    type,
                    document,
                    names,
                    target.isRemove() ? null : PatchValues.of(field, target)));
  }

  /**
   * A map: its entries are added, replaced and removed by their keys in the path.
   *
   * @param missing what is said of one that is to be replaced or removed and is not there
   */
  PatchTable<T> entries(String member, String missing) {
    return entries(member, missing, true);
  }

  /** A map whose entries need not be there to be replaced or removed. */
  PatchTable<T> looseEntries(String member) {
    return entries(member, "", false);
  }

  private PatchTable<T> entries(String member, String missing, boolean needed) {
    return line(
        "/" + member + "/{key}",
        List.of("add", "replace", "remove"),
        (document, target) -> {
          SdkField<?> field = Objects.requireNonNull(Shape.of(type).field(member));
          Map<String, Object> entries = new TreeMap<>();
          if (Documents.value(document, member) instanceof Map<?, ?> before) {
            before.forEach((key, value) -> entries.put(key.toString(), value));
          }
          String key = target.keys().get(0);
          if (!target.op().equals("add") && needed && !entries.containsKey(key)) {
            throw RestErrors.notFound(missing);
          }
          if (target.isRemove()) {
            entries.remove(key);
          } else {
            entries.put(key, PatchValues.entry(field, target));
          }
          return Documents.with(type, document, member, entries);
        });
  }

  /** A list: its elements are named in the path. */
  PatchTable<T> elements(String member, String... ops) {
    return line(
        "/" + member + "/{element}",
        List.of(ops),
        (document, target) -> element(document, member, target, target.keys().get(0)));
  }

  /** A list: its elements are given as values. */
  PatchTable<T> values(String member, String... ops) {
    return line(
        "/" + member,
        List.of(ops),
        (document, target) -> element(document, member, target, target.required()));
  }

  private T element(T document, String member, PatchTarget target, String element) {
    List<String> elements = new ArrayList<>();
    if (Documents.value(document, member) instanceof List<?> before) {
      before.forEach(one -> elements.add(one.toString()));
    }
    boolean known = elements.contains(element);
    if (target.isRemove()) {
      if (!known) {
        throw RestErrors.notFound("Invalid value specified for " + target.path());
      }
      elements.remove(element);
    } else if (target.op().equals("replace")) {
      // What is in the path makes way for the value.
      if (!known) {
        throw RestErrors.notFound("Invalid value specified for " + target.path());
      }
      elements.set(elements.indexOf(element), target.required());
    } else if (!known) {
      elements.add(element);
    }
    return Documents.with(type, document, member, elements);
  }

  /** A path with an effect of its own. */
  PatchTable<T> line(String path, List<String> ops, Effect<T> effect) {
    lines.add(new Line<>(path, List.of(path.substring(1).split("/", -1)), ops, effect));
    return this;
  }

  /**
   * The document after all operations, in their order.
   *
   * @throws AwsErrorException when one of them is not taken; nothing is to be changed then
   */
  public T apply(T document, List<PatchOperation> operations) {
    T after = document;
    for (PatchOperation operation : operations) {
      after = apply(after, PatchTarget.of(operation));
    }
    return after;
  }

  private T apply(T document, PatchTarget target) {
    List<String> given = target.segments();
    List<String> ops = new ArrayList<>();
    for (Line<T> line : lines) {
      List<String> keys = line.keys(given);
      if (keys != null) {
        if (line.ops().contains(target.op())) {
          return line.effect().apply(document, target.withKeys(keys));
        }
        ops.addAll(line.ops());
      }
    }
    throw wording.refusal(
        target,
        lines.stream().filter(line -> line.ops().contains(target.op())).map(Line::path).toList(),
        ops);
  }

  /** The paths it takes with each operation, as the table has them. */
  public List<String> paths() {
    return lines.stream().flatMap(l -> l.ops().stream().map(op -> op + " " + l.path())).toList();
  }
}
