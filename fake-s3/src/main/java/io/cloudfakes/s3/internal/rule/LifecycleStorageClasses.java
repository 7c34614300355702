package io.cloudfakes.s3.internal.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.TransitionDefaultMinimumObjectSize;

/** To which storage classes lifecycle rules may move an object: only downward. */
final class LifecycleStorageClasses {
  /** What objects must have at least to be moved, unless the rule itself asks for sizes. */
  static final long DEFAULT_MINIMUM_BYTES = 128L * 1024;

  private static final String INTELLIGENT_TIERING = "INTELLIGENT_TIERING";
  private static final String GLACIER = "GLACIER";
  private static final String DEEP_ARCHIVE = "DEEP_ARCHIVE";

  /** From the top of the fall of water to its foot, in which objects move down. */
  private static final List<String> FALL =
      List.of(
          "STANDARD",
          "STANDARD_IA",
          INTELLIGENT_TIERING,
          "ONEZONE_IA",
          "GLACIER_IR",
          GLACIER,
          DEEP_ARCHIVE);

  /** Which of several an object is moved to that is due for all: the last that is here. */
  private static final List<String> PREFERENCE =
      List.of(
          "STANDARD_IA", "ONEZONE_IA", "GLACIER_IR", INTELLIGENT_TIERING, GLACIER, DEEP_ARCHIVE);

  private LifecycleStorageClasses() {}

  /** Whether an object may be moved from one to the other. */
  static boolean moves(String from, String to) {
    // One zone is no place to hold an archive for instant retrieval from.
    if (from.equals("ONEZONE_IA") && to.equals("GLACIER_IR")) {
      return false;
    }
    // Reduced redundancy is not in the list: as standard.
    return FALL.indexOf(to) > Math.max(0, FALL.indexOf(from));
  }

  /** The greater, the rather it is chosen. */
  static int preference(String storageClass) {
    return PREFERENCE.indexOf(storageClass);
  }

  /**
   * Whether an object is large enough to be moved by a rule that does not ask for sizes.
   *
   * @param minimum the bucket's rule; null for the default, 128 KB for all classes
   */
  static boolean isLargeEnough(
      long size, String to, @Nullable TransitionDefaultMinimumObjectSize minimum) {
    return size >= DEFAULT_MINIMUM_BYTES
        || (minimum == TransitionDefaultMinimumObjectSize.VARIES_BY_STORAGE_CLASS
            && (to.equals(GLACIER) || to.equals(DEEP_ARCHIVE)));
  }
}
