package io.cloudfakes.faults;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest.Way;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.edge.lambda.LambdaFunction;
import io.cloudfakes.s3.FakeS3;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.Event;

/** Puts versions of one object. */
final class S3Subject extends Subject {
  final S3Client s3;

  S3Subject(FakeAws aws, Way way, S3Client s3) {
    super(aws, way);
    this.s3 = s3;
    s3.createBucket(b -> b.bucket("photos"));
    aws.fake(FakeS3.class).bucket("photos").enableVersioning();
    s3.putObject(b -> b.bucket("photos").key("old"), RequestBody.fromString("as it was"));
    aws.calls().clear();
  }

  @Override
  String internalError() {
    return "InternalError";
  }

  @Override
  String throttled() {
    return "SlowDown";
  }

  @Override
  String expired() {
    return "ExpiredToken";
  }

  @Override
  String skewed() {
    return "RequestTimeTooSkewed";
  }

  @Override
  String write() {
    return "s3:PutObject";
  }

  @Override
  String read() {
    return "s3:GetObject";
  }

  @Override
  void doWrite() {
    s3.putObject(
        b ->
            b.bucket("photos")
                .key("cat")
                .overrideConfiguration(
                    o -> o.apiCallAttemptTimeout(patience.isZero() ? null : patience)),
        RequestBody.fromString("meow"));
  }

  @Override
  String doRead() {
    return s3.getObjectAsBytes(
            b -> b.bucket("photos").key("old").checksumMode(ChecksumMode.ENABLED))
        .asUtf8String();
  }

  @Override
  long effects() {
    return aws.fake(FakeS3.class).bucket("photos").versions("cat").size();
  }

  @Override
  String source() {
    return write();
  }

  @Override
  void listen() {
    LambdaFunction function =
        aws.fake(FakeLambda.class)
            .deploy("index", event -> event.at("/Records/0/s3/object/key").asText());
    s3.putBucketNotificationConfiguration(
        b ->
            b.bucket("photos")
                .notificationConfiguration(
                    n ->
                        n.lambdaFunctionConfigurations(
                            f ->
                                f.lambdaFunctionArn(function.arn())
                                    .events(Event.S3_OBJECT_CREATED, Event.S3_OBJECT_REMOVED))));
  }

  @Override
  void cause(String name) {
    s3.putObject(b -> b.bucket("photos").key(name), RequestBody.fromString("meow"));
  }

  @Override
  List<String> heard() {
    return aws.fake(FakeLambda.class).function("index").invocations().stream()
        .map(made -> made.replyText().replace("\"", ""))
        .toList();
  }
}
