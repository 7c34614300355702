package io.cloudfakes.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.util.DefaultSdkAutoConstructList;
import software.amazon.awssdk.core.util.DefaultSdkAutoConstructMap;

/** What one member of a structure, and what is in it, must be by AWS's model. */
final class MemberConstraint {
  private final SdkField<?> field;
  private final boolean generated;
  private final boolean required;
  private final @Nullable SdkField<?> unless;
  private final @Nullable ValueConstraint own;
  private final @Nullable ValueConstraint keys;
  private final @Nullable ValueConstraint entries;
  private final boolean into;

  /** Whether a value that is there is good whatever it is. */
  private final boolean anyValue;

  /**
   * The constraint of a member.
   *
   * @param unless the member beside which this one need not be there; null when there is none
   */
  MemberConstraint(SdkField<?> field, ConstraintLines.Line line, @Nullable SdkField<?> unless) {
    this.field = field;
    this.generated = field.containsTrait(DefaultValueTrait.class);
    this.required = line.required();
    this.unless = unless;
    this.own = line.ofValue();
    this.keys = line.ofKeys();
    this.entries = line.ofEntries();
    this.into = line.into();
    this.anyValue = own == null && keys == null && entries == null && !into;
  }

  /** Adds what is wrong with the member to the faults; the list is made for the first. */
  @Nullable List<ConstraintFault> check(
      ModelConstraints model,
      SdkPojo of,
      @Nullable ConstraintPlace at,
      @Nullable List<ConstraintFault> faults) {
    Object value = value(of, field);
    if (value == null) {
      return required && (unless == null || value(of, unless) == null)
          ? add(faults, place(at), null, "Member must not be null")
          : faults;
    }
    return anyValue ? faults : checkValue(model, value, at, faults);
  }

  private @Nullable List<ConstraintFault> checkValue(
      ModelConstraints model,
      Object value,
      @Nullable ConstraintPlace at,
      @Nullable List<ConstraintFault> faults) {
    List<ConstraintFault> found = faults;
    if (own != null && !own.holds(value)) {
      for (String broken : own.broken(value)) {
        found = add(found, place(at), value, broken);
      }
    }
    if (keys != null && value instanceof Map<?, ?> map && !all(map.keySet(), keys)) {
      found = add(found, place(at), value, "Map keys must satisfy constraint: " + keys.all());
    }
    if (entries != null && value instanceof Map<?, ?> map && !all(map.values(), entries)) {
      found = add(found, place(at), value, "Map value must satisfy constraint: " + entries.all());
    }
    if (entries != null && value instanceof List<?> list && !all(list, entries)) {
      found = add(found, place(at), value, "Member must satisfy constraint: " + entries.all());
    }
    return into ? within(model, value, place(at), found) : found;
  }

  /** Looks at the structures a value is, or holds. */
  private static @Nullable List<ConstraintFault> within(
      ModelConstraints model,
      Object value,
      ConstraintPlace at,
      @Nullable List<ConstraintFault> faults) {
    List<ConstraintFault> found = faults;
    if (value instanceof SdkPojo structure) {
      return model.check(structure, at, found);
    }
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        found = within(model, list.get(i), at.entry(Integer.toString(i + 1)), found);
      }
    } else if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        found = within(model, entry.getValue(), at.entry(String.valueOf(entry.getKey())), found);
      }
    }
    return found;
  }

  private static boolean all(Iterable<?> values, ValueConstraint constraint) {
    for (Object value : values) {
      if (!constraint.holds(value)) {
        return false;
      }
    }
    return true;
  }

  private ConstraintPlace place(@Nullable ConstraintPlace at) {
    return new ConstraintPlace(at, field.memberName(), true);
  }

  private static List<ConstraintFault> add(
      @Nullable List<ConstraintFault> faults,
      ConstraintPlace place,
      @Nullable Object value,
      String constraint) {
    List<ConstraintFault> found = faults == null ? new ArrayList<>() : faults;
    found.add(new ConstraintFault(place, value, constraint));
    return found;
  }

  /** The value as it was set; the SDK's own stand-ins for lists and maps are none. */
  private @Nullable Object value(SdkPojo of, SdkField<?> from) {
    Object value =
        generated && of instanceof SdkRequest request
            // The field itself would make a token up.
            ? request.getValueForField(from.memberName(), Object.class).orElse(null)
            : from.getValueOrDefault(of);
    return value == DefaultSdkAutoConstructList.getInstance()
            || value == DefaultSdkAutoConstructMap.getInstance()
        ? null
        : value;
  }
}
