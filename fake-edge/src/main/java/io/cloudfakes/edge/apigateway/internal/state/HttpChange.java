package io.cloudfakes.edge.apigateway.internal.state;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.Change;
import java.time.Instant;

/** One change of the part of the state that HTTP and WebSocket APIs are. */
public interface HttpChange extends Change<ApiGatewayState> {
  /** The same part, changed. */
  HttpApis applyTo(HttpApis apis);

  @Override
  default ApiGatewayState applyTo(ApiGatewayState state) {
    return state.withHttp(applyTo(state.http()));
  }

  /** An API is made or edited. */
  record ApiPut(HttpApi api) implements HttpChange {
    @Override
    public HttpApis applyTo(HttpApis apis) {
      return apis.withApis(apis.apis().plus(api.id(), api));
    }
  }

  /** An API is gone, with all that it has. */
  record ApiDeleted(String id) implements HttpChange {
    @Override
    public HttpApis applyTo(HttpApis apis) {
      return apis.withApis(apis.apis().minus(id));
    }
  }

  /** A VPC link is made or edited. */
  record VpcLinkPut(OwnedVpcLink link) implements HttpChange {
    @Override
    public HttpApis applyTo(HttpApis apis) {
      return apis.withVpcLinks(apis.vpcLinks().plus(link.document().vpcLinkId(), link));
    }
  }

  /** A VPC link is gone. */
  record VpcLinkDeleted(String id) implements HttpChange {
    @Override
    public HttpApis applyTo(HttpApis apis) {
      return apis.withVpcLinks(apis.vpcLinks().minus(id));
    }
  }

  /** What the authorizers of a stage answered is not used any more. */
  record AnswersForgotten(String apiId, String stage) implements HttpChange {
    @Override
    public HttpApis applyTo(HttpApis apis) {
      Expiring<String> left = apis.answers();
      for (String key : apis.answers().byKey().keySet()) {
        left = key.startsWith(apiId + "/" + stage + "/") ? left.without(key) : left;
      }
      return apis.withAnswers(left);
    }
  }

  /** What an authorizer answered is remembered. */
  record AnswerKept(String key, String answer, Instant until, Instant now) implements HttpChange {
    @Override
    public HttpApis applyTo(HttpApis apis) {
      return apis.withAnswers(apis.answers().with(key, answer, until, now));
    }
  }

  /** A client has connected to a WebSocket API. */
  record SocketOpened(SocketConnection connection) implements HttpChange {
    @Override
    public HttpApis applyTo(HttpApis apis) {
      return apis.withSockets(apis.sockets().with(connection));
    }
  }

  /** A message came from a client. */
  record MessageCame(String connectionId, Instant at) implements HttpChange {
    @Override
    public HttpApis applyTo(HttpApis apis) {
      SocketConnection connection = apis.sockets().get(connectionId);
      return connection == null
          ? apis
          : apis.withSockets(apis.sockets().with(connection.active(at)));
    }
  }

  /** A message is sent to a client. */
  record MessagePosted(String connectionId, Bytes content, Instant at) implements HttpChange {
    @Override
    public HttpApis applyTo(HttpApis apis) {
      return new MessageCame(connectionId, at).applyTo(apis);
    }
  }

  /**
   * A connection has ended.
   *
   * @param code of RFC 6455
   * @param byClient whether the client ended it, or was lost
   */
  record SocketClosed(SocketConnection connection, int code, String reason, boolean byClient)
      implements HttpChange {
    @Override
    public HttpApis applyTo(HttpApis apis) {
      return apis.withSockets(apis.sockets().without(connection.id()));
    }
  }
}
