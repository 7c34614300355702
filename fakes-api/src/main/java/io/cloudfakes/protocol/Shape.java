package io.cloudfakes.protocol;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * What one of the SDK's model classes says of its members, sorted once per class for reading and
 * writing: the wire schema of that structure.
 */
public final class Shape {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return compute(type);
        }
      };

  private final Class<?> type;
  private final MethodHandle builder;

  /** Every member, in the order of the model. */
  final List<Member> members = new ArrayList<>();

  /** Members a request carries outside its body: in headers, path and query. */
  final List<Member> bound = new ArrayList<>();

  /** Members a request's body holds, by wire name. */
  final Map<String, Member> body = new HashMap<>();

  /** As {@link #body}, but for a structure inside a document, where locations do not count. */
  final Map<String, Member> nested = new HashMap<>();

  private final Map<String, Member> byName = new HashMap<>();

  /** The member that is the whole body, where there is one. */
  final @Nullable Member payload;

  /** Whether never more than one member is set: a union of the model. */
  final boolean union;

  /** Whether a response of this shape has its members in a document in the body. */
  final boolean inDocument;

  private Shape(Class<?> type, MethodHandle builder) {
    this.type = type;
    this.builder = builder;
    Member whole = null;
    for (SdkField<?> field : newBuilder().sdkFields()) {
      Member member = new Member(field);
      members.add(member);
      nested.put(member.name, member);
      byName.putIfAbsent(member.memberName, member);
      if (member.payload) {
        whole = member;
      } else if (member.location == MarshallLocation.PAYLOAD) {
        body.put(member.name, member);
      } else {
        bound.add(member);
      }
    }
    members.forEach(member -> byName.putIfAbsent(member.name, member));
    this.payload = whole;
    this.union = isUnion(type);
    this.inDocument = whole == null && members.stream().anyMatch(Member::inResponseBody);
  }

  /** The SDK's unions, and nothing else, say which of their members is set. */
  private static boolean isUnion(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .anyMatch(m -> m.getName().equals("type") && m.getReturnType().getEnclosingClass() == type);
  }

  /** The shape of a class of the SDK's model, or of its builder's class. */
  public static Shape of(Class<?> type) {
    return SHAPES.get(type);
  }

  private static Shape compute(Class<?> type) {
    try {
      MethodHandle factory = MethodHandles.publicLookup().unreflect(type.getMethod("builder"));
      return new Shape(type, factory.asType(MethodType.methodType(SdkPojo.class)));
    } catch (NoSuchMethodException e) {
      // A builder's class stands inside the class it builds.
      Class<?> outer = type.getEnclosingClass();
      if (outer != null) {
        return of(outer);
      }
      throw new IllegalArgumentException(type + " is no class of the AWS SDK's model", e);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(type + " is no public class of the AWS SDK's model", e);
    }
  }

  /** The class of the SDK's model this is the shape of (never its builder's class). */
  public Class<?> type() {
    return type;
  }

  /** An empty builder of the class. */
  public SdkPojo newBuilder() {
    try {
      return (SdkPojo) builder.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException("cannot make a builder of " + type, e);
    }
  }

  /** What a builder builds; an object that is no builder comes back as it is. */
  public static Object build(Object builder) {
    return builder instanceof Buildable buildable ? buildable.build() : builder;
  }

  /** The SDK's description of the member AWS calls {@code name} (in the model or on the wire). */
  public @Nullable SdkField<?> field(String name) {
    Member member = byName.get(name);
    return member == null ? null : member.field;
  }

  /**
   * The value of the member AWS calls {@code name}; null when it is not set or there is none.
   *
   * @param pojo an object of this class, not its builder
   */
  public @Nullable Object value(Object pojo, String name) {
    Member member = byName.get(name);
    return member == null ? null : member.value(pojo);
  }
}
