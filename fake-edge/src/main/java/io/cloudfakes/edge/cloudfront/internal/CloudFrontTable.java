package io.cloudfakes.edge.cloudfront.internal;

import io.cloudfakes.edge.cloudfront.internal.operation.distribution.AssociateAlias;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.AssociateDistributionWebACL;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.CopyDistribution;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.CreateDistribution;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.CreateDistributionWithTags;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.DeleteDistribution;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.DisassociateDistributionWebACL;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.UpdateDistribution;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.UpdateDistributionWithStagingConfig;
import io.cloudfakes.edge.cloudfront.internal.operation.document.CreateDocument;
import io.cloudfakes.edge.cloudfront.internal.operation.document.DeleteDocument;
import io.cloudfakes.edge.cloudfront.internal.operation.document.DocumentKind;
import io.cloudfakes.edge.cloudfront.internal.operation.document.UpdateDocument;
import io.cloudfakes.edge.cloudfront.internal.operation.function.CreateFunction;
import io.cloudfakes.edge.cloudfront.internal.operation.function.CreateKeyValueStore;
import io.cloudfakes.edge.cloudfront.internal.operation.function.DeleteFunction;
import io.cloudfakes.edge.cloudfront.internal.operation.function.DeleteKeyValueStore;
import io.cloudfakes.edge.cloudfront.internal.operation.function.DescribeFunction;
import io.cloudfakes.edge.cloudfront.internal.operation.function.DescribeKeyValueStore;
import io.cloudfakes.edge.cloudfront.internal.operation.function.PublishFunction;
import io.cloudfakes.edge.cloudfront.internal.operation.function.TestFunction;
import io.cloudfakes.edge.cloudfront.internal.operation.function.UpdateFunction;
import io.cloudfakes.edge.cloudfront.internal.operation.function.UpdateKeyValueStore;
import io.cloudfakes.edge.cloudfront.internal.operation.invalidation.CreateInvalidation;
import io.cloudfakes.edge.cloudfront.internal.operation.setting.CreateMonitoringSubscription;
import io.cloudfakes.edge.cloudfront.internal.operation.setting.CreateRealtimeLogConfig;
import io.cloudfakes.edge.cloudfront.internal.operation.setting.DeleteMonitoringSubscription;
import io.cloudfakes.edge.cloudfront.internal.operation.setting.DeleteRealtimeLogConfig;
import io.cloudfakes.edge.cloudfront.internal.operation.setting.TagResource;
import io.cloudfakes.edge.cloudfront.internal.operation.setting.UntagResource;
import io.cloudfakes.edge.cloudfront.internal.operation.setting.UpdateRealtimeLogConfig;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.ActionTable;

/**
 * CloudFront's table of contents: every action of AWS's model on one line, modelled or refused.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/Welcome.html">Amazon
 *     CloudFront API Reference</a>
 */
final class CloudFrontTable {
  private CloudFrontTable() {}

  static void fill(ActionTable<CloudFrontState> table) {
    beforeGet(table);
    CloudFrontReads.fill(table);
    fromPublish(table);
    CloudFrontEntities.fill(table);
  }

