package io.cloudfakes.edge.lambda.internal.rule;

import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.RequestMembers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The members of a request that an action takes note of. All others, those of a newer SDK included,
 * are refused when they are set, so that nothing is ignored silently.
 */
public final class ModelledMembers {
  private final Set<String> names;

  /** Found with the first request, for the SDK's request classes take long to load. */
  private volatile @Nullable RequestMembers others;

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

  /** All other members of a request, which the pipeline refuses. */
  public RequestMembers others(SdkPojo request) {
    RequestMembers known = others;
    if (known == null) {
      known =
          RequestMembers.ALL_READ.refusing(
              request.sdkFields().stream()
                  .<String>map(SdkField::memberName)
                  .filter(name -> !names.contains(name))
                  .toList());
      others = known;
    }
    return known;
  }

  /**
   * Refuses what is set of a structure within a request and not modelled.
   *
   * @param path before the names of its members
   * @throws io.cloudfakes.AwsErrorException 501 {@code NotImplemented} that names the member
   */
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
