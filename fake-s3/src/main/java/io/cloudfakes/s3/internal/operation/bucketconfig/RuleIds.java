package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.service.CallContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ids of rules in a document; S3 makes up those that are left out. */
final class RuleIds {
  private static final int LONGEST = 255;

  private RuleIds() {}

  static boolean isGiven(@Nullable String id) {
    return id != null && !id.isEmpty();
  }

  static <R> void requireUnique(List<R> rules, Function<R, @Nullable String> idOf) {
    Set<String> ids = new HashSet<>();
    for (R rule : rules) {
      String id = idOf.apply(rule);
      if (id == null || id.isEmpty()) {
        continue;
      }
      if (id.length() > LONGEST) {
        throw S3Errors.invalidArgument("ID length should not exceed allowed limit of 255", "ID", id)
            .asException();
      }
      if (!ids.add(id)) {
        throw S3Errors.invalidArgument(
                "Rule ID must be unique. Found same ID for more than one rule", "ID", id)
            .asException();
      }
    }
  }

  /** An id of the form S3's have: a UUID's text in Base64. */
  static String made(String document, int rule, CallContext call) {
    String uuid = call.ids().uuid(document + "-rule-" + rule);
    return Base64.getEncoder().encodeToString(uuid.getBytes(StandardCharsets.UTF_8));
  }
}
