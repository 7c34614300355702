package io.cloudfakes.edge.cloudfront.internal.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.cloudfront.internal.cache.CacheResult;
import io.cloudfakes.edge.cloudfront.internal.cache.Names;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.EventOrigin;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.EventRequest;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.EventResponse;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.LambdaAtEdge;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.LambdaEvent;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.LambdaFunctionAssociation;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/** The functions on the way to an origin and back. */
record OriginLambdas(LambdaAtEdge lambda, BehaviorPlan behavior, EdgeIds ids) {
  /** The request that goes on, or the reply that a function gave at once. */
  record Step(OriginDraft draft, @Nullable OriginReply reply) {}

  /** Before the origin is asked. */
  Step before(OriginDraft draft) {
    LambdaFunctionAssociation function = behavior.lambda(LambdaEvent.ORIGIN_REQUEST);
    if (function == null) {
      return new Step(draft, null);
    }
    EventRequest event =
        request(LambdaEvent.ORIGIN_REQUEST, draft, Boolean.TRUE.equals(function.includeBody()));
    ObjectNode shown = event.shown();
    Origin origin = draft.origin().origin();
    ObjectNode shownOrigin = EventOrigin.shown(origin, draft.request().scheme());
    shown.set("origin", shownOrigin);
    JsonNode result =
        lambda.run(LambdaEvent.ORIGIN_REQUEST, function.lambdaFunctionARN(), shown, null);
    if (EventResponse.isOne(result)) {
      ids.tell(CacheResult.LAMBDA_GENERATED);
      return new Step(draft, EventResponse.generated(result, LambdaEvent.ORIGIN_REQUEST));
    }
    if (origin.vpcOriginConfig() != null && !shownOrigin.equals(result.path("origin"))) {
      throw CloudFrontErrors.notModelled("a Lambda@Edge function's change of an origin in a VPC");
    }
    requireModelled(result.path("origin"));
    ViewerRequest changed = event.changed(result);
    Origin other =
        EventOrigin.changed(result.path("origin"), shownOrigin, origin, changed.headers());
    return new Step(new OriginDraft(changed, plan(draft.origin(), other)), null);
  }

  /** Refuses what AWS takes of an origin beside what functions are shown here. */
  private static void requireModelled(JsonNode origin) {
    if (origin.path("s3").has("readTimeout")) {
      throw CloudFrontErrors.notModelled("the readTimeout of an S3 origin from Lambda@Edge");
    }
    for (String kind : List.of("custom", "s3")) {
      JsonNode completion = origin.path(kind).path("responseCompletionTimeout");
      // 0 is for none.
      if (!completion.isMissingNode() && completion.asInt(-1) != 0) {
        throw CloudFrontErrors.notModelled("the responseCompletionTimeout from Lambda@Edge");
      }
    }
  }

  private static OriginPlan plan(OriginPlan before, Origin origin) {
    boolean controlled =
        origin.originAccessControlId() != null && !origin.originAccessControlId().isEmpty();
    return new OriginPlan(
        origin,
        controlled ? before.control() : null,
        References.accessIdentity(origin),
        origin.vpcOriginConfig() == null ? null : before.vpc());
  }

  /** After it answered. */
  OriginReply after(OriginDraft draft, OriginReply reply) {
    LambdaFunctionAssociation function = behavior.lambda(LambdaEvent.ORIGIN_RESPONSE);
    if (function == null) {
      return reply;
    }
    ObjectNode request = request(LambdaEvent.ORIGIN_RESPONSE, draft, false).shown();
    request.set("origin", EventOrigin.shown(draft.origin().origin(), draft.request().scheme()));
    return EventResponse.changed(
        lambda.run(
            LambdaEvent.ORIGIN_RESPONSE,
            function.lambdaFunctionARN(),
            request,
            EventResponse.shown(reply)),
        reply,
        LambdaEvent.ORIGIN_RESPONSE);
  }

  /** Functions see the query string only where all of it goes on. */
  private EventRequest request(LambdaEvent event, OriginDraft draft, boolean body) {
    boolean all =
        behavior.queries().mode() == Names.Mode.ALL
            || behavior.rules().key().queries().mode() == Names.Mode.ALL;
    return new EventRequest(event, draft.request(), all ? draft.request().query() : "", body);
  }
}
