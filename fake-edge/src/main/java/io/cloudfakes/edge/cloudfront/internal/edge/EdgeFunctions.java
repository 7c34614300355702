package io.cloudfakes.edge.cloudfront.internal.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.cloudfront.internal.cache.CacheResult;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.javascript.FunctionRun;
import io.cloudfakes.edge.cloudfront.internal.javascript.OriginChoice;
import io.cloudfakes.edge.cloudfront.internal.javascript.Scene;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.DistributionTenant;

/** Runs the functions at the viewer's side. */
final class EdgeFunctions {
  private static final OriginReply NOTHING = new OriginReply(200, HeaderLines.NONE, Bytes.EMPTY);

  private final FunctionRunner runner;
  private final DistributionPlan plan;
  private final EdgeIds ids;
  private final CloudFrontState state;
  private final CallContext call;

  EdgeFunctions(
      FunctionRunner runner,
      DistributionPlan plan,
      EdgeIds ids,
      CloudFrontState state,
      CallContext call) {
    this.runner = runner;
    this.plan = plan;
    this.ids = ids;
    this.state = state;
    this.call = call;
  }

  /**
   * What a function at the request's side makes of it.
   *
   * @param reply what the viewer gets at once; null when the request goes on
   * @param by how it goes on, to another origin; null for as it would anyway
   */
  record Outcome(
      ViewerRequest request,
      @Nullable OriginReply reply,
      CacheResult result,
      @Nullable BehaviorPlan by) {
    Outcome(ViewerRequest request, @Nullable OriginReply reply, CacheResult result) {
      this(request, reply, result, null);
    }
  }

  Outcome onRequest(String arn, ViewerRequest request, BehaviorPlan behavior) {
    ObjectNode event = event("viewer-request", request);
    FunctionRun run = run(arn, "viewer-request", event, request);
    if (run.failure() != null) {
      return stopped(request, failed(run.failure()));
    }
    try {
      if (FunctionResults.isResponse(run.output())) {
        Served answer = new Served(generated(run.output()), CacheResult.FUNCTION_GENERATED, null);
        return stopped(request, answer);
      }
      ViewerRequest changed =
          new FunctionResults(event.path("request")).request(run.output(), request);
      OriginChoice origin = run.origin();
      BehaviorPlan by =
          origin == null
              ? null
              : new OriginChoices(plan, state).chosen(origin, behavior, changed.headers());
      return new Outcome(changed, null, CacheResult.MISS, by);
    } catch (InvalidResultException invalid) {
      return stopped(request, refused(invalid));
    }
  }

  /** The request does not go on. */
  private static Outcome stopped(ViewerRequest request, Served answer) {
    return new Outcome(request, answer.reply(), answer.result());
  }

  /** A response that a function made of nothing. */
  private static OriginReply generated(JsonNode output) {
    return new FunctionResults(MissingNode.getInstance()).response(output, NOTHING);
  }

  Served onResponse(String arn, ViewerRequest request, Served served) {
    ObjectNode event = event("viewer-response", request);
    ObjectNode response = FunctionEvents.of(served.reply());
    event.set("response", response);
    FunctionRun run = run(arn, "viewer-response", event, request);
    if (run.failure() != null) {
      return failed(run.failure());
    }
    try {
      return new Served(
          new FunctionResults(response).response(run.output(), served.reply()),
          served.result(),
          served.age());
    } catch (InvalidResultException invalid) {
      return refused(invalid);
    }
  }

  private FunctionRun run(String arn, String type, ObjectNode event, ViewerRequest request) {
    EdgeFunction function = FunctionRunner.find(state, arn);
    EdgeFunction.Stage stage = function == null ? null : function.live();
    if (function == null || stage == null) {
      return FunctionRun.failed("The function does not exist.");
    }
    Scene scene =
        new Scene(
            call.now(),
            call.ids(),
            type,
            FunctionRunner.stores(function, stage, state),
            ids.location(),
            request.query().isEmpty() ? null : request.query(),
            tenant());
    return runner.live(function, stage, event, scene);
  }

  private Scene.@Nullable Tenant tenant() {
    EdgeDistribution distribution = plan.distribution();
    if (distribution.tenantOf() == null
        || !(state.find(Kind.DISTRIBUTION_TENANT, distribution.id()) instanceof EdgeEntity entity)
        || !(entity.deployed() instanceof DistributionTenant tenant)) {
      return null;
    }
    Map<String, String> parameters = new TreeMap<>();
    tenant.parameters().forEach(one -> parameters.put(one.name(), one.value()));
    return new Scene.Tenant(distribution.id(), parameters);
  }

  private Served failed(FunctionRun.Failure failure) {
    return new Served(
        ErrorPages.functionFailed(ids),
        failure.compiling() ? CacheResult.FUNCTION_THROTTLED : CacheResult.FUNCTION_ERROR,
        null);
  }

  private Served refused(InvalidResultException invalid) {
    return new Served(
        ErrorPages.functionInvalid(invalid.getMessage(), ids), CacheResult.FUNCTION_INVALID, null);
  }

  private ObjectNode event(String type, ViewerRequest request) {
    ObjectNode event = FunctionEvents.JSON.createObjectNode();
    event.put("version", "1.0");
    EdgeDistribution distribution = plan.distribution();
    String tenantOf = distribution.tenantOf();
    event
        .putObject("context")
        // Of a multi-tenant distribution's, the domain name is the connection group's.
        .put(tenantOf == null ? "distributionDomainName" : "endpoint", distribution.domainName())
        .put("distributionId", tenantOf == null ? distribution.id() : tenantOf)
        .put("eventType", type)
        .put("requestId", ids.requestId());
    event.putObject("viewer").put("ip", request.address());
    event.set("request", FunctionEvents.of(request));
    return event;
  }
}
