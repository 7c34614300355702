package io.cloudfakes.service;

import io.cloudfakes.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * Which members of one action's request a fake does not act on: those it refuses, so that nobody
 * takes silence for success, and those that change nothing on AWS either. Every other member is
 * read by the operation; a test of each service holds these lists against the SDK's model and the
 * operations' code.
 *
 * <p>A member of a structure is written with its path, for example {@code Delete.Objects.Size}. An
 * operation keeps its list in a constant and gives it in {@link Operation#members()}.
 */
public final class RequestMembers {
  /** All members are read. */
  public static final RequestMembers ALL_READ = new RequestMembers(List.of(), List.of());

  private record Path(String name, SdkField<?> first, List<String> rest) {}

  private final List<String> refused;
  private final List<String> withoutEffect;

  /** Found with the first request, and not before: the SDK's request classes take long to load. */
  private volatile @Nullable List<Path> paths;

  private RequestMembers(List<String> refused, List<String> withoutEffect) {
    this.refused = refused;
    this.withoutEffect = withoutEffect;
  }

  /** Members that are answered with 501 {@code NotImplemented} when a request has them. */
  public RequestMembers refusing(String... names) {
    return refusing(List.of(names));
  }

  /** The same, of a list that several actions share. */
  public RequestMembers refusing(List<String> names) {
    return new RequestMembers(joined(refused, names), withoutEffect);
  }

  /** Members that are taken and change nothing, here as on AWS: say why where they are listed. */
  public RequestMembers withoutEffect(String... names) {
    return new RequestMembers(refused, joined(withoutEffect, List.of(names)));
  }

  public List<String> refused() {
    return refused;
  }

  public List<String> withoutEffect() {
    return withoutEffect;
  }

  /**
   * Refuses a request that has one of the refused members.
   *
   * @throws io.cloudfakes.AwsErrorException 501 {@code NotImplemented}, naming the member
   */
  public void require(String service, String action, SdkPojo request) {
    if (refused.isEmpty()) {
      return;
    }
    List<Path> known = paths;
    if (known == null) {
      known = paths(request.sdkFields());
      paths = known;
    }
    // By index: this runs on every call, and iterators of so short lists cost more than the look.
    for (int i = 0; i < known.size(); i++) {
      Path path = known.get(i);
      if (isThere(path.first().getValueOrDefault(request), path.rest())) {
        throw AwsError.of(
                "NotImplemented",
                501,
                "Cloudfakes does not model the member "
                    + path.name()
                    + " of "
                    + service
                    + ":"
                    + action
                    + " yet. Leave it out, or see the module's README for what is modelled.")
            .asException();
      }
    }
  }

  private List<Path> paths(List<SdkField<?>> fields) {
    List<Path> found = new ArrayList<>();
    for (String name : refused) {
      List<String> steps = List.of(name.split("\\.", -1));
      SdkField<?> first = field(fields, steps.get(0));
      // A member that an older SDK does not have cannot be asked for through it.
      if (first != null) {
        found.add(new Path(name, first, steps.subList(1, steps.size())));
      }
    }
    return found;
  }

  private static boolean isThere(@Nullable Object value, List<String> rest) {
    if (value == null
        || value instanceof SdkAutoConstructList
        || value instanceof SdkAutoConstructMap
        || Boolean.FALSE.equals(value)) {
      return false;
    }
    if (rest.isEmpty()) {
      return true;
    }
    if (value instanceof List<?> list) {
      for (Object one : list) {
        if (isThere(one, rest)) {
          return true;
        }
      }
      return false;
    }
    if (value instanceof Map<?, ?> map) {
      for (Object one : map.values()) {
        if (isThere(one, rest)) {
          return true;
        }
      }
      return false;
    }
    if (!(value instanceof SdkPojo structure)) {
      return false;
    }
    SdkField<?> next = field(structure.sdkFields(), rest.get(0));
    return next != null && isThere(next.getValueOrDefault(structure), rest.subList(1, rest.size()));
  }

  private static @Nullable SdkField<?> field(List<SdkField<?>> fields, String name) {
    for (SdkField<?> field : fields) {
      if (field.memberName().equals(name)) {
        return field;
      }
    }
    return null;
  }

  private static List<String> joined(List<String> before, List<String> more) {
    List<String> all = new ArrayList<>(before);
    all.addAll(more);
    return List.copyOf(all);
  }
}
