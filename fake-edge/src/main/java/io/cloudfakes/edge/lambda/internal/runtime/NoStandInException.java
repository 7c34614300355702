package io.cloudfakes.edge.lambda.internal.runtime;

import io.cloudfakes.edge.lambda.internal.state.Code;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;

/** Code that does not run in a JVM was invoked; the message says what to write. */
final class NoStandInException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoStandInException(FunctionKey function, Code code) {
    super(
        "The function "
            + function.name()
            + " is "
            + (code instanceof Code.Uploaded uploaded
                ? "a package of " + uploaded.runtime()
                : "an image")
            + ", which Cloudfakes keeps and cannot run. Give it a Java stand-in:"
            + " aws.fake(FakeLambda.class).standIn(\""
            + function.name()
            + "\", event -> …)");
  }
}
