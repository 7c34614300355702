package io.cloudfakes.faults;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.FakeLambda;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Runs a function. */
final class LambdaSubject extends Subject {
  private final LambdaClient lambda;

  LambdaSubject(FakeAws aws, LambdaClient lambda) {
    super(aws);
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
}
