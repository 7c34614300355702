package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.state.BucketChange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.Payer;
import software.amazon.awssdk.services.s3.model.RequestPayer;
import software.amazon.awssdk.services.s3.model.RequestPaymentConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

class BucketPolicyTest extends AccessTestCase {
  private static final String ANYBODY = "'*'";
  private static final String OTHERS = "{'AWS':'" + OTHER + "'}";

  @Test
  void users_may_do_what_their_policies_allow() {
    put(admin, "a");

    assertThat(get(admin, "a")).isEqualTo("content of a");
    assertThat(denied(() -> get(clerk, "a")))
        .contains(
            "User: arn:aws:iam::111111111111:user/clerk is not authorized to perform:"
                + " s3:GetObject on resource: &quot;arn:aws:s3:::photos/a&quot; because no"
                + " identity-based policy allows the s3:GetObject action");
  }

  @Test
  void others_are_not_told_why() {
    put(shop, "a");
    assertThat(denied(() -> get(other, "a"))).contains("<Message>Access Denied</Message>");
    assertThat(denied(() -> get(anonymous(), "a"))).contains("<Message>Access Denied</Message>");
  }

  @Test
  void a_policy_opens_a_bucket_to_anybody() {
    put(shop, "a");
    policy(statement("Allow", ANYBODY, "'s3:GetObject'"));

    assertThat(get(anonymous(), "a")).isEqualTo("content of a");
    assertThat(get(other, "a")).isEqualTo("content of a");
    assertThat(get(clerk, "a")).isEqualTo("content of a");
    denied(() -> get(nobody, "a"));
    denied(() -> put(anonymous(), "b"));
  }

  @Test
  void between_accounts_both_sides_have_to_allow() {
    put(shop, "a");
    policy(statement("Allow", OTHERS, "'s3:GetObject'"));

    assertThat(get(other, "a")).isEqualTo("content of a");
    assertThat(get(stranger, "a")).isEqualTo("content of a");
    denied(() -> get(nobody, "a"));
    denied(() -> get(of("333333333333"), "a"));
  }

  @Test
  void a_policy_names_a_user() {
    put(shop, "a");
    policy(statement("Allow", "{'AWS':'arn:aws:iam::111111111111:user/clerk'}", "'s3:Get*'"));

    assertThat(get(clerk, "a")).isEqualTo("content of a");
    denied(() -> put(clerk, "b"));
  }

  @Test
  void a_deny_binds_even_the_owner_but_leaves_it_the_policy() {
    put(shop, "a");
    policy(statement("Deny", ANYBODY, "'s3:*'"));

    assertThat(denied(() -> get(shop, "a")))
        .contains("arn:aws:iam::111111111111:root")
        .contains("with an explicit deny in a resource-based policy");
    denied(() -> admin.getBucketPolicy(b -> b.bucket(BUCKET)));
    assertThat(shop.getBucketPolicy(b -> b.bucket(BUCKET)).policy()).contains("Deny");
    shop.deleteBucketPolicy(b -> b.bucket(BUCKET));
    assertThat(get(shop, "a")).isEqualTo("content of a");
  }

  @Test
  void who_may_not_list_is_not_told_that_a_key_is_missing() {
    policy(statement("Allow", OTHERS, "'s3:GetObject'"));
    denied(() -> get(other, "none"));
    headRefused(403, () -> other.headObject(b -> b.bucket(BUCKET).key("none")));

    policy(statement("Allow", OTHERS, "['s3:GetObject','s3:ListBucket']"));
    refused(404, "NoSuchKey", () -> get(other, "none"));

    policy(
        statement("Allow", OTHERS, "'s3:GetObject'"),
        statement("Allow", OTHERS, "'s3:ListBucket'", "'StringLike':{'s3:prefix':'no*'}"));
    denied(() -> get(other, "none"));
  }

  @Test
  void lists_are_allowed_by_prefix_delimiter_and_size() {
    put(shop, "home/ann/x");
    policy(
        statement(
            "Allow",
            OTHERS,
            "'s3:ListBucket'",
            "'StringLike':{'s3:prefix':'home/*'}",
            "'NumericLessThanEquals':{'s3:max-keys':'10'}"));

    assertThat(
            other.listObjectsV2(b -> b.bucket(BUCKET).prefix("home/ann/").maxKeys(10)).contents())
        .hasSize(1);
    denied(() -> other.listObjectsV2(b -> b.bucket(BUCKET).prefix("home/ann/").maxKeys(11)));
    denied(() -> other.listObjectsV2(b -> b.bucket(BUCKET).prefix("work/").maxKeys(1)));
    denied(() -> other.listObjectsV2(b -> b.bucket(BUCKET).maxKeys(1)));
  }

