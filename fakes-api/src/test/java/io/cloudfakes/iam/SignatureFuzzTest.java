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
import static io.cloudfakes.iam.SigningFixture.sign;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.protocol.AwsChunked;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/** Whatever is sent, the answer is an AWS error or nothing. */
class SignatureFuzzTest {
  private static final int ROUNDS = 8_000;
  private static final List<SigningEndpoint> ENDPOINTS = List.of(S3, DYNAMO, LAMBDA, STS);
  private static final String ALPHABET =
      "0123456789abcdefAZ/=,;: %.~-_*+&?\r\n\t\0\u00fc\ud83d\u20ac\"'xX";
  private static final String[] NAMES = {
    "Authorization",
    "X-Amz-Date",
    "Date",
    "X-Amz-Content-Sha256",
    "X-Amz-Security-Token",
    "Host",
    "X-Amz-Decoded-Content-Length",
    "X-Amz-Trailer",
    "X-Amz-Region-Set",
    "Content-Encoding"
  };
  private static final String[] PARAMETERS = {
    "X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date", "X-Amz-Expires", "X-Amz-SignedHeaders",
    "X-Amz-Signature", "X-Amz-Security-Token", "AWSAccessKeyId", "Signature", ""
  };

  private final Random random = new Random(20260524);
  private final SigV4Verifier verifier = new SigV4Verifier();
  private int refused;

  private static List<TestHttpRequest> samples() {
    byte[] body = "hello".getBytes(StandardCharsets.UTF_8);
    return List.of(
        sign(http("PUT", "https://b.s3.amazonaws.com/k").build(), body, identity(), r -> forS3(r)),
        sign(
            http("GET", "https://b.s3.amazonaws.com/k").build(),
            body,
            identity(),
            r -> {
              forS3(r);
              r.putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                  .putProperty(
                      AwsV4HttpSigner.EXPIRATION_DURATION, java.time.Duration.ofMinutes(1));
            }),
        sign(
            http("PUT", "https://b.s3.amazonaws.com/k").putHeader("Content-Length", "5").build(),
            body,
            identity(),
            r -> {
              forS3(r);
              r.putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, true);
            }));
  }

  @Test
  void no_input_gives_anything_but_an_aws_error() {
    List<TestHttpRequest> samples = samples();
    for (int round = 0; round < ROUNDS; round++) {
      if (round % 6 == 0) {
        samples = samples(); // each is changed at most twice, so that many get far
      }
      TestHttpRequest request = samples.get(round % samples.size());
      mutate(request);
      attempt(() -> verifyAndDecode(request));
      attempt(() -> AwsChunked.decode(request, null));
    }
    assertThat(refused).isGreaterThan(ROUNDS);
  }

  private void verifyAndDecode(HttpRequest request) {
    SigningIdentity identity = SigningIdentity.of(request);
    assertThat(identity.toString()).isNotEmpty();
    verifier.verify(request, identity, ENDPOINTS.get(random.nextInt(4)), STORE, NOW);
    if (AwsChunked.encodes(request)) {
      AwsChunked.decode(request, verifier.chunkSignatures(request, identity, STORE));
    }
  }

  private void attempt(Runnable call) {
    try {
      call.run();
    } catch (AwsErrorException e) {
      refused++;
      assertThat(e.error().status()).isBetween(400, 499);
    }
  }

  private void mutate(TestHttpRequest request) {
    switch (random.nextInt(6)) {
      case 0 -> request.set(pick(NAMES), garble(request.header(pick(NAMES))));
      case 1 -> request.removeHeader(pick(NAMES));
      case 2 -> request.setQuery(pick(PARAMETERS), garble(first(request, pick(PARAMETERS))));
      case 3 -> request.removeQuery(pick(PARAMETERS));
      case 4 -> request.path(garble(request.path()));
      default ->
          request.body(
              Bytes.wrap(
                  garble(new String(request.body().toByteArray(), StandardCharsets.ISO_8859_1))
                      .getBytes(StandardCharsets.ISO_8859_1)));
    }
  }

  private static String first(TestHttpRequest request, String name) {
    List<String> values = request.query().get(name);
    return values == null ? "" : values.get(0);
  }

  private String garble(@org.jspecify.annotations.Nullable String text) {
    StringBuilder garbled = new StringBuilder(text == null ? "" : text);
    for (int edits = random.nextInt(4); edits >= 0; edits--) {
      int at = garbled.isEmpty() ? 0 : random.nextInt(garbled.length());
      char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      switch (random.nextInt(4)) {
        case 0 -> garbled.insert(at, c);
        case 1 -> garbled.setLength(at);
        case 2 -> {
          if (!garbled.isEmpty()) {
            garbled.setCharAt(at, c);
          }
        }
        default -> garbled.append(garbled.length() > 4000 ? "" : garbled.substring(at));
      }
    }
    return garbled.toString();
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  @Test
  void random_text_in_every_place() {
    for (int round = 0; round < ROUNDS; round++) {
      TestHttpRequest request = TestHttpRequest.of("PUT", "https://b.s3.amazonaws.com/k");
      List<String> heads =
          new ArrayList<>(
              List.of("AWS4-HMAC-SHA256 ", "AWS4-ECDSA-P256-SHA256 ", "AWS ", "", "AWS4-HMAC"));
      request.set("Authorization", heads.get(random.nextInt(heads.size())) + garble("Credential="));
      request.path(garble("/")).body(Bytes.utf8(garble("5\r\nhello\r\n")));
      attempt(() -> verifyAndDecode(request));
      attempt(() -> AwsChunked.decode(request, null));
    }
    assertThat(refused).isGreaterThan(ROUNDS);
  }
}
