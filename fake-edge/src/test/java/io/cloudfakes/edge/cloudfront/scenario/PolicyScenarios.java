package io.cloudfakes.edge.cloudfront.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

/** The life of each kind of policy. */
final class PolicyScenarios {
  private PolicyScenarios() {}

  static void into(Map<List<String>, Scenario> all) {
    all.put(
        List.of(
            "CreateCachePolicy",
            "GetCachePolicy",
            "GetCachePolicyConfig",
            "UpdateCachePolicy",
            "ListCachePolicies",
            "DeleteCachePolicy"),
        PolicyScenarios::cachePolicy);
    all.put(
        List.of(
            "CreateOriginRequestPolicy",
            "GetOriginRequestPolicy",
            "GetOriginRequestPolicyConfig",
            "UpdateOriginRequestPolicy",
            "ListOriginRequestPolicies",
            "DeleteOriginRequestPolicy"),
        PolicyScenarios::originRequestPolicy);
    all.put(
        List.of(
            "CreateResponseHeadersPolicy",
            "GetResponseHeadersPolicy",
            "GetResponseHeadersPolicyConfig",
            "UpdateResponseHeadersPolicy",
            "ListResponseHeadersPolicies",
            "DeleteResponseHeadersPolicy"),
        PolicyScenarios::responseHeadersPolicy);
    all.put(
        List.of(
            "CreateContinuousDeploymentPolicy",
            "GetContinuousDeploymentPolicy",
            "GetContinuousDeploymentPolicyConfig",
            "UpdateContinuousDeploymentPolicy",
            "ListContinuousDeploymentPolicies",
            "DeleteContinuousDeploymentPolicy"),
        PolicyScenarios::continuousDeploymentPolicy);
  }

  private static void cachePolicy(Stage stage) {
    CloudFrontClient client = stage.client();
    var made =
        client.createCachePolicy(
            b ->
                b.cachePolicyConfig(
                    c ->
                        c.name("p")
                            .comment("made")
                            .minTTL(1L)
                            .parametersInCacheKeyAndForwardedToOrigin(
                                k ->
                                    k.enableAcceptEncodingGzip(true)
                                        .headersConfig(h -> h.headerBehavior("none"))
                                        .cookiesConfig(h -> h.cookieBehavior("none"))
                                        .queryStringsConfig(q -> q.queryStringBehavior("all")))));
    String id = made.cachePolicy().id();
    assertThat(made.location()).endsWith(id);
    assertThat(client.getCachePolicy(b -> b.id(id)).cachePolicy()).isEqualTo(made.cachePolicy());
    assertThat(client.getCachePolicyConfig(b -> b.id(id)).eTag()).isEqualTo(made.eTag());
    stage.refused(400, "InvalidIfMatchVersion", () -> client.deleteCachePolicy(b -> b.id(id)));
    stage.refused(
        412, "PreconditionFailed", () -> client.deleteCachePolicy(b -> b.id(id).ifMatch("EOLD")));
    var changed =
        client.updateCachePolicy(
            b ->
                b.id(id)
                    .ifMatch(made.eTag())
                    .cachePolicyConfig(
                        c ->
                            c.name("p")
                                .comment("changed")
                                .minTTL(1L)
                                .parametersInCacheKeyAndForwardedToOrigin(
                                    k ->
                                        k.enableAcceptEncodingGzip(true)
                                            .headersConfig(h -> h.headerBehavior("none"))
                                            .cookiesConfig(h -> h.cookieBehavior("none"))
                                            .queryStringsConfig(
                                                q -> q.queryStringBehavior("all")))));
    assertThat(changed.eTag()).isNotEqualTo(made.eTag());
    assertThat(client.getCachePolicyConfig(b -> b.id(id)).cachePolicyConfig().comment())
        .isEqualTo("changed");
    assertThat(client.listCachePolicies(b -> {}).cachePolicyList().quantity()).isPositive();
    client.deleteCachePolicy(b -> b.id(id).ifMatch(changed.eTag()));
    stage.refused(404, "NoSuchCachePolicy", () -> client.getCachePolicy(b -> b.id(id)));
  }

  private static void originRequestPolicy(Stage stage) {
    CloudFrontClient client = stage.client();
    var made =
        client.createOriginRequestPolicy(
            b ->
                b.originRequestPolicyConfig(
                    c ->
                        c.name("p")
                            .comment("made")
                            .headersConfig(h -> h.headerBehavior("allViewer"))
                            .cookiesConfig(h -> h.cookieBehavior("all"))
                            .queryStringsConfig(q -> q.queryStringBehavior("all"))));
    String id = made.originRequestPolicy().id();
    assertThat(made.location()).endsWith(id);
    assertThat(client.getOriginRequestPolicy(b -> b.id(id)).originRequestPolicy())
        .isEqualTo(made.originRequestPolicy());
    assertThat(client.getOriginRequestPolicyConfig(b -> b.id(id)).eTag()).isEqualTo(made.eTag());
    stage.refused(
        400, "InvalidIfMatchVersion", () -> client.deleteOriginRequestPolicy(b -> b.id(id)));
    stage.refused(
        412,
        "PreconditionFailed",
        () -> client.deleteOriginRequestPolicy(b -> b.id(id).ifMatch("EOLD")));
    var changed =
        client.updateOriginRequestPolicy(
            b ->
                b.id(id)
                    .ifMatch(made.eTag())
                    .originRequestPolicyConfig(
                        c ->
                            c.name("p")
                                .comment("changed")
                                .headersConfig(h -> h.headerBehavior("allViewer"))
                                .cookiesConfig(h -> h.cookieBehavior("all"))
                                .queryStringsConfig(q -> q.queryStringBehavior("all"))));
    assertThat(changed.eTag()).isNotEqualTo(made.eTag());
    assertThat(
            client
                .getOriginRequestPolicyConfig(b -> b.id(id))
                .originRequestPolicyConfig()
                .comment())
        .isEqualTo("changed");
    assertThat(client.listOriginRequestPolicies(b -> {}).originRequestPolicyList().quantity())
        .isPositive();
    client.deleteOriginRequestPolicy(b -> b.id(id).ifMatch(changed.eTag()));
    stage.refused(
        404, "NoSuchOriginRequestPolicy", () -> client.getOriginRequestPolicy(b -> b.id(id)));
  }

