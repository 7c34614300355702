package io.cloudfakes.s3.scenario;

import static io.cloudfakes.s3.scenario.Stage.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.OwnershipControlsRule;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;

/** Who may do what. */
final class AccessScenarios {
  private static final String POLICY =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":\
      "arn:aws:iam::111122223333:root"},"Action":"s3:GetObject",\
      "Resource":"arn:aws:s3:::photos/*"}]}""";
  private static final String PUBLIC_POLICY =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*",\
      "Action":"s3:GetObject","Resource":"arn:aws:s3:::photos/*"}]}""";

  private AccessScenarios() {}

  static void addTo(Scenarios all) {
    all.onEach(AccessScenarios::policy, "PutBucketPolicy", "GetBucketPolicy", "DeleteBucketPolicy");
    all.on("GetBucketPolicyStatus", AccessScenarios::policyStatus);
    all.onEach(
        AccessScenarios::publicAccessBlock,
        "PutPublicAccessBlock",
        "GetPublicAccessBlock",
        "DeletePublicAccessBlock");
    all.onEach(
        AccessScenarios::ownership,
        "PutBucketOwnershipControls",
        "GetBucketOwnershipControls",
        "DeleteBucketOwnershipControls");
    all.onEach(AccessScenarios::bucketAcl, "PutBucketAcl", "GetBucketAcl");
    all.onEach(AccessScenarios::objectAcl, "PutObjectAcl", "GetObjectAcl");
  }

  private static void policy(Stage stage) {
    stage.bucket();
    stage.put("k", "hello");
    S3Client other =
        stage
            .aws()
            .client(S3Client.class, stage.aws().settings().withCredentials("111122223333", "any"));
    stage.refused(
        404, "NoSuchBucketPolicy", () -> stage.s3().getBucketPolicy(b -> b.bucket(BUCKET)));
    stage.refused(
        403, "AccessDenied", () -> other.getObjectAsBytes(b -> b.bucket(BUCKET).key("k")));
    stage.s3().putBucketPolicy(b -> b.bucket(BUCKET).policy(POLICY));
    assertThat(stage.s3().getBucketPolicy(b -> b.bucket(BUCKET)).policy()).isEqualTo(POLICY);
    assertThat(other.getObjectAsBytes(b -> b.bucket(BUCKET).key("k")).asUtf8String())
        .isEqualTo("hello");
    stage.refused(
        400,
        "MalformedPolicy",
        () -> stage.s3().putBucketPolicy(b -> b.bucket(BUCKET).policy("{\"no\":1}")));
    // Block public policies, a new bucket's default, is on.
    stage.refused(
        403,
        "AccessDenied",
        () -> stage.s3().putBucketPolicy(b -> b.bucket(BUCKET).policy(PUBLIC_POLICY)));
    stage.s3().deleteBucketPolicy(b -> b.bucket(BUCKET));
    stage.refused(
        403, "AccessDenied", () -> other.getObjectAsBytes(b -> b.bucket(BUCKET).key("k")));
    stage.s3().deleteBucketPolicy(b -> b.bucket(BUCKET));
  }

  private static void policyStatus(Stage stage) {
    stage.bucket();
    stage.refused(
        404, "NoSuchBucketPolicy", () -> stage.s3().getBucketPolicyStatus(b -> b.bucket(BUCKET)));
    stage.s3().putBucketPolicy(b -> b.bucket(BUCKET).policy(POLICY));
    assertThat(stage.s3().getBucketPolicyStatus(b -> b.bucket(BUCKET)).policyStatus().isPublic())
        .isFalse();
    stage.s3().deletePublicAccessBlock(b -> b.bucket(BUCKET));
    stage.s3().putBucketPolicy(b -> b.bucket(BUCKET).policy(PUBLIC_POLICY));
    assertThat(stage.s3().getBucketPolicyStatus(b -> b.bucket(BUCKET)).policyStatus().isPublic())
        .isTrue();
  }

  private static void publicAccessBlock(Stage stage) {
    stage.bucket();
    assertThat(
            stage.s3().getPublicAccessBlock(b -> b.bucket(BUCKET)).publicAccessBlockConfiguration())
        .isEqualTo(blocks(true));
    stage
        .s3()
        .putPublicAccessBlock(b -> b.bucket(BUCKET).publicAccessBlockConfiguration(blocks(false)));
    assertThat(
            stage.s3().getPublicAccessBlock(b -> b.bucket(BUCKET)).publicAccessBlockConfiguration())
        .isEqualTo(blocks(false));
    stage.s3().deletePublicAccessBlock(b -> b.bucket(BUCKET));
    stage.refused(
        404,
        "NoSuchPublicAccessBlockConfiguration",
        () -> stage.s3().getPublicAccessBlock(b -> b.bucket(BUCKET)));
    stage.s3().deletePublicAccessBlock(b -> b.bucket(BUCKET));
  }

  private static PublicAccessBlockConfiguration blocks(boolean on) {
    return PublicAccessBlockConfiguration.builder()
        .blockPublicAcls(on)
        .ignorePublicAcls(on)
        .blockPublicPolicy(on)
        .restrictPublicBuckets(on)
        .build();
  }

  private static void ownership(Stage stage) {
    stage.bucket();
    assertThat(
            stage
                .s3()
                .getBucketOwnershipControls(b -> b.bucket(BUCKET))
                .ownershipControls()
                .rules())
        .extracting(OwnershipControlsRule::objectOwnership)
        .containsExactly(ObjectOwnership.BUCKET_OWNER_ENFORCED);
    owned(stage, ObjectOwnership.OBJECT_WRITER);
    assertThat(
            stage
                .s3()
                .getBucketOwnershipControls(b -> b.bucket(BUCKET))
                .ownershipControls()
                .rules())
        .extracting(OwnershipControlsRule::objectOwnership)
        .containsExactly(ObjectOwnership.OBJECT_WRITER);
    stage.s3().deleteBucketOwnershipControls(b -> b.bucket(BUCKET));
    stage.refused(
        404,
        "OwnershipControlsNotFoundError",
        () -> stage.s3().getBucketOwnershipControls(b -> b.bucket(BUCKET)));
  }

  private static void owned(Stage stage, ObjectOwnership ownership) {
    stage
        .s3()
        .putBucketOwnershipControls(
            b ->
                b.bucket(BUCKET)
                    .ownershipControls(o -> o.rules(r -> r.objectOwnership(ownership))));
  }

  private static void bucketAcl(Stage stage) {
    stage.bucket();
    assertThat(stage.s3().getBucketAcl(b -> b.bucket(BUCKET)).grants())
        .extracting(Grant::permissionAsString)
        .containsExactly("FULL_CONTROL");
    stage.refused(
        400,
        "AccessControlListNotSupported",
        () -> stage.s3().putBucketAcl(b -> b.bucket(BUCKET).acl(BucketCannedACL.PUBLIC_READ)));
    owned(stage, ObjectOwnership.BUCKET_OWNER_PREFERRED);
    stage.refused(
        403,
        "AccessDenied",
        () -> stage.s3().putBucketAcl(b -> b.bucket(BUCKET).acl(BucketCannedACL.PUBLIC_READ)));
    stage
        .s3()
        .putPublicAccessBlock(b -> b.bucket(BUCKET).publicAccessBlockConfiguration(blocks(false)));
    stage.s3().putBucketAcl(b -> b.bucket(BUCKET).acl(BucketCannedACL.PUBLIC_READ));
    assertThat(stage.s3().getBucketAcl(b -> b.bucket(BUCKET)).grants())
        .extracting(Grant::permissionAsString)
        .containsExactlyInAnyOrder("FULL_CONTROL", "READ");
  }

  private static void objectAcl(Stage stage) {
    stage.bucket();
    stage.put("k", "hello");
    assertThat(stage.s3().getObjectAcl(b -> b.bucket(BUCKET).key("k")).grants())
        .extracting(Grant::permissionAsString)
        .containsExactly("FULL_CONTROL");
    stage.refused(
        400,
        "AccessControlListNotSupported",
        () ->
            stage
                .s3()
                .putObjectAcl(b -> b.bucket(BUCKET).key("k").acl(ObjectCannedACL.PUBLIC_READ)));
    owned(stage, ObjectOwnership.OBJECT_WRITER);
    stage.s3().putObjectAcl(b -> b.bucket(BUCKET).key("k").acl(ObjectCannedACL.BUCKET_OWNER_READ));
    stage.refused(
        404, "NoSuchKey", () -> stage.s3().getObjectAcl(b -> b.bucket(BUCKET).key("none")));
  }
}
