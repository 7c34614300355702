package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.TokenDomains;
import io.cloudfakes.edge.waf.internal.state.ApiKey;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.CreateApiKeyRequest;
import software.amazon.awssdk.services.wafv2.model.CreateApiKeyResponse;

/**
 * Makes a key for the integration of CAPTCHA into the pages of some domains.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_CreateAPIKey.html">CreateAPIKey</a>
 */
public final class CreateAPIKey
    implements Operation<CreateApiKeyRequest, CreateApiKeyResponse, WafState> {
  @Override
  public Outcome<CreateApiKeyResponse, WafState> decide(
      CreateApiKeyRequest request, WafState state, CallContext call) {
    Entities.requireScope(request.scopeAsString(), call);
    TokenDomains.require(request.tokenDomains(), TokenDomains.OF_API_KEY);
    ApiKey key =
        new ApiKey(
            call.ids().base62("api-key", 88),
            call.account(),
            request.scopeAsString(),
            request.tokenDomains(),
            call.now());
    return Outcome.of(
        CreateApiKeyResponse.builder().apiKey(key.key()).build(), new WafChange.ApiKeyPut(key));
  }
}
