package io.cloudfakes.edge.cloudfront.internal;

import io.cloudfakes.edge.cloudfront.internal.operation.connection.CreateConnectionFunction;
import io.cloudfakes.edge.cloudfront.internal.operation.connection.DeleteConnectionFunction;
import io.cloudfakes.edge.cloudfront.internal.operation.connection.GetConnectionFunction;
import io.cloudfakes.edge.cloudfront.internal.operation.connection.ListConnectionFunctions;
import io.cloudfakes.edge.cloudfront.internal.operation.connection.PublishConnectionFunction;
import io.cloudfakes.edge.cloudfront.internal.operation.connection.TestConnectionFunction;
import io.cloudfakes.edge.cloudfront.internal.operation.connection.UpdateConnectionFunction;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.ListDistributionsReferring;
import io.cloudfakes.edge.cloudfront.internal.operation.distribution.ListDistributionsReferring.Shown;
import io.cloudfakes.edge.cloudfront.internal.operation.entity.AnycastIpLists;
import io.cloudfakes.edge.cloudfront.internal.operation.entity.ConnectionGroupKind;
import io.cloudfakes.edge.cloudfront.internal.operation.entity.CreateEntity;
import io.cloudfakes.edge.cloudfront.internal.operation.entity.DeleteEntity;
import io.cloudfakes.edge.cloudfront.internal.operation.entity.DistributionTenants;
import io.cloudfakes.edge.cloudfront.internal.operation.entity.GetEntity;
import io.cloudfakes.edge.cloudfront.internal.operation.entity.ListEntities;
import io.cloudfakes.edge.cloudfront.internal.operation.entity.StreamingDistributions;
import io.cloudfakes.edge.cloudfront.internal.operation.entity.TrustStores;
import io.cloudfakes.edge.cloudfront.internal.operation.entity.UpdateEntity;
import io.cloudfakes.edge.cloudfront.internal.operation.entity.VpcOrigins;
import io.cloudfakes.edge.cloudfront.internal.operation.invalidation.CreateInvalidationForDistributionTenant;
import io.cloudfakes.edge.cloudfront.internal.operation.invalidation.GetInvalidationForDistributionTenant;
import io.cloudfakes.edge.cloudfront.internal.operation.invalidation.ListInvalidationsForDistributionTenant;
import io.cloudfakes.edge.cloudfront.internal.operation.setting.DeleteResourcePolicy;
import io.cloudfakes.edge.cloudfront.internal.operation.setting.GetResourcePolicy;
import io.cloudfakes.edge.cloudfront.internal.operation.setting.PutResourcePolicy;
import io.cloudfakes.edge.cloudfront.internal.operation.tenant.AssociateDistributionTenantWebACL;
import io.cloudfakes.edge.cloudfront.internal.operation.tenant.DisassociateDistributionTenantWebACL;
import io.cloudfakes.edge.cloudfront.internal.operation.tenant.GetManagedCertificateDetails;
import io.cloudfakes.edge.cloudfront.internal.operation.tenant.ListDomainConflicts;
import io.cloudfakes.edge.cloudfront.internal.operation.tenant.UpdateDomainAssociation;
import io.cloudfakes.edge.cloudfront.internal.operation.tenant.VerifyDnsConfiguration;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.ActionTable;

/**
 * The part of the table of contents that is about what takes a while to be everywhere, and about
 * connections.
 */
final class CloudFrontEntities {
  private CloudFrontEntities() {}

  static void fill(ActionTable<CloudFrontState> table) {
    tenants(table);
    origins(table);
    functions(table);
  }