  private static void beforeGet(ActionTable<CloudFrontState> table) {
    table.action(
        "AssociateAlias",
        "PUT /2020-05-31/distribution/{TargetDistributionId}/associate-alias",
        AssociateAlias::new);
    table.action(
        "AssociateDistributionWebACL",
        "PUT /2020-05-31/distribution/{Id}/associate-web-acl",
        AssociateDistributionWebACL::new);
    table.action(
        "CopyDistribution",
        "POST /2020-05-31/distribution/{PrimaryDistributionId}/copy",
        CopyDistribution::new);
    table.action(
        "CreateCachePolicy",
        "POST /2020-05-31/cache-policy",
        () -> new CreateDocument(DocumentKind.CACHE_POLICY.get()));
    table.action(
        "CreateCloudFrontOriginAccessIdentity",
        "POST /2020-05-31/origin-access-identity/cloudfront",
        () -> new CreateDocument(DocumentKind.ORIGIN_ACCESS_IDENTITY.get()));
    table.action(
        "CreateContinuousDeploymentPolicy",
        "POST /2020-05-31/continuous-deployment-policy",
        () -> new CreateDocument(DocumentKind.CONTINUOUS_DEPLOYMENT_POLICY.get()));
    table.action("CreateDistribution", "POST /2020-05-31/distribution", CreateDistribution::new);
    table.action(
        "CreateDistributionWithTags",
        "POST /2020-05-31/distribution?WithTags",
        CreateDistributionWithTags::new);
    table.action(
        "CreateFieldLevelEncryptionConfig",
        "POST /2020-05-31/field-level-encryption",
        () -> new CreateDocument(DocumentKind.FIELD_LEVEL_ENCRYPTION.get()));
    table.action(
        "CreateFieldLevelEncryptionProfile",
        "POST /2020-05-31/field-level-encryption-profile",
        () -> new CreateDocument(DocumentKind.FIELD_LEVEL_ENCRYPTION_PROFILE.get()));
    table.action("CreateFunction", "POST /2020-05-31/function", CreateFunction::new);
    table.action(
        "CreateInvalidation",
        "POST /2020-05-31/distribution/{DistributionId}/invalidation",
        CreateInvalidation::new);
    table.action(
        "CreateKeyGroup",
        "POST /2020-05-31/key-group",
        () -> new CreateDocument(DocumentKind.KEY_GROUP.get()));
    table.action(
        "CreateKeyValueStore", "POST /2020-05-31/key-value-store", CreateKeyValueStore::new);
    table.action(
        "CreateMonitoringSubscription",
        "POST /2020-05-31/distributions/{DistributionId}/monitoring-subscription",
        CreateMonitoringSubscription::new);
    table.action(
        "CreateOriginAccessControl",
        "POST /2020-05-31/origin-access-control",
        () -> new CreateDocument(DocumentKind.ORIGIN_ACCESS_CONTROL.get()));
    table.action(
        "CreateOriginRequestPolicy",
        "POST /2020-05-31/origin-request-policy",
        () -> new CreateDocument(DocumentKind.ORIGIN_REQUEST_POLICY.get()));
    table.action(
        "CreatePublicKey",
        "POST /2020-05-31/public-key",
        () -> new CreateDocument(DocumentKind.PUBLIC_KEY.get()));
    table.action(
        "CreateRealtimeLogConfig",
        "POST /2020-05-31/realtime-log-config",
        CreateRealtimeLogConfig::new);
    table.action(
        "CreateResponseHeadersPolicy",
        "POST /2020-05-31/response-headers-policy",
        () -> new CreateDocument(DocumentKind.RESPONSE_HEADERS_POLICY.get()));
    table.action(
        "DeleteCachePolicy",
        "DELETE /2020-05-31/cache-policy/{Id}",
        () -> new DeleteDocument(DocumentKind.CACHE_POLICY.get()));
    table.action(
        "DeleteCloudFrontOriginAccessIdentity",
        "DELETE /2020-05-31/origin-access-identity/cloudfront/{Id}",
        () -> new DeleteDocument(DocumentKind.ORIGIN_ACCESS_IDENTITY.get()));
    table.action(
        "DeleteContinuousDeploymentPolicy",
        "DELETE /2020-05-31/continuous-deployment-policy/{Id}",
        () -> new DeleteDocument(DocumentKind.CONTINUOUS_DEPLOYMENT_POLICY.get()));
    table.action(
        "DeleteDistribution", "DELETE /2020-05-31/distribution/{Id}", DeleteDistribution::new);
    table.action(
        "DeleteFieldLevelEncryptionConfig",
        "DELETE /2020-05-31/field-level-encryption/{Id}",
        () -> new DeleteDocument(DocumentKind.FIELD_LEVEL_ENCRYPTION.get()));
    table.action(
        "DeleteFieldLevelEncryptionProfile",
        "DELETE /2020-05-31/field-level-encryption-profile/{Id}",
        () -> new DeleteDocument(DocumentKind.FIELD_LEVEL_ENCRYPTION_PROFILE.get()));
    table.action("DeleteFunction", "DELETE /2020-05-31/function/{Name}", DeleteFunction::new);
    table.action(
        "DeleteKeyGroup",
        "DELETE /2020-05-31/key-group/{Id}",
        () -> new DeleteDocument(DocumentKind.KEY_GROUP.get()));
    table.action(
        "DeleteKeyValueStore",
        "DELETE /2020-05-31/key-value-store/{Name}",
        DeleteKeyValueStore::new);
    table.action(
        "DeleteMonitoringSubscription",
        "DELETE /2020-05-31/distributions/{DistributionId}/monitoring-subscription",
        DeleteMonitoringSubscription::new);
    table.action(
        "DeleteOriginAccessControl",
        "DELETE /2020-05-31/origin-access-control/{Id}",
        () -> new DeleteDocument(DocumentKind.ORIGIN_ACCESS_CONTROL.get()));
    table.action(
        "DeleteOriginRequestPolicy",
        "DELETE /2020-05-31/origin-request-policy/{Id}",
        () -> new DeleteDocument(DocumentKind.ORIGIN_REQUEST_POLICY.get()));
    table.action(
        "DeletePublicKey",
        "DELETE /2020-05-31/public-key/{Id}",
        () -> new DeleteDocument(DocumentKind.PUBLIC_KEY.get()));
    table.action(
        "DeleteRealtimeLogConfig",
        "POST /2020-05-31/delete-realtime-log-config",
        DeleteRealtimeLogConfig::new);
    table.action(
        "DeleteResponseHeadersPolicy",
        "DELETE /2020-05-31/response-headers-policy/{Id}",
        () -> new DeleteDocument(DocumentKind.RESPONSE_HEADERS_POLICY.get()));
    table.action(
        "DescribeFunction", "GET /2020-05-31/function/{Name}/describe", DescribeFunction::new);
    table.action(
        "DescribeKeyValueStore",
        "GET /2020-05-31/key-value-store/{Name}",
        DescribeKeyValueStore::new);
    table.action(
        "DisassociateDistributionWebACL",
        "PUT /2020-05-31/distribution/{Id}/disassociate-web-acl",
        DisassociateDistributionWebACL::new);
  }

