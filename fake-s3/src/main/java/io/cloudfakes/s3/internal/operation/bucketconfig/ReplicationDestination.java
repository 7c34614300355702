package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.Versioning;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Destination;
import software.amazon.awssdk.services.s3.model.EncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.MetricsStatus;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationTimeStatus;
import software.amazon.awssdk.services.s3.model.ReplicationTimeValue;
import software.amazon.awssdk.services.s3.model.SourceSelectionCriteria;
import software.amazon.awssdk.services.s3.model.SseKmsEncryptedObjects;
import software.amazon.awssdk.services.s3.model.SseKmsEncryptedObjectsStatus;
import software.amazon.awssdk.services.s3.model.StorageClass;

/** What the destination of a replication rule must be like, and what goes with it. */
final class ReplicationDestination {
  private static final int MINUTES = 15;

  private ReplicationDestination() {}

  static void require(ReplicationRule rule, Place place) {
    Destination destination = rule.destination();
    Bucket target = requireBucket(destination.bucket(), place);
    requireStorageClass(destination);
    requireOwner(destination, target);
    requireTimes(destination);
    requireKeys(rule.sourceSelectionCriteria(), rule);
  }

  private static Bucket requireBucket(String arn, Place place) {
    String name = DocumentFilters.bucketOf(arn);
    if (name == null) {
      throw S3Errors.invalidArgument("Invalid bucket ARN.", "Bucket", arn).asException();
    }
    if (name.equals(place.bucket().name())) {
      throw ConfigurationErrors.invalidRequest(
              "Destination bucket cannot be the same as the source bucket.")
          .asException();
    }
    Bucket target = place.state().bucket(name);
    if (target == null || target.versioning() != Versioning.ENABLED) {
      throw ConfigurationErrors.invalidRequest("Destination bucket must have versioning enabled.")
          .asException();
    }
    return target;
  }

  private static void requireStorageClass(Destination destination) {
    Completeness.requireKnown(destination.storageClass());
    if (destination.storageClass() == StorageClass.OUTPOSTS
        || destination.storageClass() == StorageClass.SNOW
        || destination.storageClass() == StorageClass.EXPRESS_ONEZONE) {
      throw ConfigurationErrors.malformed();
    }
  }

  private static void requireOwner(Destination destination, Bucket target) {
    String account = destination.account();
    if (destination.accessControlTranslation() != null) {
      Completeness.requireKnown(destination.accessControlTranslation().owner());
      if (account == null) {
        throw ConfigurationErrors.invalidRequest(
                "If the <Owner> in <AccessControlTranslation> has a value, the <Account> element"
                    + " must be specified.")
            .asException();
      }
    }
    if (account == null) {
      return;
    }
    if (account.isEmpty()) {
      throw ConfigurationErrors.invalidRequest(
              "The <Account> element is empty. It must contain a valid account ID.")
          .asException();
    }
    if (!account.equals(target.owner())) {
      throw ConfigurationErrors.invalidRequest(
              "The AWS account specified in the <Account> element must match the destination"
                  + " bucket owner.")
          .asException();
    }
  }

  /** Replication within a promised time is counted, and the time is always the same. */
  private static void requireTimes(Destination destination) {
    if (destination.metrics() != null) {
      Completeness.requireKnown(destination.metrics().status());
      requireMinutes(destination.metrics().eventThreshold());
    }
    if (destination.replicationTime() == null) {
      return;
    }
    Completeness.requireKnown(destination.replicationTime().status());
    requireMinutes(destination.replicationTime().time());
    boolean counted =
        destination.metrics() != null && destination.metrics().status() == MetricsStatus.ENABLED;
    if (destination.replicationTime().status() == ReplicationTimeStatus.ENABLED && !counted) {
      throw ConfigurationErrors.invalidRequest(
              "Replication Metrics must be specified with Replication Time Control")
          .asException();
    }
  }

  private static void requireMinutes(@Nullable ReplicationTimeValue time) {
    if (time != null && (time.minutes() == null || time.minutes() != MINUTES)) {
      throw ConfigurationErrors.invalidRequest(
              "The only valid value for ReplicationTime and EventThreshold is 15 minutes")
          .asException();
    }
  }

  /** Objects encrypted with KMS are copied when asked for, and then a key is needed. */
  private static void requireKeys(
      @Nullable SourceSelectionCriteria criteria, ReplicationRule rule) {
    SseKmsEncryptedObjects encrypted = criteria == null ? null : criteria.sseKmsEncryptedObjects();
    if (encrypted != null) {
      Completeness.requireKnown(encrypted.status());
    }
    if (criteria != null && criteria.replicaModifications() != null) {
      Completeness.requireKnown(criteria.replicaModifications().status());
      if (rule.filter() == null) {
        throw ConfigurationErrors.otherSchema("ReplicaModifications cannot be used").asException();
      }
    }
    EncryptionConfiguration encryption = rule.destination().encryptionConfiguration();
    boolean key = encryption != null && encryption.replicaKmsKeyID() != null;
    if (key && encrypted == null) {
      throw ConfigurationErrors.invalidRequest(
              "SseKmsEncryptedObjects must be specified if EncryptionConfiguration is present.")
          .asException();
    }
    if (!key && encrypted != null && encrypted.status() == SseKmsEncryptedObjectsStatus.ENABLED) {
      throw ConfigurationErrors.invalidRequest(
              "EncryptionConfiguration must be specified if SseKmsEncryptedObjects is enabled.")
          .asException();
    }
  }
}
