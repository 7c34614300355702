package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.protocol.Shape;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * The SDK's objects taken as documents: members by the names AWS gives them. Requests, stored
 * objects and answers of this service have their members' names in common, and newer SDKs have
 * members that older ones lack.
 */
public final class Documents {
  private Documents() {}

  /** Sets all members of the builder that the other has set under the same name. */
  public static <B extends SdkPojo> B fill(B builder, SdkPojo from) {
    Shape shape = Shape.of(from.getClass());
    for (SdkField<?> field : builder.sdkFields()) {
      SdkField<?> same = shape.field(field.memberName());
      Object value = same == null ? null : same.getValueOrDefault(from);
      if (isSet(value) && same != null && same.marshallingType().equals(field.marshallingType())) {
        field.set(builder, value);
      }
    }
    return builder;
  }

  /** An object of that class with all members that the other has under the same name. */
  public static <T extends SdkPojo> T as(Class<T> type, SdkPojo from) {
    return type.cast(Shape.build(fill(Shape.of(type).newBuilder(), from)));
  }

  /** The same document with one member changed; null takes it away. */
  public static <T extends SdkPojo> T with(
      Class<T> type, T document, String member, @Nullable Object value) {
    return with(type, document, List.of(member), value);
  }

  /**
   * The same document with one member changed, or a member of a structure in it.
   *
   * @param path the names of the members that lead there
   */
  public static <T extends SdkPojo> T with(
      Class<T> type, T document, List<String> path, @Nullable Object value) {
    return type.cast(changed(document, path, value));
  }

  private static Object changed(SdkPojo document, List<String> path, @Nullable Object value) {
    Shape shape = Shape.of(document.getClass());
    SdkPojo builder = fill(shape.newBuilder(), document);
    SdkField<?> field = Objects.requireNonNull(shape.field(path.get(0)), path::toString);
    if (path.size() == 1) {
      field.set(builder, value);
    } else {
      Object inner = field.getValueOrDefault(document);
      SdkPojo structure =
          (SdkPojo) (inner == null ? Shape.build(field.constructor().get()) : inner);
      field.set(builder, changed(structure, path.subList(1, path.size()), value));
    }
    return Shape.build(builder);
  }

  /** The value of a member; null when it is not set, or this SDK has none of that name. */
  public static @Nullable Object value(SdkPojo document, String member) {
    SdkField<?> field = Shape.of(document.getClass()).field(member);
    Object value = field == null ? null : field.getValueOrDefault(document);
    return isSet(value) ? value : null;
  }

  /** The text of a member; null when it is not set, or this SDK has none of that name. */
  public static @Nullable String text(SdkPojo document, String member) {
    Object value = value(document, member);
    return value == null ? null : value.toString();
  }

  /** The member at the end of a path; null when this SDK has none. */
  static @Nullable SdkField<?> field(Class<? extends SdkPojo> type, List<String> path) {
    SdkField<?> field = Shape.of(type).field(path.get(0));
    return field == null || path.size() == 1
        ? field
        : Shape.of(field.constructor().get().getClass()).field(path.get(1));
  }

  private static boolean isSet(@Nullable Object value) {
    return value != null
        && !(value instanceof SdkAutoConstructList)
        && !(value instanceof SdkAutoConstructMap);
  }
}
