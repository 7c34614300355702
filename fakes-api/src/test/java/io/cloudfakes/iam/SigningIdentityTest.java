package io.cloudfakes.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningIdentityTest {
  private static final String URL = "https://bucket.s3.amazonaws.com/key";

  private static SigningIdentity header(String authorization) {
    return SigningIdentity.of(TestHttpRequest.of("GET", URL).set("Authorization", authorization));
  }

  private static SigningIdentity query(String query) {
    return SigningIdentity.of(TestHttpRequest.of("GET", URL + "?" + query));
  }

  @ParameterizedTest
  @ValueSource(strings = {", ", ","})
  void reads_a_version_4_header_with_or_without_spaces(String separator) {
    SigningIdentity identity =
        header(
            "AWS4-HMAC-SHA256 Credential=AKID/20130524/eu-west-1/dynamodb/aws4_request"
                + separator
                + "SignedHeaders=host;x-amz-date"
                + separator
                + "Signature=abc");

    assertThat(identity.mechanism()).isEqualTo(SigningMechanism.V4_HEADER);
    assertThat(identity.accessKeyId()).isEqualTo("AKID");
    assertThat(identity.scope())
        .isEqualTo(new CredentialScope("20130524", "eu-west-1", "dynamodb", "aws4_request"))
        .hasToString("20130524/eu-west-1/dynamodb/aws4_request");
    assertThat(identity.signedHeaders()).isEqualTo("host;x-amz-date");
    assertThat(identity.signature()).isEqualTo("abc");
  }

  @Test
  void reads_a_presigned_url() {
    SigningIdentity identity =
        query(
            "X-Amz-Algorithm=AWS4-HMAC-SHA256"
                + "&X-Amz-Credential=AKID%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                + "&X-Amz-SignedHeaders=host&X-Amz-Signature=abc");

    assertThat(identity.mechanism()).isEqualTo(SigningMechanism.V4_QUERY);
    assertThat(identity.accessKeyId()).isEqualTo("AKID");
    assertThat(identity.scope())
        .isEqualTo(new CredentialScope("20130524", "us-east-1", "s3", "aws4_request"));
    assertThat(identity.signedHeaders()).isEqualTo("host");
    assertThat(identity.signature()).isEqualTo("abc");
  }

  @Test
  void reads_version_4a_whose_scope_names_no_region() {
    SigningIdentity header =
        header(
            "AWS4-ECDSA-P256-SHA256 Credential=AKID/20130524/s3/aws4_request,"
                + " SignedHeaders=host, Signature=30");
    assertThat(header.mechanism()).isEqualTo(SigningMechanism.V4A_HEADER);
    assertThat(header.scope())
        .isEqualTo(new CredentialScope("20130524", "", "s3", "aws4_request"))
        .hasToString("20130524/s3/aws4_request");

    SigningIdentity query =
        query(
            "X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256"
                + "&X-Amz-Credential=AKID%2F20130524%2Fs3%2Faws4_request&X-Amz-Region-Set=*");
    assertThat(query.mechanism()).isEqualTo(SigningMechanism.V4A_QUERY);
    assertThat(query.accessKeyId()).isEqualTo("AKID");
  }

  @Test
  void recognises_version_2() {
    SigningIdentity header = header("AWS AKID:c2lnbmF0dXJl");
    assertThat(header.mechanism()).isEqualTo(SigningMechanism.V2_HEADER);
    assertThat(header.accessKeyId()).isEqualTo("AKID");
    assertThat(header.signature()).isEqualTo("c2lnbmF0dXJl");

    SigningIdentity query = query("AWSAccessKeyId=AKID&Expires=1&Signature=c2ln");
    assertThat(query.mechanism()).isEqualTo(SigningMechanism.V2_QUERY);
    assertThat(query.accessKeyId()).isEqualTo("AKID");
    assertThat(query.signature()).isEqualTo("c2ln");
  }

  @Test
  void a_request_without_a_signature_is_anonymous() {
    assertThat(SigningIdentity.of(TestHttpRequest.of("GET", URL)).mechanism())
        .isEqualTo(SigningMechanism.ANONYMOUS);
    assertThat(query("list-type=2&prefix=X-Amz-").mechanism())
        .isEqualTo(SigningMechanism.ANONYMOUS);
  }

  @Test
  void another_scheme_is_named_other() {
    assertThat(header("Bearer abc").mechanism()).isEqualTo(SigningMechanism.OTHER);
    assertThat(header("AWS4-HMAC-SHA512 Credential=a/b/c/d/e").mechanism())
        .isEqualTo(SigningMechanism.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA256 ",
        "AWS4-HMAC-SHA256 Credential",
        "AWS4-HMAC-SHA256 Signature=x",
        "AWS4-HMAC-SHA256 xCredential=a/b/c/d/e"
      })
  void missing_parts_are_null(String authorization) {
    SigningIdentity identity = header(authorization);
    assertThat(identity.mechanism()).isEqualTo(SigningMechanism.V4_HEADER);
    assertThat(identity.accessKeyId()).isNull();
    assertThat(identity.scope()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AKID", "AKID/", "AKID/a/b/c", "AKID/a/b/c/d/e"})
  void a_credential_of_other_than_five_parts_has_no_scope(String credential) {
    SigningIdentity identity = header("AWS4-HMAC-SHA256 Credential=" + credential);
    assertThat(identity.accessKeyId()).isEqualTo("AKID");
    assertThat(identity.scope()).isNull();
  }
}