  /** Distribution tenants, their connection groups, and domains. */
  private static void tenants(ActionTable<CloudFrontState> table) {
    table.action(
        "AssociateDistributionTenantWebACL",
        "PUT /2020-05-31/distribution-tenant/{Id}/associate-web-acl",
        AssociateDistributionTenantWebACL::new);
    table.action(
        "CreateConnectionGroup",
        "POST /2020-05-31/connection-group",
        () -> new CreateEntity(new ConnectionGroupKind()));
    table.action(
        "CreateDistributionTenant",
        "POST /2020-05-31/distribution-tenant",
        () -> new CreateEntity(new DistributionTenants()));
    table.action(
        "CreateInvalidationForDistributionTenant",
        "POST /2020-05-31/distribution-tenant/{Id}/invalidation",
        CreateInvalidationForDistributionTenant::new);
    table.action(
        "DeleteConnectionGroup",
        "DELETE /2020-05-31/connection-group/{Id}",
        () -> new DeleteEntity(new ConnectionGroupKind()));
    table.action(
        "DeleteDistributionTenant",
        "DELETE /2020-05-31/distribution-tenant/{Id}",
        () -> new DeleteEntity(new DistributionTenants()));
    table.action(
        "DisassociateDistributionTenantWebACL",
        "PUT /2020-05-31/distribution-tenant/{Id}/disassociate-web-acl",
        DisassociateDistributionTenantWebACL::new);
    table.action(
        "GetConnectionGroup",
        "GET /2020-05-31/connection-group/{Identifier}",
        () -> new GetEntity(new ConnectionGroupKind()));
    table.action(
        "GetConnectionGroupByRoutingEndpoint",
        "GET /2020-05-31/connection-group",
        () -> new GetEntity(new ConnectionGroupKind()));
    table.action(
        "GetDistributionTenant",
        "GET /2020-05-31/distribution-tenant/{Identifier}",
        () -> new GetEntity(new DistributionTenants()));
    table.action(
        "GetDistributionTenantByDomain",
        "GET /2020-05-31/distribution-tenant",
        () -> new GetEntity(new DistributionTenants()));
    table.action(
        "GetInvalidationForDistributionTenant",
        "GET /2020-05-31/distribution-tenant/{DistributionTenantId}/invalidation/{Id}",
        GetInvalidationForDistributionTenant::new);
    table.action(
        "GetManagedCertificateDetails",
        "GET /2020-05-31/managed-certificate/{Identifier}",
        GetManagedCertificateDetails::new);
    table.action(
        "ListConnectionGroups",
        "POST /2020-05-31/connection-groups",
        () -> new ListEntities(new ConnectionGroupKind()));
    table.action(
        "ListDistributionTenants",
        "POST /2020-05-31/distribution-tenants",
        () -> new ListEntities(new DistributionTenants()));
    table.action(
        "ListDistributionTenantsByCustomization",
        "POST /2020-05-31/distribution-tenants-by-customization",
        () -> new ListEntities(new DistributionTenants()));
    table.action(
        "ListDomainConflicts", "POST /2020-05-31/domain-conflicts", ListDomainConflicts::new);
    table.action(
        "ListInvalidationsForDistributionTenant",
        "GET /2020-05-31/distribution-tenant/{Id}/invalidation",
        ListInvalidationsForDistributionTenant::new);
    table.action(
        "UpdateConnectionGroup",
        "PUT /2020-05-31/connection-group/{Id}",
        () -> new UpdateEntity(new ConnectionGroupKind()));
    table.action(
        "UpdateDistributionTenant",
        "PUT /2020-05-31/distribution-tenant/{Id}",
        () -> new UpdateEntity(new DistributionTenants()));
    table.action(
        "UpdateDomainAssociation",
        "POST /2020-05-31/domain-association",
        UpdateDomainAssociation::new);
    table.action(
        "VerifyDnsConfiguration",
        "POST /2020-05-31/verify-dns-configuration",
        VerifyDnsConfiguration::new);
  }

  /** Connection functions, and the policies of what is shared. */
  private static void functions(ActionTable<CloudFrontState> table) {
    table.action(
        "CreateConnectionFunction",
        "POST /2020-05-31/connection-function",
        CreateConnectionFunction::new);
    table.action(
        "DeleteConnectionFunction",
        "DELETE /2020-05-31/connection-function/{Id}",
        DeleteConnectionFunction::new);
    table.action(
        "DeleteResourcePolicy",
        "POST /2020-05-31/delete-resource-policy",
        DeleteResourcePolicy::new);
    table.action(
        "DescribeConnectionFunction",
        "GET /2020-05-31/connection-function/{Identifier}/describe",
        GetConnectionFunction::new);
    table.action(
        "GetConnectionFunction",
        "GET /2020-05-31/connection-function/{Identifier}",
        GetConnectionFunction::new);
    table.action(
        "GetResourcePolicy", "POST /2020-05-31/get-resource-policy", GetResourcePolicy::new);
    table.action(
        "ListConnectionFunctions",
        "POST /2020-05-31/connection-functions",
        ListConnectionFunctions::new);
    table.action(
        "ListDistributionsByConnectionFunction",
        "GET /2020-05-31/distributionsByConnectionFunction",
        () ->
            new ListDistributionsReferring(
                "ConnectionFunctionIdentifier", Kind.CONNECTION_FUNCTION, Shown.WHOLE));
    table.action(
        "PublishConnectionFunction",
        "POST /2020-05-31/connection-function/{Id}/publish",
        PublishConnectionFunction::new);
    table.action(
        "PutResourcePolicy", "POST /2020-05-31/put-resource-policy", PutResourcePolicy::new);
    table.action(
        "TestConnectionFunction",
        "POST /2020-05-31/connection-function/{Id}/test",
        TestConnectionFunction::new);
    table.action(
        "UpdateConnectionFunction",
        "PUT /2020-05-31/connection-function/{Id}",
        UpdateConnectionFunction::new);
  }

