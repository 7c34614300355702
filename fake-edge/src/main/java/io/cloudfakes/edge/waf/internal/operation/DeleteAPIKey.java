package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.state.ApiKey;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.DeleteApiKeyRequest;
import software.amazon.awssdk.services.wafv2.model.DeleteApiKeyResponse;

/**
 * Deletes a key.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_DeleteAPIKey.html">DeleteAPIKey</a>
 */
public final class DeleteAPIKey
    implements Operation<DeleteApiKeyRequest, DeleteApiKeyResponse, WafState> {
  @Override
  public Outcome<DeleteApiKeyResponse, WafState> decide(
      DeleteApiKeyRequest request, WafState state, CallContext call) {
    ApiKey key = ApiKeys.required(request.apiKey(), request.scopeAsString(), state, call);
    return Outcome.of(
        DeleteApiKeyResponse.builder().build(), new WafChange.ApiKeyDeleted(key.key()));
  }
}
