package io.cloudfakes.edge.cloudfront.internal.javascript;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import org.jspecify.annotations.Nullable;

/** Runs the code of functions in one world, if there is GraalJS to do it. */
public final class JavaScript {
  private final String needed;
  private @Nullable ScriptEngine engine;

  public JavaScript() {
    this("org.graalvm.polyglot.Engine");
  }

  /**
   * JavaScript that needs a class to be there.
   *
   * @param needed its name
   */
  JavaScript(String needed) {
    this.needed = needed;
  }

  /**
   * Runs a function once.
   *
   * @param measured whether to say how much of its time it took, which is slow
   */
  public FunctionRun run(
      String function, EdgeFunction.Stage stage, JsonNode event, Scene scene, boolean measured) {
    ScriptEngine ready = engine(function);
    Program program = ready.program(stage.code().asUtf8String(), stage.config().runtimeAsString());
    return measured
        ? ScriptEngine.measured(program, event, scene)
        : ready.run(program, event, scene);
  }

  private synchronized ScriptEngine engine(String function) {
    ScriptEngine ready = engine;
    if (ready == null) {
      if (!isThere()) {
        throw CloudFrontErrors.notModelled(
            "JavaScript by itself: to run the function "
                + function
                + " as it is, add the dependencies org.graalvm.polyglot:polyglot and"
                + " org.graalvm.polyglot:js-community (type pom) to the tests; or give it code in"
                + " Java, by FakeCloudFront.standIn(\""
                + function
                + "\", event -> …)");
      }
      ready = new ScriptEngine();
      engine = ready;
    }
    return ready;
  }

  private boolean isThere() {
    try {
      Class.forName(needed, false, JavaScript.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
