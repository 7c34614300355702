package io.cloudfakes.edge.cloudfront.internal.operation.entity;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.ConnectionGroups;
import io.cloudfakes.edge.cloudfront.internal.rule.Domains;
import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.InvalidationRules;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.TenantCertificates;
import io.cloudfakes.edge.cloudfront.internal.rule.TenantRules;
import io.cloudfakes.edge.cloudfront.internal.rule.Tenants;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Setting;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateDistributionTenantRequest;
import software.amazon.awssdk.services.cloudfront.model.Customizations;
import software.amazon.awssdk.services.cloudfront.model.DistributionTenant;
import software.amazon.awssdk.services.cloudfront.model.DistributionTenantAssociationFilter;
import software.amazon.awssdk.services.cloudfront.model.DomainItem;
import software.amazon.awssdk.services.cloudfront.model.DomainResult;
import software.amazon.awssdk.services.cloudfront.model.DomainStatus;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionTenantsByCustomizationRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionTenantsRequest;
import software.amazon.awssdk.services.cloudfront.model.ManagedCertificateRequest;
import software.amazon.awssdk.services.cloudfront.model.UpdateDistributionTenantRequest;
import software.amazon.awssdk.services.cloudfront.model.ValidationTokenHost;

/** Distribution tenants: domains of their own, served as a multi-tenant distribution says. */
public final class DistributionTenants implements EntityKind {
  private static final int MOST = 10_000;

  @Override
  public Kind kind() {
    return Kind.DISTRIBUTION_TENANT;
  }

  @Override
  public String member() {
    return "DistributionTenant";
  }

  @Override
  public List<String> reads() {
    return List.of(
        "DistributionId",
        "Name",
        "Domains",
        "Customizations",
        "Parameters",
        "ConnectionGroupId",
        "ManagedCertificateRequest",
        "Enabled",
        "Domain",
        "AssociationFilter",
        "WebACLArn",
        "CertificateArn");
  }

  @Override
  public String newId(CallContext call) {
    return "dt_" + call.ids().base62("distribution tenant", 27);
  }

  @Override
  public EdgeEntity required(SdkRequest request, CloudFrontState state, CallContext call) {
    String domain = Members.text(request, "Domain");
    if (domain == null) {
      return EntityKind.super.required(request, state, call);
    }
    if (Domains.owner(state, domain) instanceof EdgeEntity tenant
        && tenant.account().equals(call.account())) {
      return tenant;
    }
    throw Entities.notFound();
  }

  @Override
  public SdkPojo made(SdkRequest request, CloudFrontState state, CallContext call) {
    CreateDistributionTenantRequest asked = (CreateDistributionTenantRequest) request;
    Entities.requireNew(state, kind(), "Name", asked.name(), MOST, call.account());
    EdgeEntity usual = ConnectionGroups.usual(state, call.account());
    DistributionTenant tenant =
        DistributionTenant.builder()
            .name(asked.name())
            .distributionId(asked.distributionId())
            .domains(domains(asked.domains()))
            .customizations(asked.customizations())
            .parameters(asked.hasParameters() ? asked.parameters() : null)
            .connectionGroupId(
                asked.connectionGroupId() == null && usual != null
                    ? usual.id()
                    : asked.connectionGroupId())
            .enabled(asked.enabled() == null || asked.enabled())
            .build();
    TenantRules.require(tenant, state, call, "");
    return tenant;
  }

  @Override
  public SdkPojo changed(
      EdgeEntity known, SdkRequest request, CloudFrontState state, CallContext call) {
    UpdateDistributionTenantRequest asked = (UpdateDistributionTenantRequest) request;
    DistributionTenant.Builder changed = Tenants.config(known).toBuilder();
    if (asked.distributionId() != null) {
      changed.distributionId(asked.distributionId());
    }
    if (asked.hasDomains()) {
      changed.domains(domains(asked.domains()));
    }
    if (asked.customizations() != null) {
      changed.customizations(asked.customizations());
    }
    if (asked.hasParameters()) {
      changed.parameters(asked.parameters());
    }
    if (asked.connectionGroupId() != null) {
      changed.connectionGroupId(asked.connectionGroupId());
    }
    if (asked.enabled() != null) {
      changed.enabled(asked.enabled());
    }
    DistributionTenant tenant = changed.build();
    TenantRules.require(tenant, state, call, known.id());
    return tenant;
  }

