package io.cloudfakes.edge.apigateway.internal.state;

import io.cloudfakes.service.Change;

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
      return apis.withAnswers(apis.answers().without(apiId + "/" + stage + "/"));
    }
  }
}
