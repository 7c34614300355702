package io.cloudfakes.faults;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/** One service in the hands of a test: a write whose effects can be counted, and a read. */
abstract class Subject {
  final FakeAws aws;

  /** How long an attempt of a write may take in real time; zero for as long as it will. */
  Duration patience = Duration.ZERO;

  Subject(FakeAws aws) {
    this.aws = aws;
  }

  static List<Subject> all(FakeAws aws, S3Client s3, DynamoDbClient dynamo, LambdaClient lambda) {
    return List.of(
        new S3Subject(aws, s3), new DynamoDbSubject(aws, dynamo), new LambdaSubject(aws, lambda));
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

  /** What became of each attempt at the writes so far. */
  List<String> outcomes() {
    return aws.calls().of(write()).stream().map(Call::outcome).toList();
  }

  /** Has every attempt at that action meet what by itself meets the first only. */
  void onEveryAttempt(String action, io.cloudfakes.fault.Fault fault) {
    for (int attempt = 1; attempt <= 9; attempt++) {
      aws.faults().on(action).attempt(attempt).then(fault);
    }
  }

  @Override
  public String toString() {
    return write();
  }
}
