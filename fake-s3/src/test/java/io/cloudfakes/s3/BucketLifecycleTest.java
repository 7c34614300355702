package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationResponse;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.NoncurrentVersionTransition;
import software.amazon.awssdk.services.s3.model.Transition;
import software.amazon.awssdk.services.s3.model.TransitionDefaultMinimumObjectSize;
import software.amazon.awssdk.services.s3.model.TransitionStorageClass;

class BucketLifecycleTest extends ConfigurationTestCase {
  private static final Instant MIDNIGHT = Instant.parse("2030-01-01T00:00:00Z");

  @BeforeEach
  void made() {
    bucket();
  }

  private void put(LifecycleRule... rules) {
    s3.putBucketLifecycleConfiguration(
        b -> b.bucket(BUCKET).lifecycleConfiguration(c -> c.rules(rules)));
  }

  private GetBucketLifecycleConfigurationResponse got() {
    return s3.getBucketLifecycleConfiguration(b -> b.bucket(BUCKET));
  }

  private static LifecycleRule rule(Consumer<LifecycleRule.Builder> how) {
    return LifecycleRule.builder()
        .id("one")
        .status(ExpirationStatus.ENABLED)
        .filter(f -> f.prefix("logs/"))
        .applyMutation(how)
        .build();
  }

  private static LifecycleRule expiring(String id) {
    return rule(r -> r.id(id).expiration(e -> e.days(1)));
  }

  private static Transition transition(int days, TransitionStorageClass storageClass) {
    return Transition.builder().days(days).storageClass(storageClass).build();
  }

  private static NoncurrentVersionTransition noncurrent(
      int days, TransitionStorageClass storageClass) {
    return NoncurrentVersionTransition.builder()
        .noncurrentDays(days)
        .storageClass(storageClass)
        .build();
  }

  private void hasNone() {
    assertThat(refused(404, "NoSuchLifecycleConfiguration", this::got))
        .contains("<Message>The lifecycle configuration does not exist</Message>")
        .contains("<BucketName>photos</BucketName>");
  }

  @Test
  void rules_come_back_as_they_were_put_until_they_are_deleted() {
    hasNone();
    LifecycleRule full =
        rule(
            r ->
                r.filter(
                        f ->
                            f.and(
                                a ->
                                    a.prefix("logs/")
                                        .tags(tags("k=v"))
                                        .objectSizeGreaterThan(500L)
                                        .objectSizeLessThan(64_000L)))
                    .transitions(
                        transition(30, TransitionStorageClass.STANDARD_IA),
                        transition(60, TransitionStorageClass.GLACIER))
                    .expiration(e -> e.days(365))
                    .noncurrentVersionTransitions(noncurrent(30, TransitionStorageClass.ONEZONE_IA))
                    .noncurrentVersionExpiration(
                        e -> e.noncurrentDays(90).newerNoncurrentVersions(3)));
    LifecycleRule aborting =
        rule(
            r ->
                r.id("two")
                    .status(ExpirationStatus.DISABLED)
                    .filter(f -> {})
                    .expiration(e -> e.expiredObjectDeleteMarker(true))
                    .abortIncompleteMultipartUpload(a -> a.daysAfterInitiation(7)));
    put(full, aborting);
    assertThat(got().rules()).containsExactly(full, aborting);
    put(expiring("three"));
    assertThat(got().rules()).containsExactly(expiring("three"));
    assertThat(s3.deleteBucketLifecycle(b -> b.bucket(BUCKET)).sdkHttpResponse().statusCode())
        .isEqualTo(204);
    hasNone();
    s3.deleteBucketLifecycle(b -> b.bucket(BUCKET));
  }

  @Test
  @SuppressWarnings("deprecation") // as the former schema is
  void rules_with_a_prefix_of_their_own_are_kept_as_they_were_put() {
    LifecycleRule former =
        LifecycleRule.builder()
            .id("former")
            .prefix("logs/")
            .status(ExpirationStatus.ENABLED)
            .expiration(e -> e.date(MIDNIGHT))
            .build();
    put(former);
    assertThat(got().rules()).containsExactly(former);
    refused(
        400,
        "InvalidRequest",
        "Base level prefix cannot be used in Lifecycle V2, prefixes are only supported in the"
            + " Filter.",
        () -> put(former, expiring("one")));
    malformed(() -> put(former.toBuilder().filter(f -> {}).build()));
    malformed(() -> put(former.toBuilder().prefix(null).build()));
  }

