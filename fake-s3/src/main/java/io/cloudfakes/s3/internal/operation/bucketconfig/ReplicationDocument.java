package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.Versioning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.DeleteMarkerReplicationStatus;
import software.amazon.awssdk.services.s3.model.ReplicationConfiguration;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationRuleFilter;

/**
 * What a replication configuration must be like: of the schema whose rules have filters (V2), or of
 * the one before it (V1).
 */
final class ReplicationDocument {
  private static final int MOST_RULES = 1000;
  private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::[0-9]{12}:role/.+");

  private ReplicationDocument() {}

  /** As it is to be kept: with an id for every rule. */
  static ReplicationConfiguration kept(ReplicationConfiguration document, Place place) {
    requireVersioned(place.bucket());
    if (!ROLE.matcher(document.role()).matches()) {
      throw ConfigurationErrors.invalidArgument("Invalid Role ARN: " + document.role())
          .asException();
    }
    Completeness.requireNotEmpty(document.rules());
    if (document.rules().size() > MOST_RULES) {
      throw ConfigurationErrors.invalidRequest(
              "The number of replication rules must not exceed the allowed limit of 1000 rules.")
          .asException();
    }
    boolean filtered = document.rules().stream().anyMatch(rule -> rule.filter() != null);
    for (ReplicationRule rule : document.rules()) {
      requireRule(rule, filtered);
    }
    RuleIds.requireUnique(document.rules(), ReplicationRule::id);
    if (filtered) {
      requirePriorities(document.rules());
    } else {
      requireApart(document.rules());
    }
    for (ReplicationRule rule : document.rules()) {
      ReplicationDestination.require(rule, place);
    }
    return document.toBuilder().rules(named(document.rules(), place)).build();
  }

  private static void requireVersioned(Bucket bucket) {
    if (bucket.versioning() != Versioning.ENABLED) {
      throw ConfigurationErrors.invalidRequest(
              "Versioning must be 'Enabled' on the bucket to apply a replication configuration")
          .asException();
    }
  }

  private static void requireRule(ReplicationRule rule, boolean filtered) {
    Completeness.requireKnown(rule.status());
    Completeness.requireAtMostOne(prefix(rule), rule.filter());
    if (rule.existingObjectReplication() != null) {
      Completeness.requireKnown(rule.existingObjectReplication().status());
      throw ConfigurationErrors.invalidRequest(
              "ExistingObjectReplication is no longer supported. Use S3 Batch Replication.")
          .asException();
    }
    if (rule.deleteMarkerReplication() != null) {
      Completeness.requireKnown(rule.deleteMarkerReplication().status());
    }
    if (filtered) {
      requireFiltered(rule);
    } else if (rule.deleteMarkerReplication() != null) {
      throw ConfigurationErrors.otherSchema("DeleteMarkerReplication cannot be used").asException();
    }
  }

  private static void requireFiltered(ReplicationRule rule) {
    if (prefix(rule) != null) {
      throw ConfigurationErrors.otherSchema("Prefix cannot be used").asException();
    }
    if (rule.priority() == null) {
      throw ConfigurationErrors.otherSchema("Priority must be specified").asException();
    }
    if (rule.priority() < 0) {
      throw ConfigurationErrors.malformed();
    }
    if (rule.deleteMarkerReplication() == null || rule.deleteMarkerReplication().status() == null) {
      throw ConfigurationErrors.otherSchema("DeleteMarkerReplication must be specified")
          .asException();
    }
    ReplicationRuleFilter filter = rule.filter();
    if (filter == null) {
      return;
    }
    Completeness.requireAtMostOne(filter.prefix(), filter.tag(), filter.and());
    DocumentFilters.requireTag(filter.tag());
    if (filter.and() != null) {
      DocumentFilters.requireAnd(filter.and().tags(), filter.and().prefix());
    }
    boolean byTag = filter.tag() != null || (filter.and() != null && filter.and().hasTags());
    if (byTag && rule.deleteMarkerReplication().status() == DeleteMarkerReplicationStatus.ENABLED) {
      throw ConfigurationErrors.invalidRequest(
              "Delete marker replication is not supported if any Tag filter is specified. Please"
                  + " refer to S3 Developer Guide for more information.")
          .asException();
    }
  }

  /** Rules with filters may overlap: their priorities say which of them counts. */
  private static void requirePriorities(List<ReplicationRule> rules) {
    Set<Integer> priorities = new HashSet<>();
    for (ReplicationRule rule : rules) {
      if (!priorities.add(rule.priority())) {
        throw ConfigurationErrors.invalidRequest(
                "Priority must be unique. Found the same Priority "
                    + rule.priority()
                    + " for more than one rule")
            .asException();
      }
    }
  }

  /** Rules without filters have one destination, and prefixes of which none begins another. */
  private static void requireApart(List<ReplicationRule> rules) {
    if (rules.stream().map(rule -> rule.destination().bucket()).distinct().count() > 1) {
      throw ConfigurationErrors.invalidRequest(
              "Number of distinct destination bucket ARNs cannot exceed 1")
          .asException();
    }
    for (int i = 0; i < rules.size(); i++) {
      for (int k = i + 1; k < rules.size(); k++) {
        String one = covered(rules.get(i));
        String other = covered(rules.get(k));
        if (one.startsWith(other) || other.startsWith(one)) {
          throw ConfigurationErrors.invalidRequest(
                  "Found overlapping prefixes '" + one + "' and '" + other + "'")
              .asException();
        }
      }
    }
  }

  /** The prefix of a rule without a filter, deprecated by AWS and still taken. */
  @SuppressWarnings("deprecation") // there is no other way to read it
  private static @Nullable String prefix(ReplicationRule rule) {
    return rule.prefix();
  }

  private static String covered(ReplicationRule rule) {
    String prefix = prefix(rule);
    return prefix == null ? "" : prefix;
  }

  private static List<ReplicationRule> named(List<ReplicationRule> rules, Place place) {
    List<ReplicationRule> named = new ArrayList<>();
    for (ReplicationRule rule : rules) {
      named.add(
          RuleIds.isGiven(rule.id())
              ? rule
              : rule.toBuilder()
                  .id(RuleIds.made("replication", named.size(), place.call()))
                  .build());
    }
    return named;
  }
}