  @Test
  void writes_are_denied_without_the_encryption_asked_for() {
    policy(
        statement(
            "Deny",
            ANYBODY,
            "'s3:PutObject'",
            "'StringNotEquals':{'s3:x-amz-server-side-encryption':'AES256'}"));

    denied(() -> put(shop, "a"));
    shop.putObject(
        b -> b.bucket(BUCKET).key("a").serverSideEncryption(ServerSideEncryption.AES256),
        RequestBody.fromString("x"));
  }

  @Test
  void the_request_says_where_and_how_it_came() {
    put(shop, "a");
    policy(
        statement(
            "Allow",
            ANYBODY,
            "'s3:GetObject'",
            "'Bool':{'aws:SecureTransport':'true'}",
            "'IpAddress':{'aws:SourceIp':'127.0.0.0/8'}",
            "'StringLike':{'aws:Referer':'https://shop.example/*'}"));

    AwsRequestOverrideConfiguration from =
        AwsRequestOverrideConfiguration.builder()
            .putHeader("Referer", "https://shop.example/cart")
            .build();
    assertThat(
            anonymous()
                .getObjectAsBytes(b -> b.bucket(BUCKET).key("a").overrideConfiguration(from))
                .asUtf8String())
        .isEqualTo("content of a");
    denied(() -> get(anonymous(), "a"));
  }

  @Test
  void presigned_requests_are_told_by_how_they_are_signed() {
    put(shop, "a");
    policy(
        statement(
            "Deny",
            ANYBODY,
            "'s3:GetObject'",
            "'StringEquals':{'s3:authType':'REST-QUERY-STRING'}"));

    assertThat(get(shop, "a")).isEqualTo("content of a");
    assertThat(catchThrowableOfType(S3Exception.class, () -> get(shop, "a"))).isNull();
    policy(
        statement(
            "Deny", ANYBODY, "'s3:GetObject'", "'StringEquals':{'s3:authType':'REST-HEADER'}"));
    denied(() -> get(shop, "a"));
  }

  @Test
  void policies_vary_with_the_user() {
    put(shop, "home/clerk/x");
    put(shop, "home/admin/x");
    policy(
        "{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111111111111:user/clerk'},"
            + "'Action':'s3:GetObject','Resource':'arn:aws:s3:::photos/home/${aws:username}/*'}");

    assertThat(get(clerk, "home/clerk/x")).contains("home/clerk/x");
    denied(() -> get(clerk, "home/admin/x"));
  }

  @Test
  void several_deletes_are_asked_one_by_one() {
    put(shop, "a/1");
    put(shop, "b/1");
    policy(
        "{'Effect':'Allow','Principal':"
            + OTHERS
            + ",'Action':'s3:DeleteObject',"
            + "'Resource':'arn:aws:s3:::photos/a/*'}");

    var reply =
        other.deleteObjects(
            b -> b.bucket(BUCKET).delete(d -> d.objects(o -> o.key("a/1"), o -> o.key("b/1"))));

    assertThat(reply.deleted()).extracting("key").containsExactly("a/1");
    assertThat(reply.errors())
        .extracting("key", "code")
        .containsExactly(org.assertj.core.groups.Tuple.tuple("b/1", "AccessDenied"));
  }

  @Test
  void others_pay_where_the_requester_pays() {
    put(shop, "a");
    policy(statement("Allow", ANYBODY, "'s3:GetObject'"));
    aws.store(S3Service.SERVICE)
        .commit(
            List.of(
                BucketChange.Configured.of(
                    BUCKET, RequestPaymentConfiguration.builder().payer(Payer.REQUESTER).build())));

    assertThat(get(shop, "a")).isEqualTo("content of a");
    denied(() -> get(other, "a"));
    denied(() -> get(anonymous(), "a"));
    var reply =
        other.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").requestPayer(RequestPayer.REQUESTER));
    assertThat(reply.asUtf8String()).isEqualTo("content of a");
    assertThat(reply.response().requestChargedAsString()).isEqualTo("requester");
  }

  @Test
  void a_policy_is_put_read_and_deleted() {
    refused(404, "NoSuchBucketPolicy", () -> shop.getBucketPolicy(b -> b.bucket(BUCKET)));
    refused(404, "NoSuchBucketPolicy", () -> shop.getBucketPolicyStatus(b -> b.bucket(BUCKET)));
    policy(statement("Allow", "{'AWS':'" + OTHER + "'}", "['s3:GetObject']"));

    assertThat(shop.getBucketPolicy(b -> b.bucket(BUCKET)).policy().replace('"', '\''))
        .isEqualTo(
            "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Principal':"
                + "{'AWS':'arn:aws:iam::222222222222:root'},'Action':'s3:GetObject','Resource':"
                + "['arn:aws:s3:::photos','arn:aws:s3:::photos/*']}]}");
    assertThat(shop.getBucketPolicyStatus(b -> b.bucket(BUCKET)).policyStatus().isPublic())
        .isFalse();
    policy(statement("Allow", ANYBODY, "'s3:GetObject'"));
    assertThat(shop.getBucketPolicyStatus(b -> b.bucket(BUCKET)).policyStatus().isPublic())
        .isTrue();
    shop.deleteBucketPolicy(b -> b.bucket(BUCKET));
    shop.deleteBucketPolicy(b -> b.bucket(BUCKET));
    refused(404, "NoSuchBucketPolicy", () -> shop.getBucketPolicy(b -> b.bucket(BUCKET)));
  }

