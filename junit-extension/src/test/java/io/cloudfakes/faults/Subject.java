package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import io.cloudfakes.contract.ContractTest.Way;
import io.cloudfakes.contract.ContractWorld;
import io.cloudfakes.fault.Fault;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.wafv2.Wafv2Client;

/**
 * One service in the hands of a scene: a write whose effects can be counted, a read, and events.
 */
abstract class Subject {
  static final List<String> SERVICES = List.of("s3", "dynamodb", "lambda", "cloudfront", "wafv2");

  /** Those whose effects others hear of. */
  static final List<String> HEARD_OF = List.of("s3", "dynamodb", "lambda");

  final FakeAws aws;
  private final Way way;

  /** How long an attempt of a write may take in real time; zero for as long as it will. */
  Duration patience = Duration.ZERO;

  Subject(FakeAws aws, Way way) {
    this.aws = aws;
    this.way = way;
  }

  static Subject of(String service, ContractWorld world, Way way) {
    return switch (service) {
      case "s3" -> new S3Subject(world.aws(), way, world.client(S3Client.class));
      case "dynamodb" -> new DynamoDbSubject(world.aws(), way, world.client(DynamoDbClient.class));
      case "lambda" -> new LambdaSubject(world.aws(), way, world.client(LambdaClient.class));
      case "cloudfront" ->
          new CloudFrontSubject(world.aws(), way, world.client(CloudFrontClient.class));
      case "wafv2" -> new WafSubject(world.aws(), way, world.client(Wafv2Client.class));
      default -> throw new IllegalArgumentException(service);
    };
  }

  /** The service's name for an error of its own making. */
  abstract String internalError();

  abstract String throttled();

  abstract String expired();

  abstract String skewed();

  /** The action that {@link #doWrite} calls. */
  abstract String write();

  /** The action that {@link #doRead} calls. */
  abstract String read();

  abstract void doWrite();

  abstract String doRead();

  /** How many writes have had their effect: by a look at the state, not through the client. */
  abstract long effects();

  /** The action that {@link #cause} calls. */
  String source() {
    throw noEvents();
  }

  /** Has somebody hear of what {@link #cause} does. */
  void listen() {
    throw noEvents();
  }

  /** Does something under that name that others hear of. */
  void cause(String name) {
    throw noEvents();
  }

  /** The names that were heard of, in order. */
  List<String> heard() {
    throw noEvents();
  }

  private UnsupportedOperationException noEvents() {
    return new UnsupportedOperationException("Nobody hears of " + write());
  }

  /** Has writes over the socket given up soon; in process nothing takes real time. */
  void beImpatient() {
    if (way == Way.SOCKET || way == Way.SOCKET_ASYNC) {
      patience = Duration.ofSeconds(1);
    }
  }

  /** What became of each attempt at the writes so far. */
  List<String> outcomes() {
    return aws.calls().of(write()).stream().map(Call::outcome).toList();
  }

  /** Has every attempt at that action meet what by itself meets the first only. */
  void onEveryAttempt(String action, Fault fault) {
    for (int attempt = 1; attempt <= 9; attempt++) {
      aws.faults().on(action).attempt(attempt).then(fault);
    }
  }

  /** Nothing has happened so far, and writes go well once the faults are gone. */
  void mustHaveNoEffectAndWorkOnceHealed() {
    assertThat(effects()).as(write()).isZero();
    aws.faults().heal();
    doWrite();
    assertThat(effects()).as(write()).isEqualTo(1);
  }

  @Override
  public String toString() {
    return write();
  }
}
