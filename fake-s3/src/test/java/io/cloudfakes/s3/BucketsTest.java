package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.S3Exception;

class BucketsTest extends S3TestCase {

  private static CreateBucketConfiguration at(String constraint) {
    return CreateBucketConfiguration.builder().locationConstraint(constraint).build();
  }

  @Test
  void a_bucket_is_created_found_and_deleted() {
    CreateBucketResponse created = s3.createBucket(b -> b.bucket(BUCKET));
    assertThat(created.location()).isEqualTo("/photos");
    assertThat(s3.headBucket(b -> b.bucket(BUCKET)).bucketRegion()).isEqualTo("us-east-1");
    assertThat(s3.deleteBucket(b -> b.bucket(BUCKET)).sdkHttpResponse().statusCode())
        .isEqualTo(204);
    headRefused(404, () -> s3.headBucket(b -> b.bucket(BUCKET)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab",
        "Photos",
        "under_score",
        "-begins",
        "ends-",
        "two..dots",
        "192.168.5.4",
        "xn--name",
        "sthree-name",
        "amzn-s3-demo-bucket",
        "name-s3alias",
        "name--ol-s3",
        "name--x-s3",
        "a234567890123456789012345678901234567890123456789012345678901234"
      })
  void names_that_no_bucket_may_have_are_refused(String name) {
    Answer answer = send("PUT", "https://s3.us-east-1.amazonaws.com/" + name, Map.of(), "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("<Code>InvalidBucketName</Code>")
        .contains("<Message>The specified bucket is not valid.</Message>")
        .contains("<BucketName>" + name + "</BucketName>");
  }

  @Test
  void the_first_region_takes_every_constraint_but_its_own() {
    s3.createBucket(b -> b.bucket("tokyo").createBucketConfiguration(at("ap-northeast-1")));
    assertThat(s3.getBucketLocation(b -> b.bucket("tokyo")).locationConstraint())
        .isEqualTo(BucketLocationConstraint.AP_NORTHEAST_1);
    assertThat(
            refused(
                400,
                "InvalidLocationConstraint",
                () ->
                    s3.createBucket(
                        b -> b.bucket("other").createBucketConfiguration(at("us-east-1")))))
        .contains("<LocationConstraint>us-east-1</LocationConstraint>");
    refused(
        400,
        "InvalidLocationConstraint",
        () -> s3.createBucket(b -> b.bucket("other").createBucketConfiguration(at("bar"))));
  }

  @Test
  void other_regions_take_their_own_constraint_only() {
    S3Client west = in("us-west-2");
    assertThat(
            refused(
                400,
                "IllegalLocationConstraintException",
                () ->
                    west.createBucket(
                        b -> b.bucket("other").createBucketConfiguration(at("eu-west-1")))))
        .contains(
            "The eu-west-1 location constraint is incompatible for the region specific endpoint"
                + " this request was sent to.");
    Answer without =
        send(
            "PUT",
            "https://s3.us-west-2.amazonaws.com/other",
            Map.of(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260301/us-west-2/s3/"
                    + "aws4_request, SignedHeaders=host, Signature="
                    + "0".repeat(64)),
            "");
    assertThat(without.status()).isEqualTo(400);
    assertThat(without.body())
        .contains("<Code>IllegalLocationConstraintException</Code>")
        .contains("The unspecified location constraint is incompatible");
    CreateBucketResponse created =
        west.createBucket(b -> b.bucket("west").createBucketConfiguration(at("us-west-2")));
    assertThat(created.location()).isEqualTo("http://west.s3.amazonaws.com/");
    assertThat(west.headBucket(b -> b.bucket("west")).bucketRegion()).isEqualTo("us-west-2");
  }

  @Test
  void the_old_name_of_ireland_stays() {
    in("eu-west-1").createBucket(b -> b.bucket("dublin").createBucketConfiguration(at("EU")));
    assertThat(s3.getBucketLocation(b -> b.bucket("dublin")).locationConstraint())
        .isEqualTo(BucketLocationConstraint.EU);
    assertThat(in("eu-west-1").headBucket(b -> b.bucket("dublin")).bucketRegion())
        .isEqualTo("eu-west-1");
  }

  @Test
  void the_first_region_has_no_constraint() {
    bucket();
    assertThat(s3.getBucketLocation(b -> b.bucket(BUCKET)).locationConstraintAsString())
        .isNullOrEmpty();
  }

  @Test
  void creating_again_succeeds_in_the_first_region_only() {
    bucket();
    put("a", "kept");
    s3.createBucket(b -> b.bucket(BUCKET));
    assertThat(get("a")).isEqualTo("kept");
    S3Client west = in("us-west-2");
    west.createBucket(b -> b.bucket("west").createBucketConfiguration(at("us-west-2")));
    assertThat(
            refused(
                409,
                "BucketAlreadyOwnedByYou",
                () ->
                    west.createBucket(
                        b -> b.bucket("west").createBucketConfiguration(at("us-west-2")))))
        .contains("<BucketName>west</BucketName>");
  }

  @Test
  void names_are_global_over_accounts() {
    bucket();
    refused(
        409, "BucketAlreadyExists", () -> of("111122223333").createBucket(b -> b.bucket(BUCKET)));
  }

  @Test
  void a_bucket_with_objects_is_not_deleted() {
    bucket();
    put("a", "1");
    assertThat(refused(409, "BucketNotEmpty", () -> s3.deleteBucket(b -> b.bucket(BUCKET))))
        .contains("The bucket you tried to delete is not empty")
        .contains("<BucketName>photos</BucketName>");
    assertThat(get("a")).isEqualTo("1");
  }

  @Test
  void an_absent_bucket_is_no_such_bucket() {
    assertThat(refused(404, "NoSuchBucket", () -> s3.deleteBucket(b -> b.bucket("nothing-here"))))
        .contains("<Message>The specified bucket does not exist</Message>")
        .contains("<BucketName>nothing-here</BucketName>");
    refused(404, "NoSuchBucket", () -> s3.listObjectsV2(b -> b.bucket("nothing-here")));
    refused(404, "NoSuchBucket", () -> s3.getBucketLocation(b -> b.bucket("nothing-here")));
  }

  @Test
  void a_bucket_of_another_region_is_elsewhere() {
    in("us-west-2").createBucket(b -> b.bucket("west").createBucketConfiguration(at("us-west-2")));
    assertThat(refused(301, "PermanentRedirect", () -> s3.listObjectsV2(b -> b.bucket("west"))))
        .contains("<Endpoint>west.s3.us-west-2.amazonaws.com</Endpoint>");
    S3Exception head = headRefused(301, () -> s3.headBucket(b -> b.bucket("west")));
    assertThat(head.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("x-amz-bucket-region"))
        .contains("us-west-2");
  }

  @Test
  void buckets_are_private_to_their_account() {
    bucket();
    S3Client stranger = of("111122223333");
    refused(403, "AccessDenied", () -> stranger.listObjectsV2(b -> b.bucket(BUCKET)));
    headRefused(403, () -> stranger.headBucket(b -> b.bucket(BUCKET)));
    assertThat(stranger.listBuckets().buckets()).isEmpty();
  }

  @Test
  void callers_without_credentials_are_denied() {
    bucket();
    try (S3Client nobody = anonymous()) {
      refused(403, "AccessDenied", () -> nobody.listObjectsV2(b -> b.bucket(BUCKET)));
      refused(403, "AccessDenied", () -> nobody.createBucket(b -> b.bucket("other")));
      refused(403, "AccessDenied", nobody::listBuckets);
      refused(404, "NoSuchBucket", () -> nobody.listObjectsV2(b -> b.bucket("nothing-here")));
    }
  }

  @Test
  void an_expected_owner_is_held_against_the_owner() {
    bucket();
    s3.headBucket(b -> b.bucket(BUCKET).expectedBucketOwner("123456789012"));
    refused(
        403,
        "AccessDenied",
        () -> s3.listObjects(b -> b.bucket(BUCKET).expectedBucketOwner("111122223333")));
    assertThat(
            refused(
                400,
                "InvalidBucketOwnerAWSAccountID",
                () -> s3.listObjects(b -> b.bucket(BUCKET).expectedBucketOwner("0000"))))
        .contains("The value of the expected bucket owner parameter must be an AWS Account ID...");
  }

  @Test
  void acls_are_refused_as_new_buckets_enforce_their_owner() {
    s3.createBucket(b -> b.bucket("private-one").acl(BucketCannedACL.PRIVATE));
    refused(
        400,
        "InvalidBucketAclWithObjectOwnership",
        () -> s3.createBucket(b -> b.bucket("other").acl(BucketCannedACL.PUBLIC_READ)));
    refused(400, "InvalidArgument", () -> s3.createBucket(b -> b.bucket("other").acl("fake-acl")));
    refused(
        400,
        "InvalidBucketAclWithObjectOwnership",
        () -> s3.createBucket(b -> b.bucket("other").grantRead("id=\"1\"")));
    s3.createBucket(
        b -> b.bucket("enforced").objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED));
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () -> s3.createBucket(b -> b.bucket("other").objectOwnership("RandomValue"))))
        .contains("Invalid x-amz-object-ownership header: RandomValue");
  }

  @Test
  void what_is_not_modelled_is_refused_by_name() {
    assertThat(
            refused(
                501,
                "NotImplemented",
                () ->
                    s3.createBucket(
                        b ->
                            b.bucket("other")
                                .createBucketConfiguration(
                                    c -> c.location(l -> l.type("AvailabilityZone"))))))
        .contains("CreateBucketConfiguration.Location");
    assertThat(s3.listBuckets().buckets()).isEmpty();
    bucket();
    assertThat(
            refused(
                501, "NotImplemented", () -> s3.getObjectTorrent(b -> b.bucket(BUCKET).key("a"))))
        .contains("GetObjectTorrent");
  }

  @Test
  void buckets_are_listed_by_name_with_their_owner() {
    s3.createBucket(b -> b.bucket("beta"));
    s3.createBucket(b -> b.bucket("alpha"));
    of("111122223333").createBucket(b -> b.bucket("not-mine"));
    ListBucketsResponse list = s3.listBuckets();
    assertThat(list.buckets()).extracting(Bucket::name).containsExactly("alpha", "beta");
    assertThat(list.buckets().get(0).creationDate()).isEqualTo(START);
    assertThat(list.buckets().get(0).bucketRegion()).isNull();
    assertThat(list.owner().id()).matches("[0-9a-f]{64}");
    assertThat(list.owner().displayName()).isNull();
  }

  @Test
  void lists_of_buckets_have_pages_prefixes_and_regions() {
    for (String name : List.of("app-1", "app-2", "app-3", "other")) {
      s3.createBucket(b -> b.bucket(name));
    }
    s3.createBucket(b -> b.bucket("app-4").createBucketConfiguration(at("eu-west-1")));
    ListBucketsResponse first = s3.listBuckets(b -> b.prefix("app-").maxBuckets(2));
    assertThat(first.buckets()).extracting(Bucket::name).containsExactly("app-1", "app-2");
    assertThat(first.prefix()).isEqualTo("app-");
    assertThat(first.buckets().get(0).bucketRegion()).isEqualTo("us-east-1");
    ListBucketsResponse second =
        s3.listBuckets(
            b -> b.prefix("app-").maxBuckets(2).continuationToken(first.continuationToken()));
    assertThat(second.buckets()).extracting(Bucket::name).containsExactly("app-3", "app-4");
    assertThat(second.continuationToken()).isNull();
    assertThat(s3.listBuckets(b -> b.bucketRegion("eu-west-1")).buckets())
        .extracting(Bucket::name)
        .containsExactly("app-4");
    assertThat(
            refused(400, "InvalidArgument", () -> s3.listBuckets(b -> b.bucketRegion("eu-east-1"))))
        .contains("Argument value eu-east-1 is not a valid AWS Region");
    refused(400, "InvalidArgument", () -> s3.listBuckets(b -> b.continuationToken("made-up")));
    refused(400, "InvalidArgument", () -> s3.listBuckets(b -> b.maxBuckets(0)));
  }

  @Test
  void the_number_of_buckets_of_an_account_is_limited() {
    try (io.cloudfakes.FakeAws small =
        io.cloudfakes.FakeAws.builder()
            .option(S3Options.defaults().withLimits(S3Limits.defaults().withBucketsPerAccount(1)))
            .create()) {
      S3Client client = small.client(S3Client.class);
      client.createBucket(b -> b.bucket("first"));
      refused(small, 400, "TooManyBuckets", () -> client.createBucket(b -> b.bucket("second")));
    }
  }

  @Test
  void a_head_says_that_the_name_is_no_access_point() {
    bucket();
    HeadBucketResponse head = s3.headBucket(b -> b.bucket(BUCKET));
    assertThat(head.accessPointAlias()).isFalse();
    assertThat(head.sdkHttpResponse().firstMatchingHeader("x-amz-bucket-region"))
        .contains("us-east-1");
  }
}
