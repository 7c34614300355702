package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.state.ApiKey;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.GetDecryptedApiKeyRequest;
import software.amazon.awssdk.services.wafv2.model.GetDecryptedApiKeyResponse;

/**
 * Shows what a key is for.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_GetDecryptedAPIKey.html">GetDecryptedAPIKey</a>
 */
public final class GetDecryptedAPIKey
    implements Operation<GetDecryptedApiKeyRequest, GetDecryptedApiKeyResponse, WafState> {
  @Override
  public Outcome<GetDecryptedApiKeyResponse, WafState> decide(
      GetDecryptedApiKeyRequest request, WafState state, CallContext call) {
    ApiKey key = ApiKeys.required(request.apiKey(), request.scopeAsString(), state, call);
    return Outcome.of(
        GetDecryptedApiKeyResponse.builder()
            .tokenDomains(key.domains())
            .creationTimestamp(key.createdAt())
            .build());
  }
}
