package io.cloudfakes.edge.cloudfront.internal.edge;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.edge.cloudfront.internal.cache.CacheResult;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.EventRequest;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.EventResponse;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.LambdaAtEdge;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.LambdaEvent;
import software.amazon.awssdk.services.cloudfront.model.LambdaFunctionAssociation;

/** The functions of Lambda@Edge at the viewer's side. */
record ViewerLambdas(LambdaAtEdge lambda) {
  EdgeFunctions.Outcome onRequest(LambdaFunctionAssociation function, ViewerRequest request) {
    EventRequest event =
        new EventRequest(
            LambdaEvent.VIEWER_REQUEST,
            request,
            request.query(),
            Boolean.TRUE.equals(function.includeBody()));
    JsonNode result =
        lambda.run(LambdaEvent.VIEWER_REQUEST, function.lambdaFunctionARN(), event.shown(), null);
    return EventResponse.isOne(result)
        ? new EdgeFunctions.Outcome(
            request,
            EventResponse.generated(result, LambdaEvent.VIEWER_REQUEST),
            CacheResult.LAMBDA_GENERATED)
        : new EdgeFunctions.Outcome(event.changed(result), null, CacheResult.MISS);
  }

  Served onResponse(LambdaFunctionAssociation function, ViewerRequest request, Served served) {
    EventRequest event =
        new EventRequest(LambdaEvent.VIEWER_RESPONSE, request, request.query(), false);
    JsonNode result =
        lambda.run(
            LambdaEvent.VIEWER_RESPONSE,
            function.lambdaFunctionARN(),
            event.shown(),
            EventResponse.shown(served.reply()));
    return new Served(
        EventResponse.changed(result, served.reply(), LambdaEvent.VIEWER_RESPONSE),
        served.result(),
        served.age());
  }
}
