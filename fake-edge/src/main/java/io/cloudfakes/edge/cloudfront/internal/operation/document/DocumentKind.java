package io.cloudfakes.edge.cloudfront.internal.operation.document;

import io.cloudfakes.edge.cloudfront.internal.rule.EncryptionRules;
import io.cloudfakes.edge.cloudfront.internal.rule.KeyRules;
import io.cloudfakes.edge.cloudfront.internal.rule.PolicyRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One kind of configuration document: what its actions call it, and how they refuse.
 *
 * @param member what the model calls it; with Config, List and Summary after it, its parts
 * @param path in the API's paths
 * @param idPrefix the first letter of ids; "" for UUIDs
 * @param unique the members that no two documents of an account have alike
 * @param noSuch the code for there being none of an id
 * @param codes what the codes AlreadyExists and InUse begin with
 * @param tooMany the code for there being too many
 * @param most how many an account may have, as AWS allows unless asked
 */
public record DocumentKind(
    Kind kind,
    String member,
    String path,
    String idPrefix,
    List<String> unique,
    String noSuch,
    String codes,
    String tooMany,
    int most,
    Check check) {

  /** What more a document must be. */
  @FunctionalInterface
  public interface Check {
    /**
     * The document as it is kept, with what is not said filled in.
     *
     * @param account whose it is
     * @throws io.cloudfakes.AwsErrorException when it cannot be kept
     */
    SdkPojo require(SdkPojo config, CloudFrontState state, String account);
  }

  public static final Supplier<DocumentKind> CACHE_POLICY =
      policy(
          Kind.CACHE_POLICY,
          "CachePolicy",
          "cache-policy",
          "TooManyCachePolicies",
          (config, state, account) -> PolicyRules.cachePolicy(config));
  public static final Supplier<DocumentKind> ORIGIN_REQUEST_POLICY =
      policy(
          Kind.ORIGIN_REQUEST_POLICY,
          "OriginRequestPolicy",
          "origin-request-policy",
          "TooManyOriginRequestPolicies",
          (config, state, account) -> PolicyRules.originRequestPolicy(config));
  public static final Supplier<DocumentKind> RESPONSE_HEADERS_POLICY =
      policy(
          Kind.RESPONSE_HEADERS_POLICY,
          "ResponseHeadersPolicy",
          "response-headers-policy",
          "TooManyResponseHeadersPolicies",
          (config, state, account) -> PolicyRules.responseHeadersPolicy(config));
  public static final Supplier<DocumentKind> ORIGIN_ACCESS_IDENTITY =
      () ->
          new DocumentKind(
              Kind.ORIGIN_ACCESS_IDENTITY,
              "CloudFrontOriginAccessIdentity",
              "origin-access-identity/cloudfront",
              "E",
              List.of("CallerReference"),
              "NoSuchCloudFrontOriginAccessIdentity",
              "CloudFrontOriginAccessIdentity",
              "TooManyCloudFrontOriginAccessIdentities",
              100,
              (config, state, account) -> config);
  public static final Supplier<DocumentKind> ORIGIN_ACCESS_CONTROL =
      () ->
          new DocumentKind(
              Kind.ORIGIN_ACCESS_CONTROL,
              "OriginAccessControl",
              "origin-access-control",
              "E",
              List.of("Name"),
              "NoSuchOriginAccessControl",
              "OriginAccessControl",
              "TooManyOriginAccessControls",
              100,
              (config, state, account) -> KeyRules.accessControl(config));
  public static final Supplier<DocumentKind> PUBLIC_KEY =
      () ->
          new DocumentKind(
              Kind.PUBLIC_KEY,
              "PublicKey",
              "public-key",
              "K",
              List.of("Name", "CallerReference"),
              "NoSuchPublicKey",
              "PublicKey",
              "TooManyPublicKeys",
              10,
              (config, state, account) -> KeyRules.publicKey(config));
  public static final Supplier<DocumentKind> KEY_GROUP =
      () ->
          new DocumentKind(
              Kind.KEY_GROUP,
              "KeyGroup",
              "key-group",
              "",
              List.of("Name"),
              "NoSuchResource",
              "KeyGroup",
              "TooManyKeyGroups",
              10,
              KeyRules::keyGroup);
  public static final Supplier<DocumentKind> FIELD_LEVEL_ENCRYPTION =
      () ->
          new DocumentKind(
              Kind.FIELD_LEVEL_ENCRYPTION,
              "FieldLevelEncryption",
              "field-level-encryption",
              "C",
              List.of("CallerReference"),
              "NoSuchFieldLevelEncryptionConfig",
              "FieldLevelEncryptionConfig",
              "TooManyFieldLevelEncryptionConfigs",
              10,
              (config, state, account) -> {
                EncryptionRules.requireProfiles(config, state, account);
                return config;
              });
  public static final Supplier<DocumentKind> FIELD_LEVEL_ENCRYPTION_PROFILE =
      () ->
          new DocumentKind(
              Kind.FIELD_LEVEL_ENCRYPTION_PROFILE,
              "FieldLevelEncryptionProfile",
              "field-level-encryption-profile",
              "P",
              List.of("Name", "CallerReference"),
              "NoSuchFieldLevelEncryptionProfile",
              "FieldLevelEncryptionProfile",
              "TooManyFieldLevelEncryptionProfiles",
              10,
              (config, state, account) -> {
                EncryptionRules.requireKeys(config, state, account);
                return config;
              });
  public static final Supplier<DocumentKind> CONTINUOUS_DEPLOYMENT_POLICY =
      () ->
          new DocumentKind(
              Kind.CONTINUOUS_DEPLOYMENT_POLICY,
              "ContinuousDeploymentPolicy",
              "continuous-deployment-policy",
              "",
              List.of("StagingDistributionDnsNames"),
              "NoSuchContinuousDeploymentPolicy",
              "ContinuousDeploymentPolicy",
              "TooManyContinuousDeploymentPolicies",
              20,
              PolicyRules::continuousDeployment);

  private static Supplier<DocumentKind> policy(
      Kind kind, String member, String path, String tooMany, Check check) {
    return () ->
        new DocumentKind(
            kind, member, path, "", List.of("Name"), "NoSuch" + member, member, tooMany, 20, check);
  }

  String configMember() {
    return member + "Config";
  }

  String inUse() {
    return kind == Kind.KEY_GROUP ? "ResourceInUse" : codes + "InUse";
  }
}
