package io.cloudfakes.edge.cloudfront.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

/** The life of keys, identities and encryption. */
final class DocumentScenarios {
  private DocumentScenarios() {}

  static void into(Map<List<String>, Scenario> all) {
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
}
