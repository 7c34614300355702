package io.cloudfakes.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.protocol.SdkService.Operation;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationRequest;

/** Whatever the bytes, the answer is the protocol's refusal or a request: never another failure. */
class HostileInputTest {
  private static final int MUTANTS_PER_SERVICE = 3000;

  @ParameterizedTest
  @MethodSource("io.cloudfakes.protocol.EveryOperationRoundTripTest#services")
  void a_broken_document_is_read_or_refused(SdkService service) throws Exception {
    CannedHttpClient http = new CannedHttpClient();
    Object client = service.client(http);
    Random random = new Random(service.name().hashCode());
    List<Operation> operations = service.operations();
    int refused = 0;
    for (int i = 0; i < MUTANTS_PER_SERVICE / 20; i++) {
      Operation operation = operations.get(random.nextInt(operations.size()));
      Shape shape = Shape.of(operation.request());
      Object request =
          new RandomPojo(random, service.wire(), false, SdkHabits.request(service)).next(shape);
      try {
        EveryOperationRoundTripTest.call(client, operation, request, http, true);
      } catch (InvocationTargetException e) {
        // The canned reply is not this action's; only what was sent matters.
      }
      byte[] sent = http.captured().body().toByteArray();
      for (int mutant = 0; mutant < 20 && sent.length > 0; mutant++) {
        try {
          service
              .protocol()
              .readRequest(
                  shape.newBuilder(), http.captured(), Map.of(), Bytes.wrap(mutate(sent, random)));
        } catch (AwsErrorException e) {
          assertThat(e.error().status()).isEqualTo(400);
          refused++;
        }
      }
    }
    System.out.println(service.name() + ": " + refused + " mutants refused");
  }

  private static byte[] mutate(byte[] sent, Random random) {
    byte[] bytes = sent.clone();
    switch (random.nextInt(4)) {
      case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> {
        for (int i = 0; i <= random.nextInt(4); i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
      }
      case 2 -> {
        byte[] marks = "<>&\"{}[]:,=%.0123tfn".getBytes(StandardCharsets.US_ASCII);
        bytes[random.nextInt(bytes.length)] = marks[random.nextInt(marks.length)];
      }
      default -> {
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from);
        byte[] twice = Arrays.copyOf(bytes, bytes.length + to - from);
        System.arraycopy(bytes, from, twice, to, bytes.length - from);
        bytes = twice;
      }
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><LifecycleConfiguration><Rule><ID>&e;</ID></Rule></LifecycleConfiguration>",
        "<!DOCTYPE LifecycleConfiguration><LifecycleConfiguration/>",
        "<LifecycleConfiguration>&undeclared;</LifecycleConfiguration>",
        "<LifecycleConfiguration><Rule><Nonsense/></Rule></LifecycleConfiguration>",
        "<LifecycleConfiguration>text</LifecycleConfiguration>",
        "<Other/>",
        "<LifecycleConfiguration/><Second/>",
        "<LifecycleConfiguration><Rule><Expiration><Days>many</Days></Expiration></Rule></LifecycleConfiguration>",
        "not xml"
      })
  void s3_calls_a_document_it_cannot_read_malformed(String document) {
    assertThatThrownBy(
            () ->
                Protocols.s3()
                    .readRequest(
                        (SdkPojo) PutBucketLifecycleConfigurationRequest.builder(),
                        request("/", ""),
                        Map.of("Bucket", "b"),
                        Bytes.utf8(document)))
        .isInstanceOfSatisfying(
            AwsErrorException.class,
            e -> {
              assertThat(e.error().code()).isEqualTo("MalformedXML");
              assertThat(e.error().status()).isEqualTo(400);
              assertThat(e.error().message())
                  .isEqualTo(
                      "The XML you provided was not well-formed or did not validate against our"
                          + " published schema");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "",
        "null",
        "{} {}",
        "{\"TableName\":1}",
        "{\"TableName\":[]}",
        "{\"Item\":[]}",
        "{\"Item\":\"x\"}",
        "{\"Item\":{\"k\":{\"BOOL\":\"true\"}}}",
        "{\"Item\":{\"k\":{\"B\":\"***\"}}}",
        "{\"Item\":{\"k\":{\"SS\":[null]}}}"
      })
  void dynamodb_calls_a_document_it_cannot_read_a_serialization_exception(String document) {
    assertRefused(document);
  }

  @Test
  void nesting_is_bounded() {
    String deep = "{\"Item\":{\"k\":" + "{\"L\":[".repeat(5000) + "]}".repeat(5000) + "}}";
    assertRefused(deep);
    String xml = "<LifecycleConfiguration>" + "<Rule>".repeat(5000);
    assertThatThrownBy(
            () ->
                Protocols.s3()
                    .readRequest(
                        (SdkPojo) PutBucketLifecycleConfigurationRequest.builder(),
                        request("/", ""),
                        Map.of(),
                        Bytes.utf8(xml)))
        .isInstanceOf(AwsErrorException.class);
  }

  @Test
  void s3_names_the_parameter_that_is_no_number() {
    assertThatThrownBy(
            () ->
                Protocols.s3()
                    .readRequest(
                        (SdkPojo) ListObjectsV2Request.builder(),
                        request("/", "max-keys=many"),
                        Map.of("Bucket", "b"),
                        Bytes.EMPTY))
        .isInstanceOfSatisfying(
            AwsErrorException.class,
            e -> {
              assertThat(e.error().code()).isEqualTo("InvalidArgument");
              assertThat(e.error().message())
                  .isEqualTo("Provided max-keys not an integer or within integer range");
              assertThat(e.error().fields())
                  .containsExactly(
                      Map.entry("ArgumentName", "max-keys"), Map.entry("ArgumentValue", "many"));
            });
  }

  @Test
  void a_condition_whose_date_cannot_be_read_is_as_if_it_were_not_there() {
    SdkPojo builder = (SdkPojo) GetObjectRequest.builder();
    SdkHttpRequest http =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.GET)
            .protocol("https")
            .host("fake.test")
            .putHeader("If-Modified-Since", "yesterday")
            .putHeader("If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
            .build();
    Protocols.s3()
        .readRequest(builder, new CapturedRequest(http, Bytes.EMPTY), Map.of(), Bytes.EMPTY);
    GetObjectRequest read = (GetObjectRequest) Shape.build(builder);
    assertThat(read.ifModifiedSince()).isNull();
    assertThat(read.ifUnmodifiedSince()).isEqualTo(Instant.ofEpochSecond(784111777));
  }

  private static void assertRefused(String document) {
    assertThatThrownBy(
            () ->
                Protocols.json("1.0", "com.amazonaws.dynamodb.v20120810#")
                    .readRequest(
                        (SdkPojo) PutItemRequest.builder(),
                        request("/", ""),
                        Map.of(),
                        Bytes.utf8(document)))
        .isInstanceOfSatisfying(
            AwsErrorException.class,
            e -> {
              assertThat(e.error().code()).isEqualTo("SerializationException");
              assertThat(e.error().status()).isEqualTo(400);
            });
  }

  private static HttpRequest request(String path, String query) {
    SdkHttpRequest.Builder http =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .protocol("https")
            .host("fake.test")
            .encodedPath(path);
    int equals = query.indexOf('=');
    if (equals > 0) {
      http.putRawQueryParameter(query.substring(0, equals), query.substring(equals + 1));
    }
    return new CapturedRequest(http.build(), Bytes.EMPTY);
  }
}
