package io.cloudfakes.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.RandomPojo.Wire;
import io.cloudfakes.protocol.SdkService.Operation;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.protocols.core.OperationInfo;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53domains.Route53DomainsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.wafv2.Wafv2Client;

/**
 * For every action of every service: what the SDK writes we read equal, and what we write the SDK
 * reads equal.
 */
class EveryOperationRoundTripTest {
  private static final int SEEDS = 4;
  private static final byte[] STREAM = {1, 2, 3, 4, 5};

  static Stream<SdkService> services() {
    Protocol cognito = Protocols.json("1.1", "");
    return Stream.of(
        new SdkService("s3", S3Client.class, Protocols.s3(), Wire.XML),
        new SdkService(
            "dynamodb",
            DynamoDbClient.class,
            Protocols.jsonWithCrc32("1.0", "com.amazonaws.dynamodb.v20120810#"),
            Wire.JSON),
        new SdkService(
            "dynamodbstreams",
            DynamoDbStreamsClient.class,
            Protocols.json("1.0", "com.amazonaws.dynamodb.v20120810#"),
            Wire.JSON),
        new SdkService(
            "route53",
            Route53Client.class,
            Protocols.restXml("https://route53.amazonaws.com/doc/2013-04-01/"),
            Wire.XML),
        new SdkService(
            "route53domains",
            Route53DomainsClient.class,
            Protocols.json("1.1", "com.amazonaws.route53domains#"),
            Wire.JSON),
        new SdkService(
            "cloudfront",
            CloudFrontClient.class,
            Protocols.restXml("http://cloudfront.amazonaws.com/doc/2020-05-31/"),
            Wire.XML),
        new SdkService("lambda", LambdaClient.class, Protocols.lambda(), Wire.JSON),
        new SdkService("apigateway", ApiGatewayClient.class, Protocols.restJson(), Wire.JSON),
        new SdkService("apigatewayv2", ApiGatewayV2Client.class, Protocols.restJson(), Wire.JSON),
        new SdkService(
            "apigatewaymanagementapi",
            ApiGatewayManagementApiClient.class,
            Protocols.restJson(),
            Wire.JSON),
        new SdkService(
            "cognitoidentityprovider", CognitoIdentityProviderClient.class, cognito, Wire.JSON),
        new SdkService("cognitoidentity", CognitoIdentityClient.class, cognito, Wire.JSON),
        new SdkService(
            "globalaccelerator",
            GlobalAcceleratorClient.class,
            Protocols.json("1.1", ""),
            Wire.JSON),
        new SdkService("wafv2", Wafv2Client.class, Protocols.json("1.1", ""), Wire.JSON),
        new SdkService(
            "sts",
            StsClient.class,
            Protocols.query("https://sts.amazonaws.com/doc/2011-06-15/"),
            Wire.QUERY),
        new SdkService(
            "iam",
            IamClient.class,
            Protocols.query("https://iam.amazonaws.com/doc/2010-05-08/"),
            Wire.QUERY),
        new SdkService(
            "sqs",
            SqsClient.class,
            Protocols.jsonQueryCompatible("1.0", "com.amazonaws.sqs#", Map.of()),
            Wire.JSON),
        new SdkService(
            "sns",
            SnsClient.class,
            Protocols.query("http://sns.amazonaws.com/doc/2010-03-31/"),
            Wire.QUERY),
        new SdkService(
            "kinesis",
            KinesisClient.class,
            Protocols.cbor("1.1", "com.amazonaws.kinesis.v20131202#"),
            Wire.JSON));
  }

  @ParameterizedTest
  @MethodSource("services")
  void what_one_side_writes_the_other_reads_equal(SdkService service) {
    CannedHttpClient http = new CannedHttpClient();
    Object client = service.client(http);
    List<Operation> operations = service.operations();
    List<String> wrong = new ArrayList<>();
    for (Operation operation : operations) {
      for (int seed = 0; seed < SEEDS && wrong.size() < 40; seed++) {
        check(service, client, http, operation, seed, wrong);
      }
    }
    System.out.println(service.name() + ": " + operations.size() + " actions round-trip");
    assertThat(wrong).isEmpty();
  }

