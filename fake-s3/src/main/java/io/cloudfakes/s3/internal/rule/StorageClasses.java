package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.Restore;
import io.cloudfakes.s3.internal.state.StoredObject;
import org.jspecify.annotations.Nullable;

/** The storage classes of general purpose buckets. */
public final class StorageClasses {
  public static final String GLACIER = "GLACIER";
  public static final String DEEP_ARCHIVE = "DEEP_ARCHIVE";

  private StorageClasses() {}

  /**
   * The class of an object about to be written.
   *
   * @param asked null when the request does not say
   */
  public static String ofNew(@Nullable String asked) {
    if (asked == null) {
      return ObjectAttributes.STANDARD;
    }
    return switch (asked) {
      case "STANDARD",
          "REDUCED_REDUNDANCY",
          "STANDARD_IA",
          "ONEZONE_IA",
          "INTELLIGENT_TIERING",
          "GLACIER_IR",
          GLACIER,
          DEEP_ARCHIVE ->
          asked;
      // Those of directory buckets, Outposts, Snow and FSx too: no general purpose bucket has them.
      default -> throw S3Errors.invalidStorageClass(asked).asException();
    };
  }

  /** Whether objects of that class must be restored before they can be read. */
  public static boolean isArchive(String storageClass) {
    return storageClass.equals(GLACIER) || storageClass.equals(DEEP_ARCHIVE);
  }

  /** Whether the object's content can be read: it is not archived, or a restored copy is there. */
  public static boolean isReadable(StoredObject object) {
    if (!isArchive(object.attributes().storageClass())) {
      return true;
    }
    Restore restore = object.attributes().restore();
    return restore != null && !restore.ongoing();
  }

  /** Refuses to read an archived object that is not restored. */
  public static void requireReadable(StoredObject object) {
    if (!isReadable(object)) {
      throw ArchiveErrors.notReadable(object.attributes().storageClass()).asException();
    }
  }
}
