package io.cloudfakes.s3.internal.operation.bucketconfig;

import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.InventoryConfiguration;
import software.amazon.awssdk.services.s3.model.InventoryOptionalField;
import software.amazon.awssdk.services.s3.model.InventoryS3BucketDestination;

/** What the configuration of an inventory must be like. */
final class InventoryDocument {
  private InventoryDocument() {}

  static void require(InventoryConfiguration document) {
    InventoryS3BucketDestination destination = document.destination().s3BucketDestination();
    Completeness.requireKnown(
        document.includedObjectVersions(), document.schedule().frequency(), destination.format());
    Set<InventoryOptionalField> fields = new HashSet<>();
    for (InventoryOptionalField field : document.optionalFields()) {
      Completeness.requireKnown(field);
      if (!fields.add(field)) {
        throw ConfigurationErrors.malformed();
      }
    }
    if (destination.encryption() != null) {
      Completeness.requireExactlyOne(
          destination.encryption().sses3(), destination.encryption().ssekms());
    }
    DocumentFilters.requireBucketArn(destination.bucket());
  }
}
