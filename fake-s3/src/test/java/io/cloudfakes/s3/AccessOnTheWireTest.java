package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The documents of access as other clients than the SDK write and read them. */
class AccessOnTheWireTest extends S3TestCase {
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private String ownerId = "";

  @BeforeEach
  void listsCount() {
    bucket();
    s3.deletePublicAccessBlock(b -> b.bucket(BUCKET));
    s3.deleteBucketOwnershipControls(b -> b.bucket(BUCKET));
    ownerId = s3.getBucketAcl(b -> b.bucket(BUCKET)).owner().id();
  }

  @Test
  void a_list_is_written_as_s3_writes_it() {
    s3.putBucketAcl(b -> b.bucket(BUCKET).acl("public-read"));

    Answer answer = send("GET", url("?acl"), Map.of(), "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "<AccessControlPolicy xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Owner><ID>"
                + ownerId
                + "</ID></Owner><AccessControlList><Grant><Grantee xmlns:xsi=\""
                + XSI
                + "\" xsi:type=\"CanonicalUser\"><ID>"
                + ownerId
                + "</ID></Grantee><Permission>FULL_CONTROL</Permission></Grant>")
        .contains("xsi:type=\"Group\"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI>");
  }

  @Test
  void a_list_is_read_as_any_client_writes_it() {
    String list =
        "<?xml version=\"1.0\"?><AccessControlPolicy"
            + " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Owner><ID>"
            + ownerId
            + "</ID><DisplayName>me</DisplayName></Owner><AccessControlList><Grant><Grantee"
            + " xmlns:i=\""
            + XSI
            + "\" i:type=\"Group\"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI>"
            + "</Grantee><Permission>READ</Permission></Grant></AccessControlList>"
            + "</AccessControlPolicy>";

    assertThat(send("PUT", url("?acl"), Map.of(), list).status()).isEqualTo(200);
    assertThat(s3.getBucketAcl(b -> b.bucket(BUCKET)).grants())
        .extracting("permission")
        .containsExactly("READ");
  }

  @Test
  void what_is_no_list_is_refused() {
    String grant =
        "<AccessControlPolicy xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Owner><ID>"
            + ownerId
            + "</ID></Owner><AccessControlList><Grant><Grantee xmlns:xsi=\""
            + XSI
            + "\" xsi:type=\"CanonicalUser\"><ID>"
            + ownerId
            + "</ID></Grantee><Permission>%s</Permission></Grant></AccessControlList>"
            + "</AccessControlPolicy>";

    Answer unknown = send("PUT", url("?acl"), Map.of(), grant.formatted("EVERYTHING"));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.body()).contains("<Code>MalformedACLError</Code>");
    Answer broken = send("PUT", url("?acl"), Map.of(), "<AccessControlPolicy>");
    assertThat(broken.status()).isEqualTo(400);
    assertThat(send("PUT", url("?acl"), Map.of(), grant.formatted("READ")).status()).isEqualTo(200);
  }

  @Test
  void a_policy_is_bare_json() {
    String policy =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
            + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::photos/*\"}]}";

    assertThat(send("PUT", url("?policy"), Map.of(), policy).status()).isEqualTo(204);
    Answer answer = send("GET", url("?policy"), Map.of(), "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(policy);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(send("GET", url("?policyStatus"), Map.of(), "").body())
        .contains(
            "<PolicyStatus xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                + "<IsPublic>true</IsPublic></PolicyStatus>");
    assertThat(send("DELETE", url("?policy"), Map.of(), "").status()).isEqualTo(204);
    assertThat(send("GET", url("?policy"), Map.of(), "").body())
        .contains("<Code>NoSuchBucketPolicy</Code>");
    assertThat(send("PUT", url("?policy"), Map.of(), "").body())
        .contains("Policies must be valid JSON and the first byte must be '{'");
  }

  @Test
  void controls_and_blocks_are_documents_of_their_names() {
    String controls =
        "<OwnershipControls xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Rule>"
            + "<ObjectOwnership>BucketOwnerPreferred</ObjectOwnership></Rule></OwnershipControls>";
    String block =
        "<PublicAccessBlockConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
            + "<BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>false</IgnorePublicAcls>"
            + "<BlockPublicPolicy>false</BlockPublicPolicy>"
            + "<RestrictPublicBuckets>false</RestrictPublicBuckets>"
            + "</PublicAccessBlockConfiguration>";
    s3.putBucketOwnershipControls(
        b ->
            b.bucket(BUCKET)
                .ownershipControls(c -> c.rules(r -> r.objectOwnership("BucketOwnerPreferred"))));
    s3.putPublicAccessBlock(
        b -> b.bucket(BUCKET).publicAccessBlockConfiguration(c -> c.blockPublicAcls(true)));

    assertThat(send("GET", url("?ownershipControls"), Map.of(), "").body()).endsWith(controls);
    assertThat(send("GET", url("?publicAccessBlock"), Map.of(), "").body()).endsWith(block);
    assertThat(send("DELETE", url("?publicAccessBlock"), Map.of(), "").status()).isEqualTo(204);
    assertThat(send("DELETE", url("?ownershipControls"), Map.of(), "").status()).isEqualTo(204);
  }

  @Test
  void a_head_refused_says_no_more_than_its_status() {
    s3.putBucketPolicy(
        b ->
            b.bucket(BUCKET)
                .policy(
                    "{\"Statement\":{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":"
                        + "\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::photos/*\"}}"));
    Answer answer = send("HEAD", url("a"), Map.of(), "");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
  }
}
