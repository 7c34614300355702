package io.cloudfakes.iam;

import static io.cloudfakes.iam.SigningFixture.CREDENTIALS;
import static io.cloudfakes.iam.SigningFixture.DYNAMO;
import static io.cloudfakes.iam.SigningFixture.LAMBDA;
import static io.cloudfakes.iam.SigningFixture.NOW;
import static io.cloudfakes.iam.SigningFixture.STORE;
import static io.cloudfakes.iam.SigningFixture.STS;
import static io.cloudfakes.iam.SigningFixture.http;
import static io.cloudfakes.iam.SigningFixture.identity;
import static io.cloudfakes.iam.SigningFixture.refusal;
import static io.cloudfakes.iam.SigningFixture.sign;
import static io.cloudfakes.iam.SigningFixture.verify;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.AwsError;
import io.cloudfakes.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

class ServiceRefusalsTest {
  private static final String MISMATCH =
      "The request signature we calculated does not match the signature you provided. Check your"
          + " AWS Secret Access Key and signing method. Consult the service documentation for"
          + " details.";

  private static TestHttpRequest call(SigningEndpoint endpoint) {
    return sign(
        http("POST", "https://" + endpoint.service() + ".us-east-1.amazonaws.com/")
            .putHeader("X-Amz-Target", "DynamoDB_20120810.ListTables")
            .build(),
        "{}".getBytes(StandardCharsets.UTF_8),
        identity(),
        r -> r.putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, endpoint.service()));
  }

  private static AwsError refused(Consumer<TestHttpRequest> change) {
    TestHttpRequest request = call(DYNAMO);
    change.accept(request);
    return refusal(request, DYNAMO);
  }

  @Test
  void an_altered_body_does_not_match() {
    AwsError error = refused(r -> r.body(Bytes.utf8("{ }")));
    assertThat(error.code()).isEqualTo("InvalidSignatureException");
    assertThat(error.status()).isEqualTo(400);
    assertThat(error.message())
        .startsWith(
            MISMATCH
                + "\n\nThe Canonical String for this request should have been\n'POST\n/\n\n"
                + "host:dynamodb.us-east-1.amazonaws.com\n")
        .contains("'\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256\n20130524T000000Z\n")
        .endsWith("'\n");
  }

  @Test
  void each_dialect_has_its_code_and_status() {
    AwsError lambda = refusal(call(LAMBDA).path("/x"), LAMBDA);
    assertThat(lambda.code()).isEqualTo("InvalidSignatureException");
    assertThat(lambda.status()).isEqualTo(403);
    AwsError sts = refusal(call(STS).path("/x"), STS);
    assertThat(sts.code()).isEqualTo("SignatureDoesNotMatch");
    assertThat(sts.status()).isEqualTo(403);
    assertThat(sts.message()).isEqualTo(MISMATCH);
  }

  @Test
  void an_unknown_key() {
    CredentialStore none = CredentialStore.empty();
    AwsError dynamo = refusal(call(DYNAMO), DYNAMO, none, NOW);
    assertThat(dynamo)
        .isEqualTo(
            AwsError.of(
                "UnrecognizedClientException",
                400,
                "The security token included in the request is invalid."));
    AwsError sts = refusal(call(STS), STS, none, NOW);
    assertThat(sts)
        .isEqualTo(
            AwsError.of(
                "InvalidClientTokenId",
                403,
                "The security token included in the request is invalid."));
  }

  @Test
  void a_clock_more_than_five_minutes_off() {
    verify(call(DYNAMO), DYNAMO, STORE, NOW.plusSeconds(300));
    verify(call(DYNAMO), DYNAMO, STORE, NOW.minusSeconds(300));
    assertThat(refusal(call(DYNAMO), DYNAMO, STORE, NOW.plusSeconds(301)))
        .isEqualTo(
            AwsError.of(
                "InvalidSignatureException",
                400,
                "Signature expired: 20130524T000000Z is now earlier than 20130524T000001Z"
                    + " (20130524T000501Z - 5 min.)"));
    assertThat(refusal(call(STS), STS, STORE, NOW.minusSeconds(301)))
        .isEqualTo(
            AwsError.of(
                "SignatureDoesNotMatch",
                403,
                "Signature not yet current: 20130524T000000Z is still later than 20130523T235959Z"
                    + " (20130523T235459Z + 5 min.)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A/20130524/eu-west-1/dynamodb/aws4_request|`Credential should be scoped to a valid region. `",
        "A/20130524/us-east-1/s3/aws4_request|`Credential should be scoped to correct service: 'dynamodb'. `",
        "A/20130524/us-east-1/dynamodb/x|`Credential should be scoped with a valid terminator: 'aws4_request', not 'x'. `",
        "A/20130525/us-east-1/dynamodb/aws4_request|`Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20130525' != '20130524', from '20130524T000000Z'.`"
      })
  void a_wrong_scope(String credential, String message) {
    assertThat(
            refused(
                r ->
                    r.edit(
                        "Authorization",
                        a -> a.replaceAll("Credential=[^,]*", "Credential=" + credential))))
        .isEqualTo(AwsError.of("InvalidSignatureException", 400, message));
  }

  @Test
  void missing_parts() {
    AwsError error =
        refused(r -> r.set("Authorization", "AWS4-HMAC-SHA256 x=y").removeHeader("x-amz-date"));
    assertThat(error.code()).isEqualTo("IncompleteSignatureException");
    assertThat(error.status()).isEqualTo(400);
    assertThat(error.message())
        .startsWith(
            "Authorization header requires 'Credential' parameter. Authorization header requires"
                + " 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter."
                + " Authorization header requires existence of either a 'X-Amz-Date' or a 'Date'"
                + " header. (Hashed with SHA-256 and encoded with Base64) Authorization=");
    assertThat(
            refused(
                    r ->
                        r.edit(
                            "Authorization",
                            a -> a.replaceAll("Credential=[^,]*", "Credential=a/b")))
                .message())
        .isEqualTo(
            "Credential must have exactly 5 slash-delimited elements, e.g."
                + " keyid/date/region/service/term, got 'a/b'");
    assertThat(refused(r -> r.set("x-amz-date", "now")).message())
        .startsWith("Date must be in ISO-8601 'basic format'. Got 'now'.");
    assertThat(
            refused(r -> r.removeHeader("Authorization").addQuery("X-Amz-Signature", "x"))
                .message())
        .isEqualTo(
            "AWS query-string parameters must include 'X-Amz-Algorithm'. AWS query-string"
                + " parameters must include 'X-Amz-Credential'. AWS query-string parameters must"
                + " include 'X-Amz-SignedHeaders'. AWS query-string parameters must include"
                + " 'X-Amz-Date'. Re-examine the query-string parameters.");
  }

  @Test
  void no_signature_at_all() {
    assertThat(refused(r -> r.removeHeader("Authorization")).code())
        .isEqualTo("MissingAuthenticationTokenException");
    assertThat(refusal(call(STS).removeHeader("Authorization"), STS).code())
        .isEqualTo("MissingAuthenticationToken");
  }

  @Test
  void an_unsigned_host() {
    assertThat(refused(r -> r.edit("Authorization", a -> a.replace("host;", ""))).message())
        .isEqualTo("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
  }

  @Test
  void a_session_token_wrong_or_expired() {
    CredentialStore temporary =
        CredentialStore.empty().plus(CREDENTIALS.temporary("right", NOW.plusSeconds(60)));
    assertThat(refusal(call(DYNAMO), DYNAMO, temporary, NOW).code())
        .isEqualTo("UnrecognizedClientException");
    TestHttpRequest right = call(DYNAMO).set("x-amz-security-token", "right");
    assertThat(refusal(right, DYNAMO, temporary, NOW.plusSeconds(60)))
        .isEqualTo(
            AwsError.of(
                "ExpiredTokenException",
                400,
                "The security token included in the request is expired"));
  }
}
