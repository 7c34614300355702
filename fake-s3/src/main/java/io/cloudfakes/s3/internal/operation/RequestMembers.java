package io.cloudfakes.s3.internal.operation;

import io.cloudfakes.s3.internal.rule.S3Errors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Which members of one action's request this fake does not act on: those it refuses, so that nobody
 * takes silence for success, and those that change nothing on AWS either. Every other member is
 * read by the operation; a test holds these lists against the SDK's and the operations' code.
 *
 * <p>A member of a structure is written with its path, for example {@code Delete.Objects.Size}.
 */
public final class RequestMembers {
  private record Path(String name, SdkField<?> first, List<String> rest) {}

  private final String action;
  private final List<String> refusedNames = new ArrayList<>();
  private final List<String> withoutEffect = new ArrayList<>();

  /**
   * Found with the first request, and not before: the first call to any action makes the lists of
   * all, and the SDK's request classes take long to load.
   */
  private volatile @Nullable List<Path> refused;

  private RequestMembers(String action) {
    this.action = action;
  }

  /** The lists of one action, still empty. */
  static RequestMembers of(String action) {
    return new RequestMembers(action);
  }

  /** Members that are answered with 501 when a request has them. */
  RequestMembers refused(String... names) {
    refusedNames.addAll(List.of(names));
    return this;
  }

  /** Members that are taken and change nothing, here as on AWS. */
  RequestMembers withoutEffect(String... names) {
    withoutEffect.addAll(List.of(names));
    return this;
  }

  public String action() {
    return action;
  }

  public List<String> refusedNames() {
    return List.copyOf(refusedNames);
  }

  public List<String> withoutEffectNames() {
    return List.copyOf(withoutEffect);
  }

  /** Refuses a request that has one of the refused members. */
  public void require(SdkPojo request) {
    List<Path> paths = refused;
    if (paths == null) {
      paths = paths(request.sdkFields());
      refused = paths;
    }
    for (int i = 0; i < paths.size(); i++) {
      Path path = paths.get(i);
      if (isThere(path.first().getValueOrDefault(request), path.rest())) {
        throw S3Errors.notModelled("the member " + path.name() + " of " + action).asException();
      }
    }
  }

  private List<Path> paths(List<SdkField<?>> fields) {
    List<Path> paths = new ArrayList<>();
    for (String name : refusedNames) {
      List<String> steps = List.of(name.split("\\.", -1));
      SdkField<?> first = field(fields, steps.get(0));
      // A member that an older SDK does not have cannot be asked for through it.
      if (first != null) {
        paths.add(new Path(name, first, steps.subList(1, steps.size())));
      }
    }
    return paths;
  }

  private static boolean isThere(@Nullable Object value, List<String> rest) {
    if (value == null || Boolean.FALSE.equals(value)) {
      return false;
    }
    if (value instanceof List<?> list) {
      for (Object one : list) {
        if (isThere(one, rest)) {
          return true;
        }
      }
      return false;
    }
    if (rest.isEmpty()) {
      return true;
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
}
