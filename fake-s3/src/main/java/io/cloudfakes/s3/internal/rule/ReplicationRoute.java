package io.cloudfakes.s3.internal.rule;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.DeleteMarkerReplicationStatus;
import software.amazon.awssdk.services.s3.model.Destination;
import software.amazon.awssdk.services.s3.model.EncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.Metrics;
import software.amazon.awssdk.services.s3.model.MetricsStatus;
import software.amazon.awssdk.services.s3.model.ReplicaModificationsStatus;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationRuleAndOperator;
import software.amazon.awssdk.services.s3.model.ReplicationRuleFilter;
import software.amazon.awssdk.services.s3.model.ReplicationTime;
import software.amazon.awssdk.services.s3.model.ReplicationTimeStatus;
import software.amazon.awssdk.services.s3.model.SourceSelectionCriteria;
import software.amazon.awssdk.services.s3.model.SseKmsEncryptedObjectsStatus;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * One replication rule: which objects go where, and what becomes of them there.
 *
 * @param priority the greater wins where two rules have one destination
 * @param tags all of which an object must have
 * @param deleteMarkers whether delete markers go there too
 * @param replicaModifications whether what is changed of replicas goes there
 * @param kmsObjects whether objects encrypted with keys of KMS go there
 * @param bucket the destination
 * @param account who must own the destination; null when the rule does not say
 * @param storageClass of replicas; null for that of the object
 * @param ownedByDestination whether replicas belong to the destination's owner
 * @param kmsKey the key that replicas of KMS-encrypted objects are encrypted with
 * @param threshold after which a replication is told of as late; null when nobody counts
 * @param tracked whether failures are told of
 */
public record ReplicationRoute(
    String ruleId,
    int priority,
    String prefix,
    Map<String, String> tags,
    boolean deleteMarkers,
    boolean replicaModifications,
    boolean kmsObjects,
    String bucket,
    @Nullable String account,
    @Nullable String storageClass,
    boolean ownedByDestination,
    @Nullable String kmsKey,
    @Nullable Duration threshold,
    boolean tracked) {
  private static final String ARN = "arn:aws:s3:::";
  private static final int DEFAULT_THRESHOLD_MINUTES = 15;

  static ReplicationRoute of(ReplicationRule rule) {
    Destination destination = rule.destination();
    SourceSelectionCriteria criteria = rule.sourceSelectionCriteria();
    EncryptionConfiguration encryption = destination.encryptionConfiguration();
    Duration threshold = threshold(destination);
    return new ReplicationRoute(
        rule.id() == null ? "" : rule.id(),
        rule.priority() == null ? 0 : rule.priority(),
        prefix(rule),
        tags(rule.filter()),
        replicatesDeleteMarkers(rule),
        criteria != null
            && criteria.replicaModifications() != null
            && criteria.replicaModifications().status() == ReplicaModificationsStatus.ENABLED,
        criteria != null
            && criteria.sseKmsEncryptedObjects() != null
            && criteria.sseKmsEncryptedObjects().status() == SseKmsEncryptedObjectsStatus.ENABLED,
        destination.bucket().substring(destination.bucket().lastIndexOf(':') + 1),
        destination.account(),
        destination.storageClassAsString(),
        destination.accessControlTranslation() != null
            && destination.accessControlTranslation().owner() != null,
        encryption == null ? null : encryption.replicaKmsKeyID(),
        threshold,
        threshold != null || hasMetrics(destination));
  }

  public String destinationArn() {
    return ARN + bucket;
  }

  // A rule of the first version has its prefix in the rule itself.
  @SuppressWarnings("deprecation")
  private static String prefix(ReplicationRule rule) {
    ReplicationRuleFilter filter = rule.filter();
    String prefix =
        filter == null
            ? rule.prefix()
            : filter.and() == null ? filter.prefix() : filter.and().prefix();
    return prefix == null ? "" : prefix;
  }

  private static Map<String, String> tags(@Nullable ReplicationRuleFilter filter) {
    Map<String, String> tags = new TreeMap<>();
    if (filter != null && filter.tag() != null) {
      tags.put(filter.tag().key(), filter.tag().value());
    }
    ReplicationRuleAndOperator and = filter == null ? null : filter.and();
    if (and != null) {
      for (Tag tag : and.tags()) {
        tags.put(tag.key(), tag.value());
      }
    }
    return tags;
  }

  /** The first version, without filters, always does; the second only if it says so. */
  private static boolean replicatesDeleteMarkers(ReplicationRule rule) {
    return rule.filter() == null
        || (rule.deleteMarkerReplication() != null
            && rule.deleteMarkerReplication().status() == DeleteMarkerReplicationStatus.ENABLED);
  }

  private static @Nullable Duration threshold(Destination destination) {
    ReplicationTime time = destination.replicationTime();
    if (time == null || time.status() != ReplicationTimeStatus.ENABLED) {
      return null;
    }
    return Duration.ofMinutes(
        time.time() == null || time.time().minutes() == null
            ? DEFAULT_THRESHOLD_MINUTES
            : time.time().minutes());
  }

  private static boolean hasMetrics(Destination destination) {
    Metrics metrics = destination.metrics();
    return metrics != null && metrics.status() == MetricsStatus.ENABLED;
  }

  boolean isForKey(String key) {
    return key.startsWith(prefix);
  }

  boolean isForTags(Map<String, String> objectTags) {
    return tags.isEmpty() || objectTags.entrySet().containsAll(tags.entrySet());
  }
}
