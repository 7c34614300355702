package io.cloudfakes.edge.lambda.internal;

import io.cloudfakes.service.ServiceFaults;
import java.util.List;

/** What faults can do to Lambda: asynchronous events run at least once, in any order. */
final class LambdaFaults implements ServiceFaults {
  @Override
  public List<String> eventSources() {
    return List.of("Invoke");
  }

  @Override
  public String consistency() {
    return "Lambda answers from the newest state here";
  }
}
