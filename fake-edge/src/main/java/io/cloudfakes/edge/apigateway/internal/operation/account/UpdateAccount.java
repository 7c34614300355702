package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Accounts;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.AccountSettings;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetAccountResponse;
import software.amazon.awssdk.services.apigateway.model.UpdateAccountRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateAccountResponse;

/**
 * Changes the settings of the account in the region.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateAccount.html">UpdateAccount</a>
 */
public final class UpdateAccount
    implements Operation<UpdateAccountRequest, UpdateAccountResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateAccountResponse, ApiGatewayState> decide(
      UpdateAccountRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    AccountSettings before = state.rest().in(place).account();
    GetAccountResponse after =
        Patches.ACCOUNT.apply(Accounts.shown(before), request.patchOperations());
    String role = after.cloudwatchRoleArn();
    if (role != null && !role.isEmpty() && !role.matches("arn:[^:]+:iam::[0-9]{12}:role/.+")) {
      throw RestErrors.badRequest(
          "The role ARN does not have required permissions configured. Please grant trust"
              + " permission for API Gateway and add the required role policy.");
    }
    AccountSettings settings = new AccountSettings(role, before.throttle());
    return Outcome.<UpdateAccountResponse, ApiGatewayState>of(
        Documents.as(UpdateAccountResponse.class, Accounts.shown(settings)),
        new RestChange.AccountPut(place, settings));
  }
}
