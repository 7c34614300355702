package io.cloudfakes.edge.apigateway.internal.http.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.iam.AccessRequest;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.iam.MalformedPolicyException;
import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.iam.PolicyEvaluation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The policies that Lambda authorizers answer with. */
public final class AuthorizerPolicy {
  private AuthorizerPolicy() {}

  /**
   * Whether the answer's policy lets that be called; null when the answer is not as it should be.
   */
  public static @Nullable Boolean allows(JsonNode answer, String arn) {
    JsonNode document = answer.path("policyDocument");
    if (!answer.path("principalId").isValueNode() || !document.isObject()) {
      return null;
    }
    try {
      PolicyDocument policy = PolicyDocument.identityPolicy(document.toString());
      Caller caller = Caller.user("000000000000", "", "authorized", List.of(policy));
      return PolicyEvaluation.identity(
              new AccessRequest(caller, "execute-api:Invoke", arn, key -> List.of()))
          .allowed();
    } catch (MalformedPolicyException e) {
      return null;
    }
  }
}