  /** VPC origins, lists of addresses, trust stores, streaming distributions. */
  private static void origins(ActionTable<CloudFrontState> table) {
    table.action(
        "CreateAnycastIpList",
        "POST /2020-05-31/anycast-ip-list",
        () -> new CreateEntity(new AnycastIpLists(), AnycastIpLists.members()));
    table.action(
        "CreateStreamingDistribution",
        "POST /2020-05-31/streaming-distribution",
        () -> new CreateEntity(new StreamingDistributions()));
    table.action(
        "CreateStreamingDistributionWithTags",
        "POST /2020-05-31/streaming-distribution?WithTags",
        () -> new CreateEntity(new StreamingDistributions()));
    table.action(
        "CreateTrustStore",
        "POST /2020-05-31/trust-store",
        () -> new CreateEntity(new TrustStores(), TrustStores.members()));
    table.action(
        "CreateVpcOrigin", "POST /2020-05-31/vpc-origin", () -> new CreateEntity(new VpcOrigins()));
    table.action(
        "DeleteAnycastIpList",
        "DELETE /2020-05-31/anycast-ip-list/{Id}",
        () -> new DeleteEntity(new AnycastIpLists()));
    table.action(
        "DeleteStreamingDistribution",
        "DELETE /2020-05-31/streaming-distribution/{Id}",
        () -> new DeleteEntity(new StreamingDistributions()));
    table.action(
        "DeleteTrustStore",
        "DELETE /2020-05-31/trust-store/{Id}",
        () -> new DeleteEntity(new TrustStores()));
    table.action(
        "DeleteVpcOrigin",
        "DELETE /2020-05-31/vpc-origin/{Id}",
        () -> new DeleteEntity(new VpcOrigins()));
    table.action(
        "GetAnycastIpList",
        "GET /2020-05-31/anycast-ip-list/{Id}",
        () -> new GetEntity(new AnycastIpLists()));
    table.action(
        "GetStreamingDistribution",
        "GET /2020-05-31/streaming-distribution/{Id}",
        () -> new GetEntity(new StreamingDistributions()));
    table.action(
        "GetStreamingDistributionConfig",
        "GET /2020-05-31/streaming-distribution/{Id}/config",
        () -> new GetEntity(new StreamingDistributions()));
    table.action(
        "GetTrustStore",
        "GET /2020-05-31/trust-store/{Identifier}",
        () -> new GetEntity(new TrustStores()));
    table.action(
        "GetVpcOrigin", "GET /2020-05-31/vpc-origin/{Id}", () -> new GetEntity(new VpcOrigins()));
    table.action(
        "ListAnycastIpLists",
        "GET /2020-05-31/anycast-ip-list",
        () -> new ListEntities(new AnycastIpLists()));
    table.action(
        "ListDistributionsByAnycastIpListId",
        "GET /2020-05-31/distributionsByAnycastIpListId/{AnycastIpListId}",
        () -> new ListDistributionsReferring("AnycastIpListId", Kind.ANYCAST_IP_LIST, Shown.WHOLE));
    table.action(
        "ListDistributionsByConnectionMode",
        "GET /2020-05-31/distributionsByConnectionMode/{ConnectionMode}",
        () -> new ListDistributionsReferring("ConnectionMode", null, Shown.WHOLE));
    table.action(
        "ListDistributionsByOwnedResource",
        "GET /2020-05-31/distributionsByOwnedResource/{ResourceArn}",
        () -> new ListDistributionsReferring("ResourceArn", null, Shown.OWNER));
    table.action(
        "ListDistributionsByTrustStore",
        "GET /2020-05-31/distributionsByTrustStore",
        () ->
            new ListDistributionsReferring("TrustStoreIdentifier", Kind.TRUST_STORE, Shown.WHOLE));
    table.action(
        "ListDistributionsByVpcOriginId",
        "GET /2020-05-31/distributionsByVpcOriginId/{VpcOriginId}",
        () -> new ListDistributionsReferring("VpcOriginId", Kind.VPC_ORIGIN, Shown.ID));
    table.action(
        "ListStreamingDistributions",
        "GET /2020-05-31/streaming-distribution",
        () -> new ListEntities(new StreamingDistributions()));
    table.action(
        "ListTrustStores",
        "POST /2020-05-31/trust-stores",
        () -> new ListEntities(new TrustStores()));
    table.action(
        "ListVpcOrigins", "GET /2020-05-31/vpc-origin", () -> new ListEntities(new VpcOrigins()));
    table.action(
        "UpdateAnycastIpList",
        "PUT /2020-05-31/anycast-ip-list/{Id}",
        () -> new UpdateEntity(new AnycastIpLists(), AnycastIpLists.members()));
    table.action(
        "UpdateStreamingDistribution",
        "PUT /2020-05-31/streaming-distribution/{Id}/config",
        () -> new UpdateEntity(new StreamingDistributions()));
    table.action(
        "UpdateTrustStore",
        "PUT /2020-05-31/trust-store/{Id}",
        () -> new UpdateEntity(new TrustStores(), TrustStores.members()));
    table.action(
        "UpdateVpcOrigin",
        "PUT /2020-05-31/vpc-origin/{Id}",
        () -> new UpdateEntity(new VpcOrigins()));
  }
}
