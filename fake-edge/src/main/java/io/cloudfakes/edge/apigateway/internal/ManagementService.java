package io.cloudfakes.edge.apigateway.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.iam.SigningDialect;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.Service;

/**
 * The management API of Amazon API Gateway, for the connections of WebSocket APIs: every action of
 * AWS's model on one line, modelled or refused.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html">@connections
 *     commands</a>
 */
public final class ManagementService {
  public static final Service<ApiGatewayState> SERVICE =
      Service.named("apigatewaymanagementapi", ApiGatewayState.EMPTY)
          .sharing(RestService.SERVICE)
          .signingName("execute-api")
          .hostPrefixes("execute-api")
          .protocol(Protocols::restJson)
          .signing(SigningDialect.REST_JSON)
          .throttledBy(AwsError.of("LimitExceededException", 429, "Too Many Requests"))
          .resource("connectionId")
          .actions(ManagementService::table)
          .build();

  private ManagementService() {}

  private static void table(ActionTable<ApiGatewayState> table) {
    table.refused("DeleteConnection", "DELETE /@connections/{connectionId}");
    table.refused("GetConnection", "GET /@connections/{connectionId}");
    table.refused("PostToConnection", "POST /@connections/{connectionId}");
  }
}
