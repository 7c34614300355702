package io.cloudfakes.edge.cloudfront.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

/** The life of each kind of configuration document. */
final class DocumentScenarios {
  private DocumentScenarios() {}

  static void into(Map<List<String>, Scenario> all) {
    all.put(
        List.of(
            "CreateCachePolicy",
            "GetCachePolicy",
            "GetCachePolicyConfig",
            "UpdateCachePolicy",
            "ListCachePolicies",
            "DeleteCachePolicy"),
        DocumentScenarios::cachePolicy);
    all.put(
        List.of(
            "CreateOriginRequestPolicy",
            "GetOriginRequestPolicy",
            "GetOriginRequestPolicyConfig",
            "UpdateOriginRequestPolicy",
            "ListOriginRequestPolicies",
            "DeleteOriginRequestPolicy"),
        DocumentScenarios::originRequestPolicy);
    all.put(
        List.of(
            "CreateResponseHeadersPolicy",
            "GetResponseHeadersPolicy",
            "GetResponseHeadersPolicyConfig",
            "UpdateResponseHeadersPolicy",
            "ListResponseHeadersPolicies",
            "DeleteResponseHeadersPolicy"),
        DocumentScenarios::responseHeadersPolicy);
    all.put(
        List.of(
            "CreateCloudFrontOriginAccessIdentity",
            "GetCloudFrontOriginAccessIdentity",
            "GetCloudFrontOriginAccessIdentityConfig",
            "UpdateCloudFrontOriginAccessIdentity",
            "ListCloudFrontOriginAccessIdentities",
            "DeleteCloudFrontOriginAccessIdentity"),
        DocumentScenarios::cloudFrontOriginAccessIdentity);
    all.put(
        List.of(
            "CreateOriginAccessControl",
            "GetOriginAccessControl",
            "GetOriginAccessControlConfig",
            "UpdateOriginAccessControl",
            "ListOriginAccessControls",
            "DeleteOriginAccessControl"),
        DocumentScenarios::originAccessControl);
    all.put(
        List.of(
            "CreatePublicKey",
            "GetPublicKey",
            "GetPublicKeyConfig",
            "UpdatePublicKey",
            "ListPublicKeys",
            "DeletePublicKey"),
        DocumentScenarios::publicKey);
    all.put(
        List.of(
            "CreateKeyGroup",
            "GetKeyGroup",
            "GetKeyGroupConfig",
            "UpdateKeyGroup",
            "ListKeyGroups",
            "DeleteKeyGroup"),
        DocumentScenarios::keyGroup);
    all.put(
        List.of(
            "CreateFieldLevelEncryptionConfig",
            "GetFieldLevelEncryption",
            "GetFieldLevelEncryptionConfig",
            "UpdateFieldLevelEncryptionConfig",
            "ListFieldLevelEncryptionConfigs",
            "DeleteFieldLevelEncryptionConfig"),
        DocumentScenarios::fieldLevelEncryption);
    all.put(
        List.of(
            "CreateFieldLevelEncryptionProfile",
            "GetFieldLevelEncryptionProfile",
            "GetFieldLevelEncryptionProfileConfig",
            "UpdateFieldLevelEncryptionProfile",
            "ListFieldLevelEncryptionProfiles",
            "DeleteFieldLevelEncryptionProfile"),
        DocumentScenarios::fieldLevelEncryptionProfile);
    all.put(
        List.of(
            "CreateContinuousDeploymentPolicy",
            "GetContinuousDeploymentPolicy",
            "GetContinuousDeploymentPolicyConfig",
            "UpdateContinuousDeploymentPolicy",
            "ListContinuousDeploymentPolicies",
            "DeleteContinuousDeploymentPolicy"),
        DocumentScenarios::continuousDeploymentPolicy);
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

  private static void cloudFrontOriginAccessIdentity(Stage stage) {
    CloudFrontClient client = stage.client();
    var made =
        client.createCloudFrontOriginAccessIdentity(
            b ->
                b.cloudFrontOriginAccessIdentityConfig(
                    c -> c.callerReference("r").comment("made")));
    String id = made.cloudFrontOriginAccessIdentity().id();
    assertThat(made.location()).endsWith(id);
    assertThat(
            client
                .getCloudFrontOriginAccessIdentity(b -> b.id(id))
                .cloudFrontOriginAccessIdentity())
        .isEqualTo(made.cloudFrontOriginAccessIdentity());
    assertThat(client.getCloudFrontOriginAccessIdentityConfig(b -> b.id(id)).eTag())
        .isEqualTo(made.eTag());
    stage.refused(
        400,
        "InvalidIfMatchVersion",
        () -> client.deleteCloudFrontOriginAccessIdentity(b -> b.id(id)));
    stage.refused(
        412,
        "PreconditionFailed",
        () -> client.deleteCloudFrontOriginAccessIdentity(b -> b.id(id).ifMatch("EOLD")));
    var changed =
        client.updateCloudFrontOriginAccessIdentity(
            b ->
                b.id(id)
                    .ifMatch(made.eTag())
                    .cloudFrontOriginAccessIdentityConfig(
                        c -> c.callerReference("r").comment("changed")));
    assertThat(changed.eTag()).isNotEqualTo(made.eTag());
    assertThat(
            client
                .getCloudFrontOriginAccessIdentityConfig(b -> b.id(id))
                .cloudFrontOriginAccessIdentityConfig()
                .comment())
        .isEqualTo("changed");
    assertThat(
            client
                .listCloudFrontOriginAccessIdentities(b -> {})
                .cloudFrontOriginAccessIdentityList()
                .quantity())
        .isPositive();
    client.deleteCloudFrontOriginAccessIdentity(b -> b.id(id).ifMatch(changed.eTag()));
    stage.refused(
        404,
        "NoSuchCloudFrontOriginAccessIdentity",
        () -> client.getCloudFrontOriginAccessIdentity(b -> b.id(id)));
  }

  private static void originAccessControl(Stage stage) {
    CloudFrontClient client = stage.client();
    var made =
        client.createOriginAccessControl(
            b ->
                b.originAccessControlConfig(
                    c ->
                        c.name("c")
                            .description("made")
                            .originAccessControlOriginType("s3")
                            .signingBehavior("always")
                            .signingProtocol("sigv4")));
    String id = made.originAccessControl().id();
    assertThat(made.location()).endsWith(id);
    assertThat(client.getOriginAccessControl(b -> b.id(id)).originAccessControl())
        .isEqualTo(made.originAccessControl());
    assertThat(client.getOriginAccessControlConfig(b -> b.id(id)).eTag()).isEqualTo(made.eTag());
    stage.refused(
        400, "InvalidIfMatchVersion", () -> client.deleteOriginAccessControl(b -> b.id(id)));
    stage.refused(
        412,
        "PreconditionFailed",
        () -> client.deleteOriginAccessControl(b -> b.id(id).ifMatch("EOLD")));
    var changed =
        client.updateOriginAccessControl(
            b ->
                b.id(id)
                    .ifMatch(made.eTag())
                    .originAccessControlConfig(
                        c ->
                            c.name("c")
                                .description("changed")
                                .originAccessControlOriginType("s3")
                                .signingBehavior("always")
                                .signingProtocol("sigv4")));
    assertThat(changed.eTag()).isNotEqualTo(made.eTag());
    assertThat(
            client
                .getOriginAccessControlConfig(b -> b.id(id))
                .originAccessControlConfig()
                .description())
        .isEqualTo("changed");
    assertThat(client.listOriginAccessControls(b -> {}).originAccessControlList().quantity())
        .isPositive();
    client.deleteOriginAccessControl(b -> b.id(id).ifMatch(changed.eTag()));
    stage.refused(
        404, "NoSuchOriginAccessControl", () -> client.getOriginAccessControl(b -> b.id(id)));
  }

  private static void publicKey(Stage stage) {
    CloudFrontClient client = stage.client();
    var made =
        client.createPublicKey(
            b ->
                b.publicKeyConfig(
                    c -> c.name("k").callerReference("k").encodedKey(Stage.pem()).comment("made")));
    String id = made.publicKey().id();
    assertThat(made.location()).endsWith(id);
    assertThat(client.getPublicKey(b -> b.id(id)).publicKey()).isEqualTo(made.publicKey());
    assertThat(client.getPublicKeyConfig(b -> b.id(id)).eTag()).isEqualTo(made.eTag());
    stage.refused(400, "InvalidIfMatchVersion", () -> client.deletePublicKey(b -> b.id(id)));
    stage.refused(
        412, "PreconditionFailed", () -> client.deletePublicKey(b -> b.id(id).ifMatch("EOLD")));
    var changed =
        client.updatePublicKey(
            b ->
                b.id(id)
                    .ifMatch(made.eTag())
                    .publicKeyConfig(
                        c ->
                            c.name("k")
                                .callerReference("k")
                                .encodedKey(Stage.pem())
                                .comment("changed")));
    assertThat(changed.eTag()).isNotEqualTo(made.eTag());
    assertThat(client.getPublicKeyConfig(b -> b.id(id)).publicKeyConfig().comment())
        .isEqualTo("changed");
    assertThat(client.listPublicKeys(b -> {}).publicKeyList().quantity()).isPositive();
    client.deletePublicKey(b -> b.id(id).ifMatch(changed.eTag()));
    stage.refused(404, "NoSuchPublicKey", () -> client.getPublicKey(b -> b.id(id)));
  }

  private static void keyGroup(Stage stage) {
    CloudFrontClient client = stage.client();
    String key = stage.publicKey();
    var made =
        client.createKeyGroup(b -> b.keyGroupConfig(c -> c.name("g").items(key).comment("made")));
    String id = made.keyGroup().id();
    assertThat(made.location()).endsWith(id);
    assertThat(client.getKeyGroup(b -> b.id(id)).keyGroup()).isEqualTo(made.keyGroup());
    assertThat(client.getKeyGroupConfig(b -> b.id(id)).eTag()).isEqualTo(made.eTag());
    stage.refused(400, "InvalidIfMatchVersion", () -> client.deleteKeyGroup(b -> b.id(id)));
    stage.refused(
        412, "PreconditionFailed", () -> client.deleteKeyGroup(b -> b.id(id).ifMatch("EOLD")));
    var changed =
        client.updateKeyGroup(
            b ->
                b.id(id)
                    .ifMatch(made.eTag())
                    .keyGroupConfig(c -> c.name("g").items(key).comment("changed")));
    assertThat(changed.eTag()).isNotEqualTo(made.eTag());
    assertThat(client.getKeyGroupConfig(b -> b.id(id)).keyGroupConfig().comment())
        .isEqualTo("changed");
    assertThat(client.listKeyGroups(b -> {}).keyGroupList().quantity()).isPositive();
    client.deleteKeyGroup(b -> b.id(id).ifMatch(changed.eTag()));
    stage.refused(404, "NoSuchResource", () -> client.getKeyGroup(b -> b.id(id)));
  }

  private static void fieldLevelEncryption(Stage stage) {
    CloudFrontClient client = stage.client();
    var made =
        client.createFieldLevelEncryptionConfig(
            b -> b.fieldLevelEncryptionConfig(c -> c.callerReference("r").comment("made")));
    String id = made.fieldLevelEncryption().id();
    assertThat(made.location()).endsWith(id);
    assertThat(client.getFieldLevelEncryption(b -> b.id(id)).fieldLevelEncryption())
        .isEqualTo(made.fieldLevelEncryption());
    assertThat(client.getFieldLevelEncryptionConfig(b -> b.id(id)).eTag()).isEqualTo(made.eTag());
    stage.refused(
        400, "InvalidIfMatchVersion", () -> client.deleteFieldLevelEncryptionConfig(b -> b.id(id)));
    stage.refused(
        412,
        "PreconditionFailed",
        () -> client.deleteFieldLevelEncryptionConfig(b -> b.id(id).ifMatch("EOLD")));
    var changed =
        client.updateFieldLevelEncryptionConfig(
            b ->
                b.id(id)
                    .ifMatch(made.eTag())
                    .fieldLevelEncryptionConfig(c -> c.callerReference("r").comment("changed")));
    assertThat(changed.eTag()).isNotEqualTo(made.eTag());
    assertThat(
            client
                .getFieldLevelEncryptionConfig(b -> b.id(id))
                .fieldLevelEncryptionConfig()
                .comment())
        .isEqualTo("changed");
    assertThat(
            client.listFieldLevelEncryptionConfigs(b -> {}).fieldLevelEncryptionList().quantity())
        .isPositive();
    client.deleteFieldLevelEncryptionConfig(b -> b.id(id).ifMatch(changed.eTag()));
    stage.refused(
        404,
        "NoSuchFieldLevelEncryptionConfig",
        () -> client.getFieldLevelEncryption(b -> b.id(id)));
  }

  private static void fieldLevelEncryptionProfile(Stage stage) {
    CloudFrontClient client = stage.client();
    String key = stage.publicKey();
    var made =
        client.createFieldLevelEncryptionProfile(
            b ->
                b.fieldLevelEncryptionProfileConfig(
                    c ->
                        c.name("p")
                            .callerReference("r")
                            .comment("made")
                            .encryptionEntities(
                                e ->
                                    e.quantity(1)
                                        .items(
                                            i ->
                                                i.publicKeyId(key)
                                                    .providerId("me")
                                                    .fieldPatterns(
                                                        f -> f.quantity(1).items("card*"))))));
    String id = made.fieldLevelEncryptionProfile().id();
    assertThat(made.location()).endsWith(id);
    assertThat(client.getFieldLevelEncryptionProfile(b -> b.id(id)).fieldLevelEncryptionProfile())
        .isEqualTo(made.fieldLevelEncryptionProfile());
    assertThat(client.getFieldLevelEncryptionProfileConfig(b -> b.id(id)).eTag())
        .isEqualTo(made.eTag());
    stage.refused(
        400,
        "InvalidIfMatchVersion",
        () -> client.deleteFieldLevelEncryptionProfile(b -> b.id(id)));
    stage.refused(
        412,
        "PreconditionFailed",
        () -> client.deleteFieldLevelEncryptionProfile(b -> b.id(id).ifMatch("EOLD")));
    var changed =
        client.updateFieldLevelEncryptionProfile(
            b ->
                b.id(id)
                    .ifMatch(made.eTag())
                    .fieldLevelEncryptionProfileConfig(
                        c ->
                            c.name("p")
                                .callerReference("r")
                                .comment("changed")
                                .encryptionEntities(
                                    e ->
                                        e.quantity(1)
                                            .items(
                                                i ->
                                                    i.publicKeyId(key)
                                                        .providerId("me")
                                                        .fieldPatterns(
                                                            f -> f.quantity(1).items("card*"))))));
    assertThat(changed.eTag()).isNotEqualTo(made.eTag());
    assertThat(
            client
                .getFieldLevelEncryptionProfileConfig(b -> b.id(id))
                .fieldLevelEncryptionProfileConfig()
                .comment())
        .isEqualTo("changed");
    assertThat(
            client
                .listFieldLevelEncryptionProfiles(b -> {})
                .fieldLevelEncryptionProfileList()
                .quantity())
        .isPositive();
    client.deleteFieldLevelEncryptionProfile(b -> b.id(id).ifMatch(changed.eTag()));
    stage.refused(
        404,
        "NoSuchFieldLevelEncryptionProfile",
        () -> client.getFieldLevelEncryptionProfile(b -> b.id(id)));
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