  /** Their replies are streams of events, which are not this package's. */
  @Test
  void the_requests_of_actions_that_answer_with_events_are_read_equal() throws Exception {
    List<String> read = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (SdkService service : services().toList()) {
      Object client = service.client(new CannedHttpClient());
      for (Class<?> type : service.asyncOnly()) {
        Shape shape = Shape.of(type);
        for (int seed = 0; seed < SEEDS; seed++) {
          RandomPojo.Limits limits = SdkHabits.request(service);
          Object request =
              new RandomPojo(new Random(seed), service.wire(), false, limits).next(shape);
          CapturedRequest sent = service.marshal(client, request);
          Map<String, String> labels = service.labels(service.binding(type), sent);
          labels.putIfAbsent("Bucket", "my-bucket-1");
          SdkPojo builder = shape.newBuilder();
          service.protocol().readRequest(builder, sent, labels, sent.body());
          diff(shape, request, Shape.build(builder), type.getSimpleName() + " ", Set.of(), wrong);
        }
        read.add(type.getSimpleName());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(read)
        .containsExactlyInAnyOrder(
            "SelectObjectContentRequest",
            "InvokeWithResponseStreamRequest",
            "SubscribeToShardRequest");
  }

  private static void check(
      SdkService service,
      Object client,
      CannedHttpClient http,
      Operation operation,
      int seed,
      List<String> wrong) {
    String what = service.name() + ":" + operation.action() + " seed " + seed + ": ";
    Random random = new Random(operation.action().hashCode() * 31L + seed);
    Shape in = Shape.of(operation.request());
    Shape out = Shape.of(operation.response());
    Object request =
        new RandomPojo(random, service.wire(), false, SdkHabits.request(service)).next(in);
    Object response =
        new RandomPojo(random, service.wire(), true, SdkHabits.reply(service, operation.action()))
            .next(out);
    http.reply = service.protocol().writeResponse(operation.action(), (SdkPojo) response, "req-1");
    try {
      Object got = call(client, operation, request, http, true);
      diff(out, response, got, what + "reply ", Set.of(), wrong);
    } catch (InvocationTargetException e) {
      wrong.add(what + "call " + e.getCause() + "\n" + http.reply.body().utf8());
      return;
    }
    OperationInfo binding = service.binding(operation.request());
    SdkPojo builder = in.newBuilder();
    try {
      service
          .protocol()
          .readRequest(
              builder,
              http.captured(),
              service.labels(binding, http.captured()),
              http.captured().body());
    } catch (RuntimeException e) {
      wrong.add(what + "read " + e + "\n" + http.captured().body().utf8());
      return;
    }
    diff(in, request, Shape.build(builder), what + "request ", SdkHabits.ADDED_BY_SDK, wrong);
  }

  static Object call(
      Object client, Operation operation, Object request, CannedHttpClient http, boolean stream)
      throws InvocationTargetException {
    Class<?>[] types = operation.method().getParameterTypes();
    @Nullable Object[] arguments = new Object[types.length];
    arguments[0] = request;
    boolean streamed = false;
    for (int i = 1; i < types.length; i++) {
      if (types[i] == RequestBody.class) {
        arguments[i] = RequestBody.fromBytes(STREAM);
      } else {
        arguments[i] = ResponseTransformer.toBytes();
        streamed = true;
        if (stream) {
          http.reply.body(Bytes.wrap(STREAM));
        }
      }
    }
    try {
      Object result = operation.method().invoke(client, arguments);
      if (streamed) {
        var bytes = (software.amazon.awssdk.core.ResponseBytes<?>) result;
        assertThat(bytes.asByteArray()).isEqualTo(STREAM);
        return bytes.response();
      }
      return result;
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static void diff(
      Shape shape,
      Object wanted,
      Object got,
      String what,
      Set<String> ignored,
      List<String> wrong) {
    boolean found = false;
    for (Member member : shape.members) {
      Object a = member.value(wanted);
      Object b = member.value(got);
      if (!Objects.equals(a, b) && !(a == null && ignored.contains(member.memberName))) {
        wrong.add(what + member.memberName + "\n   wanted " + a + "\n   got    " + b);
        found = true;
      }
    }
    if (!found && ignored.isEmpty() && !((SdkPojo) wanted).equalsBySdkFields(got)) {
      wrong.add(what + "not equal: " + wanted + "\n   " + got);
    }
  }
}