  @Test
  void a_policy_is_its_own_accounts_alone() {
    policy(statement("Allow", ANYBODY, "'s3:*'"));
    refused(405, "MethodNotAllowed", () -> other.getBucketPolicy(b -> b.bucket(BUCKET)));
    refused(405, "MethodNotAllowed", () -> other.deleteBucketPolicy(b -> b.bucket(BUCKET)));
  }

  @Test
  void nobody_locks_itself_out_unasked() {
    String text =
        ("{'Version':'2012-10-17','Statement':["
                + statement("Deny", ANYBODY, "'s3:PutBucketPolicy'")
                + "]}")
            .replace('\'', '"');
    denied(() -> admin.putBucketPolicy(b -> b.bucket(BUCKET).policy(text)));
    admin.putBucketPolicy(b -> b.bucket(BUCKET).policy(text).confirmRemoveSelfBucketAccess(true));
    denied(() -> admin.putBucketPolicy(b -> b.bucket(BUCKET).policy(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'*'|s3:GetObject|arn:aws:s3:::others/*|``|Policy has invalid resource",
        "'*'|s3:GetObject|arn:aws:s3:::photos2/*|``|Policy has invalid resource",
        "'*'|s3:GetObject|*|``|Policy has invalid resource",
        "'*'|s3:GetObjects|arn:aws:s3:::photos/*|``|Policy has invalid action",
        "'*'|sqs:*|arn:aws:s3:::photos/*|``|Policy has invalid action",
        "'*'|s3:GetObject|arn:aws:s3:::photos|``"
            + "|Action does not apply to any resource(s) in statement",
        "'*'|s3:ListBucket|arn:aws:s3:::photos/*|``"
            + "|Action does not apply to any resource(s) in statement",
        "'*'|s3:ListAllMyBuckets|arn:aws:s3:::photos|``"
            + "|Action does not apply to any resource(s) in statement",
        "'*'|s3:GetObject|arn:aws:s3:::photos/*|'StringEquals':{'s3:prefixes':'a'}"
            + "|Policy has an invalid condition key",
        "'*'|s3:GetObject|arn:aws:s3:::photos/*|'StringEquals':{'s3:prefix':'a'}"
            + "|Conditions do not apply to combination of actions and resources in statement",
        "{'AWS':'arn:aws:iam::111111111111:user/gone'}|s3:GetObject|arn:aws:s3:::photos/*|``"
            + "|Invalid principal in policy",
        "{'CanonicalUser':'0000000000000000000000000000000000000000000000000000000000000000'}"
            + "|s3:GetObject|arn:aws:s3:::photos/*|``|Invalid principal in policy",
      })
  void a_policy_that_says_nothing_of_the_bucket_is_refused(
      String principal, String action, String resource, String condition, String reason) {
    String text =
        "{'Statement':{'Effect':'Allow','Principal':"
            + principal
            + ",'Action':'"
            + action
            + "','Resource':'"
            + resource
            + "'"
            + (condition.isEmpty() ? "" : ",'Condition':{" + condition + "}")
            + "}}";
    assertThat(
            refused(
                400,
                "MalformedPolicy",
                () -> shop.putBucketPolicy(b -> b.bucket(BUCKET).policy(text.replace('\'', '"')))))
        .contains(reason);
  }

  @Test
  void a_policy_has_an_end() {
    String statement = statement("Allow", OTHERS, "'s3:GetObject'");
    String text =
        "{'Statement':[" + String.join(",", java.util.Collections.nCopies(200, statement)) + "]}";
    refused(
        400,
        "PolicyTooLarge",
        () -> shop.putBucketPolicy(b -> b.bucket(BUCKET).policy(text.replace('\'', '"'))));
  }

  @Test
  void accounts_list_and_create_their_own_buckets_if_their_policies_let_them() {
    assertThat(admin.listBuckets().buckets()).hasSize(1);
    denied(() -> clerk.listBuckets());
    denied(() -> clerk.createBucket(b -> b.bucket("clerks")));
    admin.createBucket(b -> b.bucket("admins"));
    assertThat(shop.listBuckets().buckets()).extracting("name").contains("admins");
  }

  @Test
  void a_wrong_secret_is_no_caller_at_all() {
    refused(403, "SignatureDoesNotMatch", () -> with("AKIAADMIN", "wrong").listBuckets());
  }
}
