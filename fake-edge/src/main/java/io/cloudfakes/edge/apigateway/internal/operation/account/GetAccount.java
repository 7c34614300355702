package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Accounts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetAccountRequest;
import software.amazon.awssdk.services.apigateway.model.GetAccountResponse;

/**
 * Gives the settings of the account in the region.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetAccount.html">GetAccount</a>
 */
public final class GetAccount
    implements Operation<GetAccountRequest, GetAccountResponse, ApiGatewayState> {

  @Override
  public Outcome<GetAccountResponse, ApiGatewayState> decide(
      GetAccountRequest request, ApiGatewayState state, CallContext call) {
    return Outcome.of(Accounts.shown(state.rest().in(Place.of(call)).account()));
  }
}
