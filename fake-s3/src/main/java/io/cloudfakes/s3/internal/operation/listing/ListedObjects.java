package io.cloudfakes.s3.internal.operation.listing;

import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.Keys;
import io.cloudfakes.s3.internal.state.StoredObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A page's entries as both versions of the list write them. */
final class ListedObjects {
  private ListedObjects() {}

  /**
   * The page's objects.
   *
   * @param owner the bucket's owner; null when the list does not name it
   */
  static List<S3Object> contents(ObjectPage page, boolean encodes, @Nullable Owner owner) {
    List<S3Object> contents = new ArrayList<>(page.objects().size());
    for (ObjectPage.Entry entry : page.objects()) {
      StoredObject object = entry.object();
      S3Object.Builder listed =
          S3Object.builder()
              .key(encodes ? Keys.urlEncoded(entry.key()) : entry.key())
              .lastModified(object.lastModified())
              .eTag(ETags.quoted(object.etag()))
              .checksumAlgorithm(object.checksum().kind().algorithm())
              .checksumType(ChecksumType.FULL_OBJECT)
              .size(object.size())
              .storageClass(ObjectStorageClass.STANDARD);
      if (owner != null) {
        listed.owner(owner);
      }
      contents.add(listed.build());
    }
    return contents;
  }

  static List<CommonPrefix> commonPrefixes(ObjectPage page, boolean encodes) {
    List<CommonPrefix> prefixes = new ArrayList<>(page.commonPrefixes().size());
    for (String prefix : page.commonPrefixes()) {
      prefixes.add(
          CommonPrefix.builder().prefix(encodes ? Keys.urlEncoded(prefix) : prefix).build());
    }
    return prefixes;
  }
}
