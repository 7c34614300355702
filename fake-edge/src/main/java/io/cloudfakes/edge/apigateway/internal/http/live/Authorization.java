package io.cloudfakes.edge.apigateway.internal.http.live;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.iam.AccessRequest;
import io.cloudfakes.iam.PolicyEvaluation;
import io.cloudfakes.service.CallContext;
import java.util.List;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizationType;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;

/** Who may call a route, by its type of authorization. */
final class Authorization {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Authorization() {}

  static Verdict of(Arrived request, CallContext call) {
    AuthorizationType type = request.route().authorizationType();
    if (type == AuthorizationType.AWS_IAM) {
      return signed(request, call);
    }
    String id = request.route().authorizerId();
    if (id == null || (type != AuthorizationType.JWT && type != AuthorizationType.CUSTOM)) {
      return new Verdict.Allowed(Identity.unknown());
    }
    Authorizer authorizer = request.definition().part(Authorizer.class, id);
    if (authorizer == null) {
      return new Verdict.Refused(Refusals.internal(), "The authorizer is gone");
    }
    return type == AuthorizationType.JWT
        ? TokenCheck.of(authorizer, request, call)
        : LambdaAuthorizer.of(authorizer, request, call);
  }

  private static Verdict signed(Arrived request, CallContext call) {
    if (call.caller().isAnonymous()) {
      return new Verdict.Refused(Refusals.forbidden(), "Missing Authentication Token");
    }
    AccessRequest asked =
        new AccessRequest(call.caller(), "execute-api:Invoke", request.arn(), key -> List.of());
    if (!PolicyEvaluation.identity(asked).allowed()
        || !call.account().equals(request.target().api().place().account())) {
      return new Verdict.Refused(Refusals.forbidden(), "User is not authorized");
    }
    ObjectNode iam =
        JSON.createObjectNode()
            .put("accessKey", call.accessKeyId())
            .put("accountId", call.account())
            .put("callerId", call.caller().uniqueId());
    iam.putNull("cognitoIdentity").putNull("principalOrgId");
    iam.put("userArn", call.caller().arn()).put("userId", call.caller().uniqueId());
    return new Verdict.Allowed(Identity.ofSignature(iam));
  }
}