  private static void responseHeadersPolicy(Stage stage) {
    CloudFrontClient client = stage.client();
    var made =
        client.createResponseHeadersPolicy(
            b ->
                b.responseHeadersPolicyConfig(
                    c ->
                        c.name("p")
                            .comment("made")
                            .customHeadersConfig(
                                h ->
                                    h.quantity(1)
                                        .items(i -> i.header("X-A").value("b").override(true)))));
    String id = made.responseHeadersPolicy().id();
    assertThat(made.location()).endsWith(id);
    assertThat(client.getResponseHeadersPolicy(b -> b.id(id)).responseHeadersPolicy())
        .isEqualTo(made.responseHeadersPolicy());
    assertThat(client.getResponseHeadersPolicyConfig(b -> b.id(id)).eTag()).isEqualTo(made.eTag());
    stage.refused(
        400, "InvalidIfMatchVersion", () -> client.deleteResponseHeadersPolicy(b -> b.id(id)));
    stage.refused(
        412,
        "PreconditionFailed",
        () -> client.deleteResponseHeadersPolicy(b -> b.id(id).ifMatch("EOLD")));
    var changed =
        client.updateResponseHeadersPolicy(
            b ->
                b.id(id)
                    .ifMatch(made.eTag())
                    .responseHeadersPolicyConfig(
                        c ->
                            c.name("p")
                                .comment("changed")
                                .customHeadersConfig(
                                    h ->
                                        h.quantity(1)
                                            .items(
                                                i -> i.header("X-A").value("b").override(true)))));
    assertThat(changed.eTag()).isNotEqualTo(made.eTag());
    assertThat(
            client
                .getResponseHeadersPolicyConfig(b -> b.id(id))
                .responseHeadersPolicyConfig()
                .comment())
        .isEqualTo("changed");
    assertThat(client.listResponseHeadersPolicies(b -> {}).responseHeadersPolicyList().quantity())
        .isPositive();
    client.deleteResponseHeadersPolicy(b -> b.id(id).ifMatch(changed.eTag()));
    stage.refused(
        404, "NoSuchResponseHeadersPolicy", () -> client.getResponseHeadersPolicy(b -> b.id(id)));
  }

  private static void continuousDeploymentPolicy(Stage stage) {
    CloudFrontClient client = stage.client();
    String staging =
        stage.distribution("staging", c -> c.staging(true)).distribution().domainName();
    var made =
        client.createContinuousDeploymentPolicy(
            b ->
                b.continuousDeploymentPolicyConfig(
                    c ->
                        c.enabled(true)
                            .stagingDistributionDnsNames(s -> s.quantity(1).items(staging))
                            .trafficConfig(
                                t ->
                                    t.type("SingleHeader")
                                        .singleHeaderConfig(
                                            h -> h.header("aws-cf-cd-a").value("made")))));
    String id = made.continuousDeploymentPolicy().id();
    assertThat(made.location()).endsWith(id);
    assertThat(client.getContinuousDeploymentPolicy(b -> b.id(id)).continuousDeploymentPolicy())
        .isEqualTo(made.continuousDeploymentPolicy());
    assertThat(client.getContinuousDeploymentPolicyConfig(b -> b.id(id)).eTag())
        .isEqualTo(made.eTag());
    stage.refused(
        400, "InvalidIfMatchVersion", () -> client.deleteContinuousDeploymentPolicy(b -> b.id(id)));
    stage.refused(
        412,
        "PreconditionFailed",
        () -> client.deleteContinuousDeploymentPolicy(b -> b.id(id).ifMatch("EOLD")));
    var changed =
        client.updateContinuousDeploymentPolicy(
            b ->
                b.id(id)
                    .ifMatch(made.eTag())
                    .continuousDeploymentPolicyConfig(
                        c ->
                            c.enabled(true)
                                .stagingDistributionDnsNames(s -> s.quantity(1).items(staging))
                                .trafficConfig(
                                    t ->
                                        t.type("SingleHeader")
                                            .singleHeaderConfig(
                                                h -> h.header("aws-cf-cd-a").value("changed")))));
    assertThat(changed.eTag()).isNotEqualTo(made.eTag());
    assertThat(
            client
                .getContinuousDeploymentPolicyConfig(b -> b.id(id))
                .continuousDeploymentPolicyConfig()
                .trafficConfig()
                .singleHeaderConfig()
                .value())
        .isEqualTo("changed");
    assertThat(
            client
                .listContinuousDeploymentPolicies(b -> {})
                .continuousDeploymentPolicyList()
                .quantity())
        .isPositive();
    client.deleteContinuousDeploymentPolicy(b -> b.id(id).ifMatch(changed.eTag()));
    stage.refused(
        404,
        "NoSuchContinuousDeploymentPolicy",
        () -> client.getContinuousDeploymentPolicy(b -> b.id(id)));
  }
}
