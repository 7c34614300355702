package io.cloudfakes.faults;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest.Way;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.edge.lambda.Invocation;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** Runs a function. */
final class LambdaSubject extends Subject {
  private final LambdaClient lambda;

  LambdaSubject(FakeAws aws, Way way, LambdaClient lambda) {
    super(aws, way);
    this.lambda = lambda;
    aws.fake(FakeLambda.class).deploy("echo", event -> event);
  }

  @Override
  String internalError() {
    return "ServiceException";
  }

  @Override
  String throttled() {
    return "TooManyRequestsException";
  }

  @Override
  String expired() {
    return "ExpiredTokenException";
  }

  @Override
  String skewed() {
    return "InvalidSignatureException";
  }

  @Override
  String write() {
    return "lambda:Invoke";
  }

  @Override
  String read() {
    return "lambda:GetFunctionConfiguration";
  }

  @Override
  void doWrite() {
    lambda.invoke(
        b ->
            b.functionName("echo")
                .payload(SdkBytes.fromUtf8String("1"))
                .overrideConfiguration(
                    o -> o.apiCallAttemptTimeout(patience.isZero() ? null : patience)));
  }

  @Override
  String doRead() {
    return lambda.getFunctionConfiguration(b -> b.functionName("echo")).toString();
  }

  @Override
  long effects() {
    return aws.fake(FakeLambda.class).function("echo").invocations().size();
  }

  @Override
  String source() {
    return write();
  }

  /** The function hears its own asynchronous invocations. */
  @Override
  void listen() {}

  @Override
  void cause(String name) {
    lambda.invoke(
        b ->
            b.functionName("echo")
                .invocationType(InvocationType.EVENT)
                .payload(SdkBytes.fromUtf8String('"' + name + '"')));
  }

  @Override
  List<String> heard() {
    return aws.fake(FakeLambda.class).function("echo").invocations().stream()
        .map(Invocation::replyText)
        .map(reply -> reply.replace("\"", ""))
        .toList();
  }
}
