package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import software.amazon.awssdk.services.s3.model.BucketLoggingStatus;
import software.amazon.awssdk.services.s3.model.LoggingEnabled;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.OwnershipControls;
import software.amazon.awssdk.services.s3.model.TargetGrant;
import software.amazon.awssdk.services.s3.model.TargetObjectKeyFormat;

/** What the configuration of access logs must be like. */
final class LoggingDocument {
  private LoggingDocument() {}

  static BucketLoggingStatus kept(BucketLoggingStatus document, Place place) {
    LoggingEnabled logging = document.loggingEnabled();
    if (logging != null) {
      requireKeyFormat(logging.targetObjectKeyFormat());
      Bucket target = requireTarget(logging.targetBucket(), place);
      if (logging.hasTargetGrants()) {
        requireGrants(logging, target);
      }
    }
    return document;
  }

  private static void requireKeyFormat(TargetObjectKeyFormat format) {
    if (format != null) {
      Completeness.requireExactlyOne(format.simplePrefix(), format.partitionedPrefix());
      if (format.partitionedPrefix() != null) {
        Completeness.requireKnown(format.partitionedPrefix().partitionDateSource());
      }
    }
  }

  private static Bucket requireTarget(String name, Place place) {
    Bucket target = place.state().bucket(name);
    if (target == null) {
      throw ConfigurationErrors.invalidLogTarget(
              "The target bucket for logging does not exist", name)
          .asException();
    }
    if (!target.owner().equals(place.bucket().owner())) {
      throw ConfigurationErrors.invalidLogTarget(
              "The owner for the bucket to be logged and the target bucket must be the same.", name)
          .asException();
    }
    if (!target.region().equals(place.bucket().region())) {
      throw ConfigurationErrors.crossLocationLogging(target.region()).asException();
    }
    return target;
  }

  /** Grants on the logs are ACLs, which the target's object ownership must allow. */
  private static void requireGrants(LoggingEnabled logging, Bucket target) {
    for (TargetGrant grant : logging.targetGrants()) {
      if (grant.grantee() == null || grant.permission() == null) {
        throw ConfigurationErrors.malformed();
      }
      Completeness.requireKnown(grant.permission(), grant.grantee().type());
    }
    OwnershipControls controls = target.document(OwnershipControls.class);
    boolean enforced =
        controls != null
            && controls.rules().stream()
                .anyMatch(rule -> rule.objectOwnership() == ObjectOwnership.BUCKET_OWNER_ENFORCED);
    if (enforced) {
      throw S3Errors.aclNotSupported().asException();
    }
  }
}
