package io.cloudfakes.s3.internal.operation.listing;

import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.Keys;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Restore;
import io.cloudfakes.s3.internal.state.StoredObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.RestoreStatus;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A page's entries as both versions of the list write them. */
final class ListedObjects {
  private ListedObjects() {}

  /**
   * The page's objects.
   *
   * @param owners null when the list does not name them
   * @param restores whether the list says what is restored
   */
  static List<S3Object> contents(
      ObjectPage page, boolean encodes, @Nullable ListedOwners owners, boolean restores) {
    List<S3Object> contents = new ArrayList<>(page.objects().size());
    for (ObjectPage.Entry entry : page.objects()) {
      StoredObject object = entry.object();
      S3Object.Builder listed =
          S3Object.builder()
              .key(encodes ? Keys.urlEncoded(entry.key()) : entry.key())
              .lastModified(object.lastModified())
              .eTag(ETags.quoted(object.etag()))
              .checksumAlgorithm(object.checksum().kind().algorithm())
              .checksumType(object.checksum().type())
              .size(object.size())
              .storageClass(object.attributes().storageClass());
      if (owners != null) {
        listed.owner(owners.of(object.attributes().owner()));
      }
      if (restores) {
        listed.restoreStatus(restoreStatus(object));
      }
      contents.add(listed.build());
    }
    return contents;
  }

  /** Of an object that is being restored, or is; null of every other. */
  static @Nullable RestoreStatus restoreStatus(StoredObject object) {
    Restore restore = object.attributes().restore();
    return restore == null
        ? null
        : RestoreStatus.builder()
            .isRestoreInProgress(restore.ongoing())
            .restoreExpiryDate(restore.expiry())
            .build();
  }

  /** Whether a list is to say what is restored; refuses attributes lists do not have. */
  static boolean wantsRestores(List<String> optionalAttributes) {
    for (String attribute : optionalAttributes) {
      if (!attribute.equals("RestoreStatus")) {
        throw S3Errors.invalidArgument(
                "Invalid attribute name specified", "x-amz-optional-object-attributes", attribute)
            .asException();
      }
    }
    return !optionalAttributes.isEmpty();
  }

  static List<CommonPrefix> commonPrefixes(List<String> groups, boolean encodes) {
    List<CommonPrefix> prefixes = new ArrayList<>(groups.size());
    for (String prefix : groups) {
      prefixes.add(
          CommonPrefix.builder().prefix(encodes ? Keys.urlEncoded(prefix) : prefix).build());
    }
    return prefixes;
  }
}
