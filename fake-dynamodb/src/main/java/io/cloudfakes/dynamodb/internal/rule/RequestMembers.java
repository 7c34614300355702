package io.cloudfakes.dynamodb.internal.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * What becomes of each member of one action's request: used, refused as not modelled, or accepted
 * without effect. A test checks that no member of the SDK's request class is left out.
 */
public final class RequestMembers {
  private final String action;
  private final List<String> used;
  private final List<String> refused;
  private final List<String> legacy;
  private final List<String> withoutEffect;
  private final List<SdkField<?>> refusedFields;
  private final List<SdkField<?>> legacyFields;
  private final List<SdkField<?>> expressionFields;

  private RequestMembers(
      String action,
      SdkPojo example,
      List<String> used,
      List<String> refused,
      List<String> legacy,
      List<String> withoutEffect) {
    this.action = action;
    this.used = used;
    this.refused = refused;
    this.legacy = legacy;
    this.withoutEffect = withoutEffect;
    Map<String, SdkField<?>> fields = new LinkedHashMap<>();
    example.sdkFields().forEach(field -> fields.put(field.memberName(), field));
    this.refusedFields = those(fields, refused);
    this.legacyFields = those(fields, legacy);
    this.expressionFields =
        those(fields, used.stream().filter(name -> name.endsWith("Expression")).toList());
  }

  /**
   * The members of an action's request that are modelled.
   *
   * @param example any request of the action, for its fields
   * @param used the members that are modelled
   */
  public static RequestMembers used(String action, SdkPojo example, String... used) {
    return new RequestMembers(action, example, List.of(used), List.of(), List.of(), List.of());
  }

  /** Members answered with 501; also ones only a newer SDK has. */
  public RequestMembers refused(SdkPojo example, String... members) {
    return new RequestMembers(action, example, used, List.of(members), legacy, withoutEffect);
  }

  /** Members from before expressions, which AWS does not let mix with these; answered with 501. */
  public RequestMembers legacy(SdkPojo example, String... members) {
    return new RequestMembers(action, example, used, refused, List.of(members), withoutEffect);
  }

  /** Members that need no modelling to be right, with the reason beside each. */
  public RequestMembers withoutEffect(SdkPojo example, String... members) {
    return new RequestMembers(action, example, used, refused, legacy, List.of(members));
  }

  /** Refuses a request that has a member not modelled. */
  public void check(SdkPojo request) {
    // By index: this runs on every call, and iterators of so short lists cost more than the look.
    for (int i = 0; i < refusedFields.size(); i++) {
      if (isSet(refusedFields.get(i), request)) {
        throw DynamoDbErrors.notImplemented(action, refusedFields.get(i).memberName());
      }
    }
    for (int i = 0; i < legacyFields.size(); i++) {
      if (isSet(legacyFields.get(i), request)) {
        throw refuseLegacy(request);
      }
    }
  }

  public String action() {
    return action;
  }

  public List<String> used() {
    return used;
  }

  public List<String> withoutEffect() {
    return withoutEffect;
  }

  /** All members refused as not modelled. */
  public List<String> refused() {
    List<String> all = new ArrayList<>(refused);
    all.addAll(legacy);
    return all;
  }

  private RuntimeException refuseLegacy(SdkPojo request) {
    List<String> old = namesSet(legacyFields, request);
    List<String> expressions = namesSet(expressionFields, request);
    if (expressions.isEmpty()) {
      return DynamoDbErrors.notImplemented(action, old.get(0));
    }
    return DynamoDbErrors.validation(
        "Can not use both expression and non-expression parameters in the same request: "
            + "Non-expression parameters: {"
            + String.join(", ", old)
            + "} Expression parameters: {"
            + String.join(", ", expressions)
            + "}");
  }

  private static List<String> namesSet(List<SdkField<?>> fields, SdkPojo request) {
    return fields.stream()
        .filter(field -> isSet(field, request))
        .map(SdkField::memberName)
        .toList();
  }

  private static boolean isSet(SdkField<?> field, SdkPojo request) {
    Object value = field.getValueOrDefault(request);
    return value != null
        && !(value instanceof SdkAutoConstructList)
        && !(value instanceof SdkAutoConstructMap);
  }

  private static List<SdkField<?>> those(Map<String, SdkField<?>> fields, List<String> names) {
    List<SdkField<?>> found = new ArrayList<>();
    for (String name : names) {
      SdkField<?> field = fields.get(name);
      if (field != null) {
        found.add(field);
      }
    }
    return found;
  }
}
