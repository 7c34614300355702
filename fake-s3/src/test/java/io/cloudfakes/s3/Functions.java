package io.cloudfakes.s3;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.protocol.Bytes;
import java.util.ArrayList;
import java.util.List;

/** Functions that remember what they were invoked with. */
final class Functions implements FunctionTarget {
  static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:";

  private final List<String> names;
  private final List<JsonNode> events = new ArrayList<>();
  private final List<String> invoked = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();

  Functions(String... names) {
    this.names = List.of(names);
  }

  @Override
  public boolean exists(String functionArn) {
    return functionArn.startsWith(ARN) && names.contains(functionArn.substring(ARN.length()));
  }

  @Override
  public void invokeAsync(String functionArn, Bytes event, String source) {
    try {
      events.add(new ObjectMapper().readTree(event.utf8()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
    invoked.add(functionArn.substring(ARN.length()));
    sources.add(source);
  }

  /** The documents received, oldest first. */
  List<JsonNode> events() {
    return events;
  }

  /** Function, event name and key of every record, oldest first. */
  List<String> summary() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      JsonNode one = events.get(i).at("/Records/0");
      lines.add(
          invoked.get(i)
              + " "
              + one.path("eventName").asText()
              + " "
              + one.at("/s3/object/key").asText());
    }
    return lines;
  }

  List<String> sources() {
    return sources;
  }
}