  private static void fromPublish(ActionTable<CloudFrontState> table) {
    table.action(
        "PublishFunction", "POST /2020-05-31/function/{Name}/publish", PublishFunction::new);
    table.action("TagResource", "POST /2020-05-31/tagging?Operation=Tag", TagResource::new);
    table.action("TestFunction", "POST /2020-05-31/function/{Name}/test", TestFunction::new);
    table.action("UntagResource", "POST /2020-05-31/tagging?Operation=Untag", UntagResource::new);
    table.action(
        "UpdateCachePolicy",
        "PUT /2020-05-31/cache-policy/{Id}",
        () -> new UpdateDocument(DocumentKind.CACHE_POLICY.get()));
    table.action(
        "UpdateCloudFrontOriginAccessIdentity",
        "PUT /2020-05-31/origin-access-identity/cloudfront/{Id}/config",
        () -> new UpdateDocument(DocumentKind.ORIGIN_ACCESS_IDENTITY.get()));
    table.action(
        "UpdateContinuousDeploymentPolicy",
        "PUT /2020-05-31/continuous-deployment-policy/{Id}",
        () -> new UpdateDocument(DocumentKind.CONTINUOUS_DEPLOYMENT_POLICY.get()));
    table.action(
        "UpdateDistribution", "PUT /2020-05-31/distribution/{Id}/config", UpdateDistribution::new);
    table.action(
        "UpdateDistributionWithStagingConfig",
        "PUT /2020-05-31/distribution/{Id}/promote-staging-config",
        UpdateDistributionWithStagingConfig::new);
    table.action(
        "UpdateFieldLevelEncryptionConfig",
        "PUT /2020-05-31/field-level-encryption/{Id}/config",
        () -> new UpdateDocument(DocumentKind.FIELD_LEVEL_ENCRYPTION.get()));
    table.action(
        "UpdateFieldLevelEncryptionProfile",
        "PUT /2020-05-31/field-level-encryption-profile/{Id}/config",
        () -> new UpdateDocument(DocumentKind.FIELD_LEVEL_ENCRYPTION_PROFILE.get()));
    table.action("UpdateFunction", "PUT /2020-05-31/function/{Name}", UpdateFunction::new);
    table.action(
        "UpdateKeyGroup",
        "PUT /2020-05-31/key-group/{Id}",
        () -> new UpdateDocument(DocumentKind.KEY_GROUP.get()));
    table.action(
        "UpdateKeyValueStore", "PUT /2020-05-31/key-value-store/{Name}", UpdateKeyValueStore::new);
    table.action(
        "UpdateOriginAccessControl",
        "PUT /2020-05-31/origin-access-control/{Id}/config",
        () -> new UpdateDocument(DocumentKind.ORIGIN_ACCESS_CONTROL.get()));
    table.action(
        "UpdateOriginRequestPolicy",
        "PUT /2020-05-31/origin-request-policy/{Id}",
        () -> new UpdateDocument(DocumentKind.ORIGIN_REQUEST_POLICY.get()));
    table.action(
        "UpdatePublicKey",
        "PUT /2020-05-31/public-key/{Id}/config",
        () -> new UpdateDocument(DocumentKind.PUBLIC_KEY.get()));
    table.action(
        "UpdateRealtimeLogConfig",
        "PUT /2020-05-31/realtime-log-config",
        UpdateRealtimeLogConfig::new);
    table.action(
        "UpdateResponseHeadersPolicy",
        "PUT /2020-05-31/response-headers-policy/{Id}",
        () -> new UpdateDocument(DocumentKind.RESPONSE_HEADERS_POLICY.get()));
  }
}
