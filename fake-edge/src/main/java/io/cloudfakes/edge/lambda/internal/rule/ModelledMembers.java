package io.cloudfakes.edge.lambda.internal.rule;

import io.cloudfakes.service.CallContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The members of a request that an action takes note of. All others, those of a newer SDK included,
 * are refused when they are set, so that nothing is ignored silently.
 */
public final class ModelledMembers {
  private final Set<String> names;

  private ModelledMembers(Collection<String> names) {
    this.names = new TreeSet<>(names);
  }

  /** By their names in AWS's model. */
  public static ModelledMembers of(String... names) {
    return new ModelledMembers(List.of(names));
  }

  /** In the order of the alphabet. */
  public Set<String> names() {
    return new TreeSet<>(names);
  }

  /**
   * Refuses what is set and not modelled.
   *
   * @throws io.cloudfakes.AwsErrorException 501 {@code NotImplemented} that names the member
   */
  public void check(SdkPojo request, CallContext call) {
    check(request, "", call);
  }

  /** The same for a structure within the request, whose members are named after {@code path}. */
  public void check(SdkPojo structure, String path, CallContext call) {
    check(structure, path, call.action());
  }

  void check(SdkPojo structure, String path, String action) {
    for (SdkField<?> field : structure.sdkFields()) {
      if (!names.contains(field.memberName()) && isSet(field.getValueOrDefault(structure))) {
        throw LambdaErrors.notModelled(
                "the member " + path + field.memberName() + " of lambda:" + action)
            .asException();
      }
    }
  }

  private static boolean isSet(Object value) {
    return value != null
        && !(value instanceof Collection<?> list && list.isEmpty())
        && !(value instanceof Map<?, ?> map && map.isEmpty());
  }
}
