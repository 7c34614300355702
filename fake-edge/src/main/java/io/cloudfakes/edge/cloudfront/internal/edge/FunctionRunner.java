package io.cloudfakes.edge.cloudfront.internal.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.edge.cloudfront.internal.javascript.FunctionRun;
import io.cloudfakes.edge.cloudfront.internal.javascript.JavaScript;
import io.cloudfakes.edge.cloudfront.internal.javascript.Scene;
import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.KeyValueStoreAssociation;
import software.amazon.awssdk.services.cloudfront.model.KeyValueStoreAssociations;

/** Runs functions, in Java where a test gave them code in Java, and keeps what they log. */
public final class FunctionRunner {
  /** How many lines are kept of each function. */
  private static final int MOST_LINES = 10_000;

  private final Map<String, UnaryOperator<JsonNode>> standIns = new ConcurrentHashMap<>();
  private final Map<String, List<String>> logs = new ConcurrentHashMap<>();
  private final JavaScript javaScript = new JavaScript();

  /** Has Java code run in place of the function of that name. */
  public void standIn(String function, UnaryOperator<JsonNode> code) {
    standIns.put(function, code);
  }

  /** What runs in place of the function of that name; null when nothing does. */
  public @Nullable UnaryOperator<JsonNode> standIn(String function) {
    return standIns.get(function);
  }

  /** Has the same code run as another does. */
  void take(FunctionRunner other) {
    standIns.putAll(other.standIns);
  }

  /** Forgets what a test gave, and what functions wrote. */
  void clear() {
    standIns.clear();
    logs.clear();
  }

  /** What a function wrote while it answered viewers, line by line. */
  public List<String> log(String function) {
    List<String> lines = logs.get(function);
    if (lines == null) {
      return List.of();
    }
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /** Runs the function that answers viewers. */
  FunctionRun live(EdgeFunction function, EdgeFunction.Stage stage, ObjectNode event, Scene scene) {
    FunctionRun run = run(function, stage, event, scene, false);
    if (!run.log().isEmpty()) {
      List<String> lines = logs.computeIfAbsent(function.name(), name -> new ArrayList<>());
      synchronized (lines) {
        lines.addAll(run.log());
        if (lines.size() > MOST_LINES) {
          lines.subList(0, lines.size() - MOST_LINES).clear();
        }
      }
    }
    return run;
  }

  /** Runs a function in a test of its account's. */
  FunctionRun tested(
      EdgeFunction function, EdgeFunction.Stage stage, ObjectNode event, Scene scene) {
    return run(function, stage, event, scene, true);
  }

  private FunctionRun run(
      EdgeFunction function,
      EdgeFunction.Stage stage,
      ObjectNode event,
      Scene scene,
      boolean measured) {
    UnaryOperator<JsonNode> standIn = standIns.get(function.name());
    if (standIn == null) {
      return javaScript.run(function.name(), stage, event, scene, measured);
    }
    try {
      return FunctionRun.returned(standIn.apply(event.deepCopy()));
    } catch (AwsErrorException refusal) {
      throw refusal;
    } catch (RuntimeException failed) {
      return FunctionRun.failed(String.valueOf(failed.getMessage()));
    }
  }

  /** The key value stores that a function is associated with. */
  static List<ValueStore> stores(
      EdgeFunction function, EdgeFunction.Stage stage, CloudFrontState state) {
    KeyValueStoreAssociations associated = stage.config().keyValueStoreAssociations();
    List<ValueStore> stores = new ArrayList<>();
    if (associated != null) {
      for (KeyValueStoreAssociation one : associated.items()) {
        ValueStore store = FunctionLookup.store(state, one.keyValueStoreARN(), function.account());
        if (store != null) {
          stores.add(store);
        }
      }
    }
    return stores;
  }

  /** The function of an ARN; null when it was deleted meanwhile. */
  static @Nullable EdgeFunction find(CloudFrontState state, String arn) {
    return state.find(Kind.FUNCTION, arn) instanceof EdgeFunction function ? function : null;
  }
}
