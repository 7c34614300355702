package io.cloudfakes.edge.lambda.internal.runtime;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a handler may ask of its invocation; time is the world's. */
record InvocationContext(
    FunctionKey function,
    FunctionVersion version,
    Attempt attempt,
    String logStream,
    Instant deadline,
    Clock clock,
    FunctionLog log)
    implements Context {

  @Override
  public String getAwsRequestId() {
    return attempt.requestId();
  }

  @Override
  public String getLogGroupName() {
    return version.configuration().loggingConfig().logGroup();
  }

  @Override
  public String getLogStreamName() {
    return logStream;
  }

  @Override
  public String getFunctionName() {
    return function.name();
  }

  @Override
  public String getFunctionVersion() {
    return version.number();
  }

  @Override
  public String getInvokedFunctionArn() {
    return attempt.invokedArn();
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return attempt.client();
  }

  @Override
  public int getRemainingTimeInMillis() {
    return (int) Math.max(0, Duration.between(clock.instant(), deadline).toMillis());
  }

  @Override
  public int getMemoryLimitInMB() {
    return version.memorySize();
  }

  @Override
  public LambdaLogger getLogger() {
    return log;
  }
}
