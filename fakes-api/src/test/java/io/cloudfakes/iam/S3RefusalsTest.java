package io.cloudfakes.iam;

import static io.cloudfakes.iam.SigningFixture.AKID;
import static io.cloudfakes.iam.SigningFixture.CREDENTIALS;
import static io.cloudfakes.iam.SigningFixture.NOW;
import static io.cloudfakes.iam.SigningFixture.S3;
import static io.cloudfakes.iam.SigningFixture.STORE;
import static io.cloudfakes.iam.SigningFixture.forS3;
import static io.cloudfakes.iam.SigningFixture.http;
import static io.cloudfakes.iam.SigningFixture.identity;
import static io.cloudfakes.iam.SigningFixture.refusal;
import static io.cloudfakes.iam.SigningFixture.sign;
import static io.cloudfakes.iam.SigningFixture.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.cloudfakes.AwsError;
import io.cloudfakes.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

class S3RefusalsTest {
  private static final byte[] BODY = "hello".getBytes(StandardCharsets.UTF_8);

  private static TestHttpRequest put() {
    return sign(
        http("PUT", "https://b.s3.amazonaws.com/k?tagging").putHeader("x-amz-meta-a", "1").build(),
        BODY,
        identity(),
        SigningFixture::forS3);
  }

  private static TestHttpRequest presigned() {
    return sign(
        http("GET", "https://b.s3.amazonaws.com/k").build(),
        new byte[0],
        identity(),
        r -> {
          forS3(r);
          r.putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
              .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
              .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(10));
        });
  }

  private static AwsError refused(TestHttpRequest request, Consumer<TestHttpRequest> change) {
    change.accept(request);
    return refusal(request, S3);
  }

  @Test
  void an_altered_request_does_not_match_and_the_answer_shows_what_was_expected() {
    AwsError error = refused(put(), r -> r.path("/other"));

    assertThat(error.code()).isEqualTo("SignatureDoesNotMatch");
    assertThat(error.status()).isEqualTo(403);
    assertThat(error.message())
        .isEqualTo(
            "The request signature we calculated does not match the signature you provided. Check"
                + " your key and signing method.");
    assertThat(error.fields().keySet())
        .containsExactly(
            "AWSAccessKeyId",
            "StringToSign",
            "SignatureProvided",
            "StringToSignBytes",
            "CanonicalRequest",
            "CanonicalRequestBytes");
    assertThat(error.fields()).contains(entry("AWSAccessKeyId", AKID));
    assertThat(error.fields().get("StringToSign"))
        .startsWith("AWS4-HMAC-SHA256\n20130524T000000Z\n20130524/us-east-1/s3/aws4_request\n");
    assertThat(error.fields().get("StringToSignBytes")).startsWith("41 57 53 34 2d");
    assertThat(error.fields().get("CanonicalRequest"))
        .startsWith("PUT\n/other\ntagging=\n")
        .contains("\nhost:b.s3.amazonaws.com\n", "\nx-amz-meta-a:1\n");
  }

  @Test
  void every_signed_part_is_covered() {
    for (Consumer<TestHttpRequest> change :
        new Changes()
            .and(r -> r.method("GET"))
            .and(r -> r.path("/K"))
            .and(r -> r.path("/k/"))
            .and(r -> r.setQuery("tagging", "x"))
            .and(r -> r.removeQuery("tagging"))
            .and(r -> r.addQuery("acl", ""))
            .and(r -> r.set("Host", "c.s3.amazonaws.com"))
            .and(r -> r.set("x-amz-meta-a", "2"))
            .and(r -> r.removeHeader("x-amz-meta-a"))
            .and(r -> r.add("x-amz-meta-a", "2"))
            .and(r -> r.set("x-amz-content-sha256", "UNSIGNED-PAYLOAD"))
            .and(r -> r.set("x-amz-date", "20130524T000001Z"))
            .and(r -> r.edit("Authorization", a -> a.replaceAll("Signature=.", "Signature=g")))
            .list) {
      assertThat(refused(put(), change).code()).isEqualTo("SignatureDoesNotMatch");
    }
    for (Consumer<TestHttpRequest> change :
        new Changes()
            .and(r -> r.method("PUT"))
            .and(r -> r.path("/K"))
            .and(r -> r.setQuery("X-Amz-Expires", "601"))
            .and(r -> r.setQuery("X-Amz-Date", "20130524T000001Z"))
            .and(r -> r.addQuery("response-content-type", "text/html"))
            .and(r -> r.set("Host", "c.s3.amazonaws.com"))
            .and(r -> r.editQuery("X-Amz-Signature", s -> s + "0"))
            .list) {
      assertThat(refused(presigned(), change).code()).isEqualTo("SignatureDoesNotMatch");
    }
  }

  private static final class Changes {
    private final java.util.List<Consumer<TestHttpRequest>> list = new java.util.ArrayList<>();

    Changes and(Consumer<TestHttpRequest> change) {
      list.add(change);
      return this;
    }
  }

  @Test
  void another_secret_does_not_match() {
    TestHttpRequest request =
        sign(
            http("GET", "https://b.s3.amazonaws.com/k").build(),
            new byte[0],
            AwsCredentialsIdentity.create(AKID, "another"),
            SigningFixture::forS3);
    assertThat(refusal(request, S3).code()).isEqualTo("SignatureDoesNotMatch");
  }

  @Test
  void a_body_other_than_the_one_hashed() {
    AwsError error = refused(put(), r -> r.body(Bytes.utf8("hellO")));
    assertThat(error.code()).isEqualTo("XAmzContentSHA256Mismatch");
    assertThat(error.status()).isEqualTo(400);
    assertThat(error.message())
        .isEqualTo("The provided 'x-amz-content-sha256' header does not match what was computed.");
    assertThat(error.fields())
        .containsExactly(
            entry(
                "ClientComputedContentSHA256",
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"),
            entry("S3ComputedContentSHA256", Sha256.hex("hellO")));
  }

  @Test
  void a_payload_hash_missing_or_of_another_kind() {
    AwsError missing =
        refused(
            put(),
            r ->
                r.removeHeader("x-amz-content-sha256")
                    .edit("Authorization", a -> a.replace("x-amz-content-sha256;", "")));
    assertThat(missing.code()).isEqualTo("InvalidRequest");
    assertThat(missing.message())
        .isEqualTo("Missing required header for this request: x-amz-content-sha256");

    AwsError other = refused(put(), r -> r.set("x-amz-content-sha256", "abc"));
    assertThat(other.code()).isEqualTo("InvalidArgument");
    assertThat(other.message())
        .startsWith("x-amz-content-sha256 must be UNSIGNED-PAYLOAD, ")
        .endsWith(" or a valid sha256 value.");
    assertThat(other.fields())
        .containsExactly(
            entry("ArgumentName", "x-amz-content-sha256"), entry("ArgumentValue", "abc"));
  }

  @ParameterizedTest
  @ValueSource(longs = {901, -901})
  void a_clock_more_than_fifteen_minutes_off(long seconds) {
    AwsError error = refusal(put(), S3, STORE, NOW.plusSeconds(seconds));
    assertThat(error.code()).isEqualTo("RequestTimeTooSkewed");
    assertThat(error.status()).isEqualTo(403);
    assertThat(error.message())
        .isEqualTo("The difference between the request time and the current time is too large.");
    assertThat(error.fields())
        .containsExactly(
            entry("RequestTime", "20130524T000000Z"),
            entry("ServerTime", NOW.plusSeconds(seconds).toString()),
            entry("MaxAllowedSkewMilliseconds", "900000"));
  }

  @ParameterizedTest
  @ValueSource(longs = {900, -900})
  void a_clock_fifteen_minutes_off_is_good_enough(long seconds) {
    verify(put(), S3, STORE, NOW.plusSeconds(seconds));
  }

  @Test
  void a_presigned_url_past_its_time() {
    AwsError error = refusal(presigned(), S3, STORE, NOW.plusSeconds(601));
    assertThat(error.code()).isEqualTo("AccessDenied");
    assertThat(error.status()).isEqualTo(403);
    assertThat(error.message()).isEqualTo("Request has expired");
    assertThat(error.fields())
        .containsExactly(
            entry("X-Amz-Expires", "600"),
            entry("Expires", "2013-05-24T00:10:00Z"),
            entry("ServerTime", "2013-05-24T00:10:01Z"));
  }

  @Test
  void a_presigned_url_of_tomorrow() {
    AwsError error = refusal(presigned(), S3, STORE, NOW.minus(Duration.ofDays(1)));
    assertThat(error.code()).isEqualTo("AccessDenied");
    assertThat(error.message()).isEqualTo("Request is not yet valid");
    assertThat(error.fields())
        .containsExactly(
            entry("X-Amz-Date", "1369353600000"),
            entry("Expires", "2013-05-24T00:10:00Z"),
            entry("ServerTime", "2013-05-23T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "604801|X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds",
        "-1|X-Amz-Expires must be non-negative",
        "soon|X-Amz-Expires should be a number",
        "99999999999999999999|X-Amz-Expires should be a number"
      })
  void an_expiry_out_of_range(String expires, String message) {
    AwsError error = refused(presigned(), r -> r.setQuery("X-Amz-Expires", expires));
    assertThat(error.code()).isEqualTo("AuthorizationQueryParametersError");
    assertThat(error.status()).isEqualTo(400);
    assertThat(error.message()).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Amz-Algorithm",
        "X-Amz-Credential",
        "X-Amz-Signature",
        "X-Amz-Date",
        "X-Amz-SignedHeaders",
        "X-Amz-Expires"
      })
  void a_missing_query_parameter(String name) {
    AwsError error = refused(presigned(), r -> r.removeQuery(name));
    assertThat(error.code()).isEqualTo("AuthorizationQueryParametersError");
    assertThat(error.status()).isEqualTo(400);
    assertThat(error.message())
        .isEqualTo(
            "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential,"
                + " X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires"
                + " parameters.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Amz-Algorithm|MD5|X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256\"",
        "X-Amz-Date|today|X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"",
        "X-Amz-Date|20130532T000000Z|X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"",
        "X-Amz-Credential|a%2Fb|Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".",
        "X-Amz-Credential|A/20130524/eu-west-1/s3/aws4_request|Error parsing the X-Amz-Credential parameter; the region 'eu-west-1' is wrong; expecting 'us-east-1'"
      })
  void a_malformed_query_parameter(String name, String value, String message) {
    AwsError error = refused(presigned(), r -> r.setQuery(name, value));
    assertThat(error.code()).isEqualTo("AuthorizationQueryParametersError");
    assertThat(error.status()).isEqualTo(400);
    assertThat(error.message()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AKID|the Credential is mal-formed; expecting \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".",
        "AKID/20130524/eu-west-1/s3/aws4_request|the region 'eu-west-1' is wrong; expecting 'us-east-1'",
        "AKID/20130524/us-east-1/ec2/aws4_request|incorrect service \"ec2\". This endpoint belongs to \"s3\".",
        "AKID/20130524/us-east-1/s3/aws5_request|incorrect terminal \"aws5_request\". This endpoint uses \"aws4_request\".",
        "AKID/2013/us-east-1/s3/aws4_request|incorrect date format \"2013\". This date in the credential must be in the format \"yyyyMMdd\".",
        "AKID/20130525/us-east-1/s3/aws4_request|Invalid credential date \"20130525\". This date is not the same as X-Amz-Date: \"20130524\"."
      })
  void a_wrong_scope(String credential, String message) {
    AwsError error =
        refused(
            put(),
            r ->
                r.edit(
                    "Authorization",
                    a -> a.replaceAll("Credential=[^,]*", "Credential=" + credential)));
    assertThat(error.code()).isEqualTo("AuthorizationHeaderMalformed");
    assertThat(error.status()).isEqualTo(400);
    assertThat(error.message()).isEqualTo("The authorization header is malformed; " + message);
    if (message.startsWith("the region")) {
      assertThat(error.fields()).containsExactly(entry("Region", "us-east-1"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Credential=", "SignedHeaders=", "Signature="})
  void a_missing_component(String name) {
    AwsError error =
        refused(put(), r -> r.edit("Authorization", a -> a.replace(" " + name, " x=")));
    assertThat(error.code()).isEqualTo("AuthorizationHeaderMalformed");
    assertThat(error.message())
        .isEqualTo(
            "The authorization header is malformed; the authorization header requires three"
                + " components: Credential, SignedHeaders, and Signature.");
  }

  @Test
  void headers_that_were_not_signed() {
    AwsError error =
        refused(
            put(),
            r -> r.set("X-Amz-Tagging", "a=b").set("x-amz-acl", "private").set("X-Other", "x"));
    assertThat(error.code()).isEqualTo("AccessDenied");
    assertThat(error.status()).isEqualTo(403);
    assertThat(error.message())
        .isEqualTo("There were headers present in the request which were not signed");
    assertThat(error.fields())
        .containsExactly(entry("HeadersNotSigned", "x-amz-acl, x-amz-tagging"));
    assertThat(refused(presigned(), r -> r.set("x-amz-acl", "private")).fields())
        .containsExactly(entry("HeadersNotSigned", "x-amz-acl"));
  }

  @Test
  void an_unknown_key() {
    AwsError error = refusal(put(), S3, CredentialStore.empty(), NOW);
    assertThat(error.code()).isEqualTo("InvalidAccessKeyId");
    assertThat(error.status()).isEqualTo(403);
    assertThat(error.message())
        .isEqualTo("The AWS Access Key Id you provided does not exist in our records.");
    assertThat(error.fields()).containsExactly(entry("AWSAccessKeyId", AKID));
  }

  @Test
  void session_tokens_missing_wrong_and_expired() {
    CredentialStore temporary =
        CredentialStore.empty().plus(CREDENTIALS.temporary("right", NOW.plusSeconds(60)));
    assertThat(refusal(put(), S3, temporary, NOW).code()).isEqualTo("InvalidAccessKeyId");

    TestHttpRequest wrong = put().set("x-amz-security-token", "wrong");
    assertThat(refusal(wrong, S3, temporary, NOW).code()).isEqualTo("InvalidToken");
    assertThat(refusal(wrong, S3, STORE, NOW).fields()).containsExactly(entry("Token-0", "wrong"));

    TestHttpRequest right = put().set("x-amz-security-token", "right");
    assertThat(refusal(right, S3, temporary, NOW.plusSeconds(60)).message())
        .isEqualTo("The provided token has expired.");
  }

  @Test
  void two_mechanisms_at_once_and_no_date() {
    assertThat(refused(put(), r -> r.addQuery("X-Amz-Algorithm", "AWS4-HMAC-SHA256")).message())
        .startsWith("Only one auth mechanism allowed; ");
    AwsError undated = refused(put(), r -> r.removeHeader("x-amz-date"));
    assertThat(undated.code()).isEqualTo("AccessDenied");
    assertThat(undated.message())
        .isEqualTo("AWS authentication requires a valid Date or x-amz-date header");
  }

  @Test
  void anonymous_is_left_to_policies_and_version_2_is_refused() {
    TestHttpRequest anonymous = TestHttpRequest.of("GET", "https://b.s3.amazonaws.com/k");
    verify(anonymous, S3);
    AwsError v2 = refusal(anonymous.set("Authorization", "AWS " + AKID + ":c2ln"), S3);
    assertThat(v2.code()).isEqualTo("InvalidRequest");
    assertThat(v2.message())
        .isEqualTo(
            "The authorization mechanism you have provided is not supported. Please use"
                + " AWS4-HMAC-SHA256.");
    AwsError query =
        refusal(TestHttpRequest.of("GET", "https://b.s3.amazonaws.com/k?AWSAccessKeyId=a"), S3);
    assertThat(query.message())
        .isEqualTo(
            "Query-string authentication requires the Signature, Expires and AWSAccessKeyId"
                + " parameters");
    assertThat(refusal(anonymous.set("Authorization", "Bearer x"), S3).message())
        .isEqualTo("Unsupported Authorization Type");
  }
}