  @Test
  void a_rule_without_an_id_is_given_one() {
    put(expiring(null), expiring(null));
    assertThat(got().rules().get(0).id())
        .matches("[A-Za-z0-9+/]{48}")
        .isNotEqualTo(got().rules().get(1).id());
  }

  @Test
  void the_least_size_of_objects_that_change_their_class_is_said_beside_the_rules() {
    put(expiring("one"));
    assertThat(got().transitionDefaultMinimumObjectSize())
        .isEqualTo(TransitionDefaultMinimumObjectSize.ALL_STORAGE_CLASSES_128_K);
    assertThat(
            s3.putBucketLifecycleConfiguration(
                    b ->
                        b.bucket(BUCKET)
                            .transitionDefaultMinimumObjectSize("varies_by_storage_class")
                            .lifecycleConfiguration(c -> c.rules(expiring("one"))))
                .transitionDefaultMinimumObjectSize())
        .isEqualTo(TransitionDefaultMinimumObjectSize.VARIES_BY_STORAGE_CLASS);
    assertThat(got().transitionDefaultMinimumObjectSize())
        .isEqualTo(TransitionDefaultMinimumObjectSize.VARIES_BY_STORAGE_CLASS);
    refused(
        400,
        "InvalidRequest",
        "Invalid TransitionDefaultMinimumObjectSize found: value",
        () ->
            s3.putBucketLifecycleConfiguration(
                b ->
                    b.bucket(BUCKET)
                        .transitionDefaultMinimumObjectSize("value")
                        .lifecycleConfiguration(c -> c.rules(expiring("one")))));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        request("At least one action needs to be specified in a rule", r -> {}),
        request(
            "Duplicate Tag Keys are not allowed.",
            r -> r.filter(f -> f.and(a -> a.tags(tags("k=v", "k=w")))).expiration(e -> e.days(1))),
        request(
            "AbortIncompleteMultipartUpload cannot be specified with Tags.",
            r ->
                r.filter(f -> f.tag(tag("k", "v")))
                    .abortIncompleteMultipartUpload(a -> a.daysAfterInitiation(1))),
        request(
            "ExpiredObjectDeleteMarker cannot be specified with Tags.",
            r ->
                r.filter(f -> f.tag(tag("k", "v")))
                    .expiration(e -> e.expiredObjectDeleteMarker(true))),
        request(
            "'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'.",
            r ->
                r.filter(f -> f.and(a -> a.objectSizeGreaterThan(10L).objectSizeLessThan(10L)))
                    .expiration(e -> e.days(1))),
        request(
            "'StorageClass' must be different for 'Transition' actions in same 'Rule' with filter"
                + " '(prefix=logs/)'",
            r ->
                r.transitions(
                    transition(1, TransitionStorageClass.GLACIER),
                    transition(2, TransitionStorageClass.GLACIER))),
        request(
            "Found mixed 'Date' and 'Days' based Expiration and Transition actions in lifecycle"
                + " rule for filter '(prefix=logs/)'",
            r ->
                r.transitions(transition(1, TransitionStorageClass.GLACIER))
                    .expiration(e -> e.date(MIDNIGHT))),
        argument(
            "'Days' for Expiration action must be a positive integer",
            r -> r.expiration(e -> e.days(0))),
        argument(
            "'Date' must be at midnight GMT",
            r -> r.expiration(e -> e.date(MIDNIGHT.plusSeconds(1)))),
        argument(
            "'Days' in Transition action must be nonnegative",
            r -> r.transitions(transition(-1, TransitionStorageClass.GLACIER))),
        argument(
            "'Days' in Transition action must be greater than or equal to 30 for storageClass"
                + " 'STANDARD_IA'",
            r -> r.transitions(transition(29, TransitionStorageClass.STANDARD_IA))),
        argument(
            "'NoncurrentDays' in NoncurrentVersionTransition action must be greater than or equal"
                + " to 30 for storageClass 'ONEZONE_IA'",
            r -> r.noncurrentVersionTransitions(noncurrent(1, TransitionStorageClass.ONEZONE_IA))),
        argument(
            "'Days' in the 'Transition' action for StorageClass 'GLACIER' for filter"
                + " '(prefix=logs/)' must be 30 days more than 'Days' in the 'Transition' action"
                + " for StorageClass 'STANDARD_IA'",
            r ->
                r.transitions(
                    transition(30, TransitionStorageClass.STANDARD_IA),
                    transition(59, TransitionStorageClass.GLACIER))),
        argument(
            "'Days' in the Expiration action for filter '(prefix=logs/)' must be greater than"
                + " 'Days' in the Transition action",
            r ->
                r.transitions(transition(10, TransitionStorageClass.GLACIER))
                    .expiration(e -> e.days(10))),
        argument(
            "'NoncurrentDays' for NoncurrentVersionExpiration action must be a positive integer",
            r -> r.noncurrentVersionExpiration(e -> e.noncurrentDays(0))),
        argument(
            "'DaysAfterInitiation' for AbortIncompleteMultipartUpload action must be a positive"
                + " integer",
            r -> r.abortIncompleteMultipartUpload(a -> a.daysAfterInitiation(0))));
  }

  private static Arguments request(String message, Consumer<LifecycleRule.Builder> how) {
    return Arguments.of("InvalidRequest", message, how);
  }

  private static Arguments argument(String message, Consumer<LifecycleRule.Builder> how) {
    return Arguments.of("InvalidArgument", message, how);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void rules_that_contradict_themselves_are_refused(
      String code, String message, Consumer<LifecycleRule.Builder> how) {
    refused(400, code, message, () -> put(rule(how)));
    hasNone();
  }

  @Test
  void incomplete_rules_are_refused() {
    Consumer<LifecycleRule> put = rule -> put(rule);
    allMalformed(
        put,
        expiring("one").toBuilder().status("Perhaps").build(),
        rule(r -> r.expiration(e -> {})),
        rule(r -> r.expiration(e -> e.days(1).date(MIDNIGHT))),
        rule(r -> r.expiration(e -> e.days(1).expiredObjectDeleteMarker(true))),
        rule(r -> r.transitions(Transition.builder().days(1).build())),
        rule(r -> r.transitions(Transition.builder().storageClass("GLACIER").build())),
        rule(r -> r.transitions(Transition.builder().days(1).storageClass("STANDARD").build())),
        rule(r -> r.noncurrentVersionExpiration(e -> e.newerNoncurrentVersions(2))),
        rule(r -> r.abortIncompleteMultipartUpload(a -> {})),
        rule(r -> r.filter(f -> f.prefix("a").tag(tag("k", "v"))).expiration(e -> e.days(1))),
        rule(r -> r.filter(f -> f.and(a -> a.prefix("a"))).expiration(e -> e.days(1))));
    incomplete(
        "?lifecycle",
        "<LifecycleConfiguration/>",
        "<LifecycleConfiguration><Rule><Prefix/><Expiration><Days>1</Days></Expiration></Rule>"
            + "</LifecycleConfiguration>");
    refused(
        400,
        "MissingRequestBodyError",
        "Request Body is empty",
        () -> s3.putBucketLifecycleConfiguration(b -> b.bucket(BUCKET)));
  }

  @Test
  void ids_are_unique_and_not_too_long_and_rules_not_too_many() {
    refused(
        400,
        "InvalidArgument",
        "Rule ID must be unique. Found same ID for more than one rule",
        () -> put(expiring("one"), expiring("one")));
    refused(
        400,
        "InvalidArgument",
        "ID length should not exceed allowed limit of 255",
        () -> put(expiring("x".repeat(256))));
    put(Collections.nCopies(1000, expiring(null)).toArray(LifecycleRule[]::new));
    refused(
        400,
        "InvalidRequest",
        () -> put(Collections.nCopies(1001, expiring(null)).toArray(LifecycleRule[]::new)));
    assertThat(got().rules()).hasSize(1000);
  }

  @Test
  @SuppressWarnings("deprecation") // as the former schema is
  void to_keep_a_number_of_versions_needs_a_filter() {
    refused(
        400,
        "InvalidRequest",
        () ->
            put(
                LifecycleRule.builder()
                    .prefix("")
                    .status(ExpirationStatus.ENABLED)
                    .noncurrentVersionExpiration(
                        e -> e.noncurrentDays(1).newerNoncurrentVersions(2))
                    .build()));
    refused(
        400,
        "InvalidArgument",
        () ->
            put(
                rule(
                    r ->
                        r.noncurrentVersionExpiration(
                            e -> e.noncurrentDays(1).newerNoncurrentVersions(101)))));
  }
}
