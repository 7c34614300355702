package io.cloudfakes.service;

import io.cloudfakes.AwsErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The limits that a service's own model sets to the members of its requests, nested ones included:
 * what is required, how long, how great, of which words or pattern. The pipeline holds every
 * request against them before its operation sees it, and all faults are told in one message.
 *
 * <p>They are kept in a text that {@code model-constraints.py} (among the test resources of this
 * module) makes from the model; the SDK's classes say nothing of them. A line:
 *
 * <pre>KeySchemaElement.KeyType &#9; required &#9; enum=HASH,RANGE</pre>
 *
 * <p>A constant of its service. The text is read at the first request, and of the SDK's classes
 * only those are looked at that requests bring.
 */
public final class ModelConstraints {
  private static final MemberConstraint[] NONE = {};

  private final Class<?> owner;
  private final String resource;
  private final Predicate<SdkPojo> plain;
  private final ConstraintRefusal refusal;
  private final Map<Class<?>, MemberConstraint[]> byType = new ConcurrentHashMap<>();
  private volatile @Nullable ConstraintLines lines;

  private ModelConstraints(
      Class<?> owner, String resource, Predicate<SdkPojo> plain, ConstraintRefusal refusal) {
    this.owner = owner;
    this.resource = resource;
    this.plain = plain;
    this.refusal = refusal;
  }

  /**
   * The constraints in a resource.
   *
   * @param owner the class beside which the resource stands
   */
  public static ModelConstraints in(Class<?> owner, String resource, ConstraintRefusal refusal) {
    return new ModelConstraints(owner, resource, request -> false, refusal);
  }

  /**
   * The same, but requests that are plain are not looked at: those that have all that is required,
   * and nothing else that the model limits. For actions that tests call millions of times; a test
   * of the service holds it against the model.
   */
  public ModelConstraints passing(Predicate<SdkPojo> isPlain) {
    return new ModelConstraints(owner, resource, isPlain, refusal);
  }

  /**
   * Refuses a request that does not satisfy the model.
   *
   * @throws io.cloudfakes.AwsErrorException as the service's {@link ConstraintRefusal} has it
   */
  public void require(SdkPojo request, CallContext call) {
    if (plain.test(request)) {
      return;
    }
    List<ConstraintFault> faults = check(request, null, null);
    if (faults != null) {
      AwsErrorException refused = refusal.refuse(faults, call);
      if (refused != null) {
        throw refused;
      }
    }
  }

  /** Adds what is wrong with a structure's members to the faults; null while there are none. */
  @Nullable List<ConstraintFault> check(
      SdkPojo structure, @Nullable ConstraintPlace at, @Nullable List<ConstraintFault> faults) {
    MemberConstraint[] members = byType.get(structure.getClass());
    if (members == null) {
      members = members(structure);
      byType.put(structure.getClass(), members);
    }
    List<ConstraintFault> found = faults;
    for (MemberConstraint member : members) {
      found = member.check(this, structure, at, found);
    }
    return found;
  }

  private MemberConstraint[] members(SdkPojo structure) {
    ConstraintLines known = lines;
    if (known == null) {
      known = new ConstraintLines(owner, resource);
      lines = known;
    }
    List<MemberConstraint> members = new ArrayList<>();
    for (ConstraintLines.Line line : known.of(structure.getClass().getSimpleName())) {
      SdkField<?> field = field(structure, line.member());
      // An older SDK may not have the member, and then no request has it.
      if (field != null) {
        String unless = line.unless();
        members.add(
            new MemberConstraint(field, line, unless == null ? null : field(structure, unless)));
      }
    }
    return members.toArray(NONE);
  }

  private static @Nullable SdkField<?> field(SdkPojo structure, String name) {
    for (SdkField<?> field : structure.sdkFields()) {
      if (field.memberName().equals(name)) {
        return field;
      }
    }
    return null;
  }
}
