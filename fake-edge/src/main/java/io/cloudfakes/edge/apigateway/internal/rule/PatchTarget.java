package io.cloudfakes.edge.apigateway.internal.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/**
 * One patch operation on its way to what it changes.
 *
 * @param op as AWS writes it, for example {@code replace}
 * @param path as given; null when none was
 * @param keys what stands in the path where the table has {@code {}}, with {@code ~1} and {@code
 *     ~0} read
 * @param value null when none was given
 * @param from of copies
 */
public record PatchTarget(
    String op,
    @Nullable String path,
    List<String> keys,
    @Nullable String value,
    @Nullable String from) {
  static PatchTarget of(PatchOperation operation) {
    return new PatchTarget(
        String.valueOf(operation.opAsString()),
        operation.path(),
        List.of(),
        operation.value(),
        operation.from());
  }

  PatchTarget withKeys(List<String> found) {
    return new PatchTarget(op, path, found, value, from);
  }

  /** The parts of the path, as they are written. */
  List<String> segments() {
    return path == null || !path.startsWith("/")
        ? List.of()
        : List.of(path.substring(1).split("/", -1));
  }

  static String unescaped(String segment) {
    return segment.replace("~1", "/").replace("~0", "~");
  }

  public boolean isRemove() {
    return op.equals("remove");
  }

  /** The value where there must be one. */
  public String required() {
    if (value == null) {
      throw RestErrors.badRequest("Invalid patch value null for path " + path);
    }
    return value;
  }
}
