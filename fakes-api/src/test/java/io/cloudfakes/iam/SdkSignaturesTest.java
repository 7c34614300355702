package io.cloudfakes.iam;

import static io.cloudfakes.iam.SigningFixture.DYNAMO;
import static io.cloudfakes.iam.SigningFixture.LAMBDA;
import static io.cloudfakes.iam.SigningFixture.NOW;
import static io.cloudfakes.iam.SigningFixture.S3;
import static io.cloudfakes.iam.SigningFixture.STORE;
import static io.cloudfakes.iam.SigningFixture.STS;
import static io.cloudfakes.iam.SigningFixture.forS3;
import static io.cloudfakes.iam.SigningFixture.http;
import static io.cloudfakes.iam.SigningFixture.identity;
import static io.cloudfakes.iam.SigningFixture.refusal;
import static io.cloudfakes.iam.SigningFixture.sign;
import static io.cloudfakes.iam.SigningFixture.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** What the SDK's own signer signs is accepted. */
class SdkSignaturesTest {
  private static final byte[] BODY = "{\"TableName\":\"t\"}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NOTHING = new byte[0];

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key",
        "a b+c",
        "a//b/../c/./",
        "ünïcode/😀",
        "100%/*'()!~@:,;=&$",
        "ends with slash/",
        "%2F literally"
      })
  void any_s3_key(String key) {
    String path = "/" + SdkHttpUtils.urlEncodeIgnoreSlashes(key);
    verify(
        sign(
            http("PUT", "https://b.s3.amazonaws.com").encodedPath(path).build(),
            BODY,
            identity(),
            SigningFixture::forS3),
        S3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A1%3Afunction%3Af/invocations",
        "/a//b/../c/./d",
        "/",
        "/trailing/",
        "/a%20b/%C3%BC"
      })
  void paths_of_other_services_are_folded_and_encoded_twice(String path) {
    verify(
        sign(
            http("POST", "https://lambda.us-east-1.amazonaws.com").encodedPath(path).build(),
            BODY,
            identity(),
            r -> r.putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "lambda")),
        LAMBDA);
  }

  @Test
  void dynamodb_and_sts() {
    verify(
        sign(
            http("POST", "https://dynamodb.us-east-1.amazonaws.com/")
                .putHeader("X-Amz-Target", "DynamoDB_20120810.DescribeTable")
                .build(),
            BODY,
            identity(),
            r -> r.putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "dynamodb")),
        DYNAMO);
    verify(
        sign(
            http("POST", "https://sts.us-east-1.amazonaws.com/").build(),
            "Action=GetCallerIdentity&Version=2011-06-15".getBytes(StandardCharsets.UTF_8),
            identity(),
            r -> r.putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sts")),
        STS);
  }

  @Test
  void query_parameters_are_sorted_and_encoded() {
    verify(
        sign(
            http("GET", "https://b.s3.amazonaws.com/")
                .appendRawQueryParameter("prefix", "a b+c/*~ü")
                .appendRawQueryParameter("list-type", "2")
                .appendRawQueryParameter("a-b", "2")
                .appendRawQueryParameter("a", "z")
                .appendRawQueryParameter("a", "b")
                .appendRawQueryParameter("Z", "")
                .build(),
            NOTHING,
            identity(),
            SigningFixture::forS3),
        S3);
  }

  @Test
  void header_values_are_trimmed_folded_and_joined() {
    verify(
        sign(
            http("PUT", "https://b.s3.amazonaws.com/k")
                .appendHeader("x-amz-meta-a", "  two   words ")
                .appendHeader("x-amz-meta-b", "1")
                .appendHeader("x-amz-meta-b", "2")
                .appendHeader("x-amz-meta-c", "")
                .appendHeader("X-Amz-Meta-D", "\ttab")
                .build(),
            NOTHING,
            identity(),
            SigningFixture::forS3),
        S3);
  }

  @Test
  void unsigned_payload_covers_any_body() {
    TestHttpRequest request =
        sign(
            http("PUT", "https://b.s3.amazonaws.com/k").build(),
            BODY,
            identity(),
            r -> {
              forS3(r);
              r.putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false);
            });
    assertThat(request.header("x-amz-content-sha256")).isEqualTo("UNSIGNED-PAYLOAD");
    verify(request.body(io.cloudfakes.protocol.Bytes.utf8("something else")), S3);
  }

  @Test
  void presigned_urls_of_s3_and_of_others() {
    TestHttpRequest s3 =
        sign(
            http("GET", "https://b.s3.amazonaws.com/a%20b?versionId=1").build(),
            NOTHING,
            identity(),
            r -> {
              forS3(r);
              r.putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                  .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                  .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(10));
            });
    verify(s3, S3);
    verify(s3, S3, STORE, NOW.plus(Duration.ofMinutes(10)));

    TestHttpRequest sts =
        sign(
            http("GET", "https://sts.us-east-1.amazonaws.com/?Action=GetCallerIdentity").build(),
            NOTHING,
            identity(),
            r ->
                r.putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sts")
                    .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                    .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(1)));
    verify(sts, STS);
    assertThat(refusal(sts, STS, STORE, NOW.plusSeconds(61)).message())
        .isEqualTo(
            "Signature expired: 20130524T000000Z is now earlier than 20130524T000001Z"
                + " (20130524T000101Z - 1 min.)");
  }

  @Test
  void a_session_token_in_headers_and_in_the_query() {
    var temporary =
        AwsSessionCredentialsIdentity.create(
            SigningFixture.AKID, SigningFixture.SECRET, "tok/en+=");
    CredentialStore store =
        CredentialStore.empty().plus(SigningFixture.CREDENTIALS.temporary("tok/en+=", null));
    verify(
        sign(
            http("GET", "https://b.s3.amazonaws.com/k").build(),
            NOTHING,
            temporary,
            SigningFixture::forS3),
        S3,
        store,
        NOW);
    verify(
        sign(
            http("GET", "https://b.s3.amazonaws.com/k").build(),
            NOTHING,
            temporary,
            r -> {
              forS3(r);
              r.putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                  .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                  .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(1));
            }),
        S3,
        store,
        NOW);
  }
}
