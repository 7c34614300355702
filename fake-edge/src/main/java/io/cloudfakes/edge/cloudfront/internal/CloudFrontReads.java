package io.cloudfakes.edge.cloudfront.internal;

import io.cloudfakes.edge.cloudfront.internal.operation.distribution.GetDistribution;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.GetDistributionConfig;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.ListConflictingAliases;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.ListDistributions;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.ListDistributionsByCachePolicyId;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.ListDistributionsByKeyGroup;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.ListDistributionsByOriginRequestPolicyId;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.ListDistributionsByRealtimeLogConfig;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.ListDistributionsByResponseHeadersPolicyId;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.ListDistributionsByWebACLId;
import io.cloudfakes.edge.cloudfront.internal.operation.document.DocumentKind;
import io.cloudfakes.edge.cloudfront.internal.operation.document.GetDocument;
import io.cloudfakes.edge.cloudfront.internal.operation.document.GetDocumentConfig;
import io.cloudfakes.edge.cloudfront.internal.operation.document.ListDocuments;
import io.cloudfakes.edge.cloudfront.internal.operation.function.GetFunction;
import io.cloudfakes.edge.cloudfront.internal.operation.function.ListFunctions;
import io.cloudfakes.edge.cloudfront.internal.operation.function.ListKeyValueStores;
import io.cloudfakes.edge.cloudfront.internal.operation.invalidation.GetInvalidation;
import io.cloudfakes.edge.cloudfront.internal.operation.invalidation.ListInvalidations;
import io.cloudfakes.edge.cloudfront.internal.operation.setting.GetMonitoringSubscription;
import io.cloudfakes.edge.cloudfront.internal.operation.setting.GetRealtimeLogConfig;
import io.cloudfakes.edge.cloudfront.internal.operation.setting.ListRealtimeLogConfigs;
import io.cloudfakes.edge.cloudfront.internal.operation.setting.ListTagsForResource;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.ActionTable;

/**
 * The part of the table of contents that changes nothing: the actions {@code Get…} and {@code
 * List…}.
 */
final class CloudFrontReads {
  private CloudFrontReads() {}

