package io.cloudfakes.edge.apigateway.internal.state;

/**
 * The state of Amazon API Gateway in one world.
 *
 * @param rest the REST APIs and what goes with them: keys, usage plans, client certificates
 * @param http the HTTP and WebSocket APIs
 * @param domains the custom domain names, which all kinds of APIs share
 * @param traffic what the calls of REST APIs leave behind: tokens, cached answers, counters
 */
public record ApiGatewayState(RestApis rest, HttpApis http, Domains domains, RestTraffic traffic) {
  public static final ApiGatewayState EMPTY =
      new ApiGatewayState(RestApis.EMPTY, HttpApis.EMPTY, Domains.EMPTY, RestTraffic.EMPTY);

  public ApiGatewayState withRest(RestApis all) {
    return new ApiGatewayState(all, http, domains, traffic);
  }

  public ApiGatewayState withHttp(HttpApis all) {
    return new ApiGatewayState(rest, all, domains, traffic);
  }

  public ApiGatewayState withDomains(Domains all) {
    return new ApiGatewayState(rest, http, all, traffic);
  }

  public ApiGatewayState withTraffic(RestTraffic all) {
    return new ApiGatewayState(rest, http, domains, all);
  }
}
