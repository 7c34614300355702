package io.cloudfakes.edge.cloudfront.internal.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.edge.cloudfront.internal.cache.CacheResult;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Runs the functions at the viewer's side, by their stand-ins in Java, with the events that
 * JavaScript would get.
 */
final class EdgeFunctions {
  private final EdgeLocations edges;
  private final EdgeDistribution distribution;
  private final EdgeIds ids;

  EdgeFunctions(EdgeLocations edges, EdgeDistribution distribution, EdgeIds ids) {
    this.edges = edges;
    this.distribution = distribution;
    this.ids = ids;
  }

  /** The request that goes on, or the reply that a function gave at once. */
  record Outcome(ViewerRequest request, @Nullable OriginReply reply, CacheResult result) {}

  Outcome onRequest(String arn, ViewerRequest request) {
    ObjectNode event = event("viewer-request", request);
    try {
      JsonNode result = standIn(arn).handle(event);
      return result.has("statusCode")
          ? new Outcome(request, FunctionEvents.reply(result), CacheResult.FUNCTION_GENERATED)
          : new Outcome(FunctionEvents.request(result, request), null, CacheResult.MISS);
    } catch (AwsErrorException refusal) {
      throw refusal;
    } catch (RuntimeException failed) {
      return new Outcome(request, ErrorPages.functionFailed(ids), CacheResult.FUNCTION_ERROR);
    }
  }

  Served onResponse(String arn, ViewerRequest request, Served served) {
    ObjectNode event = event("viewer-response", request);
    event.set("response", FunctionEvents.response(served.reply()));
    try {
      JsonNode result = standIn(arn).handle(event);
      OriginReply changed = FunctionEvents.reply(result);
      return new Served(
          changed.body().isEmpty() && !result.has("body")
              ? changed.withBody(served.reply().body())
              : changed,
          served.result(),
          served.age());
    } catch (AwsErrorException refusal) {
      throw refusal;
    } catch (RuntimeException failed) {
      return new Served(ErrorPages.functionFailed(ids), CacheResult.FUNCTION_ERROR, null);
    }
  }

  private EdgeLocations.StandIn standIn(String arn) {
    String name = arn.substring(arn.lastIndexOf('/') + 1);
    EdgeLocations.StandIn found = edges.standIn(name);
    if (found == null) {
      throw CloudFrontErrors.notModelled(
          "JavaScript: give the function "
              + name
              + " code in Java, by FakeCloudFront.standIn(\""
              + name
              + "\", event -> …)");
    }
    return found;
  }

  private ObjectNode event(String type, ViewerRequest request) {
    ObjectNode event = FunctionEvents.JSON.createObjectNode();
    event.put("version", "1.0");
    event
        .putObject("context")
        .put("distributionDomainName", distribution.domainName())
        .put("distributionId", distribution.id())
        .put("eventType", type)
        .put("requestId", ids.requestId());
    event.putObject("viewer").put("ip", request.address());
    event.set("request", FunctionEvents.of(request));
    return event;
  }
}