  static void fill(ActionTable<CloudFrontState> table) {
    table.action(
        "GetCachePolicy",
        "GET /2020-05-31/cache-policy/{Id}",
        () -> new GetDocument(DocumentKind.CACHE_POLICY.get()));
    table.action(
        "GetCachePolicyConfig",
        "GET /2020-05-31/cache-policy/{Id}/config",
        () -> new GetDocumentConfig(DocumentKind.CACHE_POLICY.get()));
    table.action(
        "GetCloudFrontOriginAccessIdentity",
        "GET /2020-05-31/origin-access-identity/cloudfront/{Id}",
        () -> new GetDocument(DocumentKind.ORIGIN_ACCESS_IDENTITY.get()));
    table.action(
        "GetCloudFrontOriginAccessIdentityConfig",
        "GET /2020-05-31/origin-access-identity/cloudfront/{Id}/config",
        () -> new GetDocumentConfig(DocumentKind.ORIGIN_ACCESS_IDENTITY.get()));
    table.action(
        "GetContinuousDeploymentPolicy",
        "GET /2020-05-31/continuous-deployment-policy/{Id}",
        () -> new GetDocument(DocumentKind.CONTINUOUS_DEPLOYMENT_POLICY.get()));
    table.action(
        "GetContinuousDeploymentPolicyConfig",
        "GET /2020-05-31/continuous-deployment-policy/{Id}/config",
        () -> new GetDocumentConfig(DocumentKind.CONTINUOUS_DEPLOYMENT_POLICY.get()));
    table.action("GetDistribution", "GET /2020-05-31/distribution/{Id}", GetDistribution::new);
    table.action(
        "GetDistributionConfig",
        "GET /2020-05-31/distribution/{Id}/config",
        GetDistributionConfig::new);
    table.action(
        "GetFieldLevelEncryption",
        "GET /2020-05-31/field-level-encryption/{Id}",
        () -> new GetDocument(DocumentKind.FIELD_LEVEL_ENCRYPTION.get()));
    table.action(
        "GetFieldLevelEncryptionConfig",
        "GET /2020-05-31/field-level-encryption/{Id}/config",
        () -> new GetDocumentConfig(DocumentKind.FIELD_LEVEL_ENCRYPTION.get()));
    table.action(
        "GetFieldLevelEncryptionProfile",
        "GET /2020-05-31/field-level-encryption-profile/{Id}",
        () -> new GetDocument(DocumentKind.FIELD_LEVEL_ENCRYPTION_PROFILE.get()));
    table.action(
        "GetFieldLevelEncryptionProfileConfig",
        "GET /2020-05-31/field-level-encryption-profile/{Id}/config",
        () -> new GetDocumentConfig(DocumentKind.FIELD_LEVEL_ENCRYPTION_PROFILE.get()));
    table.action("GetFunction", "GET /2020-05-31/function/{Name}", GetFunction::new);
    table.action(
        "GetInvalidation",
        "GET /2020-05-31/distribution/{DistributionId}/invalidation/{Id}",
        GetInvalidation::new);
    table.action(
        "GetKeyGroup",
        "GET /2020-05-31/key-group/{Id}",
        () -> new GetDocument(DocumentKind.KEY_GROUP.get()));
    table.action(
        "GetKeyGroupConfig",
        "GET /2020-05-31/key-group/{Id}/config",
        () -> new GetDocumentConfig(DocumentKind.KEY_GROUP.get()));
    table.action(
        "GetMonitoringSubscription",
        "GET /2020-05-31/distributions/{DistributionId}/monitoring-subscription",
        GetMonitoringSubscription::new);
    table.action(
        "GetOriginAccessControl",
        "GET /2020-05-31/origin-access-control/{Id}",
        () -> new GetDocument(DocumentKind.ORIGIN_ACCESS_CONTROL.get()));
    table.action(
        "GetOriginAccessControlConfig",
        "GET /2020-05-31/origin-access-control/{Id}/config",
        () -> new GetDocumentConfig(DocumentKind.ORIGIN_ACCESS_CONTROL.get()));
    table.action(
        "GetOriginRequestPolicy",
        "GET /2020-05-31/origin-request-policy/{Id}",
        () -> new GetDocument(DocumentKind.ORIGIN_REQUEST_POLICY.get()));
    table.action(
        "GetOriginRequestPolicyConfig",
        "GET /2020-05-31/origin-request-policy/{Id}/config",
        () -> new GetDocumentConfig(DocumentKind.ORIGIN_REQUEST_POLICY.get()));
    table.action(
        "GetPublicKey",
        "GET /2020-05-31/public-key/{Id}",
        () -> new GetDocument(DocumentKind.PUBLIC_KEY.get()));
    table.action(
        "GetPublicKeyConfig",
        "GET /2020-05-31/public-key/{Id}/config",
        () -> new GetDocumentConfig(DocumentKind.PUBLIC_KEY.get()));
    table.action(
        "GetRealtimeLogConfig",
        "POST /2020-05-31/get-realtime-log-config",
        GetRealtimeLogConfig::new);
    table.action(
        "GetResponseHeadersPolicy",
        "GET /2020-05-31/response-headers-policy/{Id}",
        () -> new GetDocument(DocumentKind.RESPONSE_HEADERS_POLICY.get()));
    table.action(
        "GetResponseHeadersPolicyConfig",
        "GET /2020-05-31/response-headers-policy/{Id}/config",
        () -> new GetDocumentConfig(DocumentKind.RESPONSE_HEADERS_POLICY.get()));
    table.action(
        "ListCachePolicies",
        "GET /2020-05-31/cache-policy",
        () -> new ListDocuments(DocumentKind.CACHE_POLICY.get()));
    table.action(
        "ListCloudFrontOriginAccessIdentities",
        "GET /2020-05-31/origin-access-identity/cloudfront",
        () -> new ListDocuments(DocumentKind.ORIGIN_ACCESS_IDENTITY.get()));
    table.action(
        "ListConflictingAliases", "GET /2020-05-31/conflicting-alias", ListConflictingAliases::new);
    table.action(
        "ListContinuousDeploymentPolicies",
        "GET /2020-05-31/continuous-deployment-policy",
        () -> new ListDocuments(DocumentKind.CONTINUOUS_DEPLOYMENT_POLICY.get()));
    table.action("ListDistributions", "GET /2020-05-31/distribution", ListDistributions::new);
    table.action(
        "ListDistributionsByCachePolicyId",
        "GET /2020-05-31/distributionsByCachePolicyId/{CachePolicyId}",
        ListDistributionsByCachePolicyId::new);
    table.action(
        "ListDistributionsByKeyGroup",
        "GET /2020-05-31/distributionsByKeyGroupId/{KeyGroupId}",
        ListDistributionsByKeyGroup::new);
    table.action(
        "ListDistributionsByOriginRequestPolicyId",
        "GET /2020-05-31/distributionsByOriginRequestPolicyId/{OriginRequestPolicyId}",
        ListDistributionsByOriginRequestPolicyId::new);
    table.action(
        "ListDistributionsByRealtimeLogConfig",
        "POST /2020-05-31/distributionsByRealtimeLogConfig",
        ListDistributionsByRealtimeLogConfig::new);
    table.action(
        "ListDistributionsByResponseHeadersPolicyId",
        "GET /2020-05-31/distributionsByResponseHeadersPolicyId/{ResponseHeadersPolicyId}",
        ListDistributionsByResponseHeadersPolicyId::new);
    table.action(
        "ListDistributionsByWebACLId",
        "GET /2020-05-31/distributionsByWebACLId/{WebACLId}",
        ListDistributionsByWebACLId::new);
    table.action(
        "ListFieldLevelEncryptionConfigs",
        "GET /2020-05-31/field-level-encryption",
        () -> new ListDocuments(DocumentKind.FIELD_LEVEL_ENCRYPTION.get()));
    table.action(
        "ListFieldLevelEncryptionProfiles",
        "GET /2020-05-31/field-level-encryption-profile",
        () -> new ListDocuments(DocumentKind.FIELD_LEVEL_ENCRYPTION_PROFILE.get()));
    table.action("ListFunctions", "GET /2020-05-31/function", ListFunctions::new);
    table.action(
        "ListInvalidations",
        "GET /2020-05-31/distribution/{DistributionId}/invalidation",
        ListInvalidations::new);
    table.action(
        "ListKeyGroups",
        "GET /2020-05-31/key-group",
        () -> new ListDocuments(DocumentKind.KEY_GROUP.get()));
    table.action("ListKeyValueStores", "GET /2020-05-31/key-value-store", ListKeyValueStores::new);
    table.action(
        "ListOriginAccessControls",
        "GET /2020-05-31/origin-access-control",
        () -> new ListDocuments(DocumentKind.ORIGIN_ACCESS_CONTROL.get()));
    table.action(
        "ListOriginRequestPolicies",
        "GET /2020-05-31/origin-request-policy",
        () -> new ListDocuments(DocumentKind.ORIGIN_REQUEST_POLICY.get()));
    table.action(
        "ListPublicKeys",
        "GET /2020-05-31/public-key",
        () -> new ListDocuments(DocumentKind.PUBLIC_KEY.get()));
    table.action(
        "ListRealtimeLogConfigs",
        "GET /2020-05-31/realtime-log-config",
        ListRealtimeLogConfigs::new);
    table.action(
        "ListResponseHeadersPolicies",
        "GET /2020-05-31/response-headers-policy",
        () -> new ListDocuments(DocumentKind.RESPONSE_HEADERS_POLICY.get()));
    table.action("ListTagsForResource", "GET /2020-05-31/tagging", ListTagsForResource::new);
  }
}