  private static List<DomainResult> domains(List<DomainItem> asked) {
    return asked.stream().map(one -> DomainResult.builder().domain(one.domain()).build()).toList();
  }

  @Override
  public List<CloudFrontChange> with(
      EdgeEntity entity, SdkRequest request, CloudFrontState state, CallContext call) {
    if (!(Members.value(request, "ManagedCertificateRequest")
        instanceof ManagedCertificateRequest certificate)) {
      return List.of();
    }
    if (certificate.validationTokenHost() == ValidationTokenHost.SELF_HOSTED) {
      throw CloudFrontErrors.notModelled(
          "validation of managed certificates by a token that the owner of the domain serves");
    }
    String primary = certificate.primaryDomainName();
    if (primary != null
        && Tenants.config(entity).domains().stream()
            .noneMatch(domain -> domain.domain().equalsIgnoreCase(primary))) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter PrimaryDomainName must be one of the tenant's domains.");
    }
    return List.of(
        new CloudFrontChange.Put(
            new Setting(Kind.MANAGED_CERTIFICATE, entity.account(), entity.id(), certificate)));
  }

  @Override
  public void requireUnused(EdgeEntity known, CloudFrontState state) {
    if (Boolean.TRUE.equals(Tenants.config(known).enabled()) || !known.isDeployed()) {
      throw CloudFrontErrors.error(
          "ResourceNotDisabled", "The specified CloudFront resource hasn't been disabled yet.");
    }
  }

  @Override
  public List<CloudFrontChange> without(EdgeEntity entity, CloudFrontState state) {
    List<CloudFrontChange> changes =
        new ArrayList<>(InvalidationRules.removed(entity.account(), entity.id(), state));
    changes.add(new CloudFrontChange.Removed(Kind.MANAGED_CERTIFICATE, entity.id()));
    return changes;
  }

  @Override
  public boolean isListed(EdgeEntity entity, SdkRequest request) {
    DistributionTenant tenant = Tenants.config(entity);
    if (request instanceof ListDistributionTenantsByCustomizationRequest asked) {
      return isCustomized(tenant.customizations(), asked);
    }
    DistributionTenantAssociationFilter filter =
        ((ListDistributionTenantsRequest) request).associationFilter();
    return filter == null
        || (isOr(filter.distributionId(), tenant.distributionId())
            && isOr(filter.connectionGroupId(), tenant.connectionGroupId()));
  }

  private static boolean isOr(@Nullable String asked, String own) {
    return asked == null || asked.equals(own);
  }

  private static boolean isCustomized(
      @Nullable Customizations own, ListDistributionTenantsByCustomizationRequest asked) {
    if (own == null) {
      return false;
    }
    return asked.webACLArn() != null
        ? own.webAcl() != null && asked.webACLArn().equals(own.webAcl().arn())
        : own.certificate() != null && own.certificate().arn().equals(asked.certificateArn());
  }

  @Override
  public void requireListable(SdkRequest request) {
    if (request instanceof ListDistributionTenantsByCustomizationRequest asked
        && (asked.webACLArn() == null) == (asked.certificateArn() == null)) {
      throw CloudFrontErrors.invalidArgument(
          "Either the parameter WebACLArn or CertificateArn must be specified, and not both.");
    }
  }

  @Override
  public @Nullable Object value(
      EdgeEntity entity, String name, CloudFrontState state, CallContext call) {
    if (!name.equals("Domains")) {
      return null;
    }
    DomainStatus status =
        TenantCertificates.covers(entity, state, call.links())
            ? DomainStatus.ACTIVE
            : DomainStatus.INACTIVE;
    return Tenants.config(entity).domains().stream()
        .map(domain -> domain.toBuilder().status(status).build())
        .toList();
  }
}
