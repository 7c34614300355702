package io.cloudfakes.edge.apigateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.FakeAws;
import io.cloudfakes.link.FunctionCall;
import io.cloudfakes.link.FunctionResult;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.protocol.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Functions in place of Lambda's, which can end in every way an invocation can: the tests here are
 * of API Gateway alone.
 */
public final class LocalFunctions implements FunctionTarget {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Function<JsonNode, FunctionResult>> byArn = new TreeMap<>();
  private final List<JsonNode> events = new ArrayList<>();
  private final List<FunctionCall> calls = new ArrayList<>();

  public static LocalFunctions in(FakeAws aws) {
    LocalFunctions functions = new LocalFunctions();
    aws.links().register(FunctionTarget.class, functions);
    return functions;
  }

  /** A function that returns what that makes of its event; gives its ARN. */
  public synchronized String returning(String name, Function<JsonNode, Object> body) {
    return ending(
        name,
        event ->
            new FunctionResult.Returned(
                Bytes.utf8(JSON.valueToTree(body.apply(event)).toString())));
  }

  /** A function that ends so. */
  public synchronized String ending(String name, Function<JsonNode, FunctionResult> body) {
    String arn = "arn:aws:lambda:us-east-1:000000000000:function:" + name;
    byArn.put(arn, body);
    return arn;
  }

  /** The events so far, oldest first. */
  public synchronized List<JsonNode> events() {
    return List.copyOf(events);
  }

  public synchronized JsonNode lastEvent() {
    return events.get(events.size() - 1);
  }

  public synchronized FunctionCall lastCall() {
    return calls.get(calls.size() - 1);
  }

  @Override
  public boolean exists(String functionArn) {
    return byArn.containsKey(functionArn);
  }

  @Override
  public void invokeAsync(String functionArn, Bytes event, String source) {
    throw new UnsupportedOperationException("not asked for here");
  }

  @Override
  public FunctionResult call(FunctionCall call) {
    Function<JsonNode, FunctionResult> body;
    JsonNode event;
    try {
      event = JSON.readTree(call.event().utf8());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
    synchronized (this) {
      events.add(event);
      calls.add(call);
      body = byArn.get(call.functionArn());
    }
    return body == null
        ? new FunctionResult.Refused(404, "ResourceNotFoundException", "Function not found")
        : body.apply(event);
  }
}
