package io.cloudfakes.edge.apigateway.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.apigateway.internal.socket.operation.DeleteConnection;
import io.cloudfakes.edge.apigateway.internal.socket.operation.GetConnection;
import io.cloudfakes.edge.apigateway.internal.socket.operation.PostToConnection;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.iam.SigningDialect;
import io.cloudfakes.protocol.HttpRequest;
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
  /** What the paths of its actions have, whatever stands before. */
  public static final String CONNECTIONS = "/@connections/";

  public static final Service<ApiGatewayState> SERVICE =
      Service.named("apigatewaymanagementapi", ApiGatewayState.EMPTY)
          .sharing(RestService.SERVICE)
          .signingName("execute-api")
          .hostPrefixes("execute-api")
          .protocol(Protocols::restJson)
          .signing(SigningDialect.REST_JSON)
          .throttledBy(AwsError.of("LimitExceededException", 429, "Too Many Requests"))
          .resource("connectionId")
          .path(ManagementService::path)
          .actions(ManagementService::table)
          .build();

  private ManagementService() {}

  /** The path without the stage, or the mapping of a custom domain name, that it begins with. */
  private static String path(HttpRequest request) {
    int at = request.path().indexOf(CONNECTIONS);
    return at < 0 ? request.path() : request.path().substring(at);
  }

  private static void table(ActionTable<ApiGatewayState> table) {
    table.action("DeleteConnection", "DELETE /@connections/{connectionId}", DeleteConnection::new);
    table.action("GetConnection", "GET /@connections/{connectionId}", GetConnection::new);
    table.action("PostToConnection", "POST /@connections/{connectionId}", PostToConnection::new);
  }
}
