package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.s3.internal.rule.VersionErrors;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.AbortIncompleteMultipartUpload;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.LifecycleRuleAndOperator;
import software.amazon.awssdk.services.s3.model.LifecycleRuleFilter;

/** What a lifecycle configuration must be like; the actions of a rule: {@link LifecycleActions}. */
final class LifecycleDocument {
  private static final int MOST_RULES = 1000;

  private LifecycleDocument() {}

  /** As it is to be kept: with an id for every rule, and all else as it was sent. */
  static BucketLifecycleConfiguration kept(
      @Nullable BucketLifecycleConfiguration document, CallContext call) {
    if (document == null) {
      throw VersionErrors.missingBody().asException();
    }
    Completeness.require(document);
    Completeness.requireNotEmpty(document.rules());
    if (document.rules().size() > MOST_RULES) {
      throw ConfigurationErrors.invalidRequest(
              "The number of lifecycle rules must not exceed the allowed limit of 1000 rules")
          .asException();
    }
    for (LifecycleRule rule : document.rules()) {
      requireRule(rule);
    }
    RuleIds.requireUnique(document.rules(), LifecycleRule::id);
    requireOneSchema(document.rules());
    List<LifecycleRule> named = new ArrayList<>();
    for (LifecycleRule rule : document.rules()) {
      named.add(
          RuleIds.isGiven(rule.id())
              ? rule
              : rule.toBuilder().id(RuleIds.made("lifecycle", named.size(), call)).build());
    }
    return document.toBuilder().rules(named).build();
  }

  /** Rules with a prefix of their own, as they were once written, and rules with a filter. */
  private static void requireOneSchema(List<LifecycleRule> rules) {
    boolean filtered = rules.stream().anyMatch(rule -> rule.filter() != null);
    boolean prefixed = rules.stream().anyMatch(rule -> rule.filter() == null);
    if (filtered && prefixed) {
      throw ConfigurationErrors.invalidRequest(
              "Base level prefix cannot be used in Lifecycle V2, prefixes are only supported in the"
                  + " Filter.")
          .asException();
    }
  }

  /** The prefix of a rule without a filter, deprecated by AWS and still taken. */
  @SuppressWarnings("deprecation") // there is no other way to read it
  static @Nullable String prefix(LifecycleRule rule) {
    return rule.prefix();
  }

  private static void requireRule(LifecycleRule rule) {
    Completeness.requireKnown(rule.status());
    Completeness.requireExactlyOne(prefix(rule), rule.filter());
    if (rule.filter() != null) {
      requireFilter(rule.filter());
    }
    AbortIncompleteMultipartUpload abort = rule.abortIncompleteMultipartUpload();
    if (rule.expiration() == null
        && !rule.hasTransitions()
        && rule.noncurrentVersionExpiration() == null
        && !rule.hasNoncurrentVersionTransitions()
        && abort == null) {
      throw ConfigurationErrors.invalidRequest(
              "At least one action needs to be specified in a rule")
          .asException();
    }
    LifecycleActions.require(rule);
    if (abort != null) {
      requireAbort(abort, rule.filter());
    }
  }

  private static void requireFilter(LifecycleRuleFilter filter) {
    Completeness.requireAtMostOne(
        filter.prefix(),
        filter.tag(),
        filter.objectSizeGreaterThan(),
        filter.objectSizeLessThan(),
        filter.and());
    DocumentFilters.requireTag(filter.tag());
    requireSizes(filter.objectSizeGreaterThan(), filter.objectSizeLessThan());
    LifecycleRuleAndOperator and = filter.and();
    if (and != null) {
      DocumentFilters.requireAnd(
          and.tags(), and.prefix(), and.objectSizeGreaterThan(), and.objectSizeLessThan());
      requireSizes(and.objectSizeGreaterThan(), and.objectSizeLessThan());
    }
  }

  private static void requireSizes(@Nullable Long greaterThan, @Nullable Long lessThan) {
    if (greaterThan != null && greaterThan < 0) {
      throw ConfigurationErrors.invalidRequest("'ObjectSizeGreaterThan' should be zero or greater.")
          .asException();
    }
    if (lessThan != null && lessThan < 1) {
      throw ConfigurationErrors.invalidRequest("'ObjectSizeLessThan' should be greater than zero.")
          .asException();
    }
    if (greaterThan != null && lessThan != null && lessThan <= greaterThan) {
      throw ConfigurationErrors.invalidRequest(
              "'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'.")
          .asException();
    }
  }

  private static void requireAbort(
      AbortIncompleteMultipartUpload abort, @Nullable LifecycleRuleFilter filter) {
    if (abort.daysAfterInitiation() == null) {
      throw ConfigurationErrors.malformed();
    }
    if (hasTags(filter)) {
      throw ConfigurationErrors.invalidRequest(
              "AbortIncompleteMultipartUpload cannot be specified with Tags.")
          .asException();
    }
    if (abort.daysAfterInitiation() < 1) {
      throw ConfigurationErrors.invalidArgument(
              "'DaysAfterInitiation' for AbortIncompleteMultipartUpload action must be a positive"
                  + " integer")
          .asException();
    }
  }

  static boolean hasTags(@Nullable LifecycleRuleFilter filter) {
    return filter != null
        && (filter.tag() != null || (filter.and() != null && filter.and().hasTags()));
  }
}
