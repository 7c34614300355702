package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.CustomizationActionType;
import software.amazon.awssdk.services.cloudfront.model.Customizations;
import software.amazon.awssdk.services.cloudfront.model.DistributionTenant;
import software.amazon.awssdk.services.cloudfront.model.DomainResult;
import software.amazon.awssdk.services.cloudfront.model.GeoRestrictionCustomization;
import software.amazon.awssdk.services.cloudfront.model.GeoRestrictionType;
import software.amazon.awssdk.services.cloudfront.model.WebAclCustomization;

/** What a distribution tenant must be. */
public final class TenantRules {
  private static final int MOST_DOMAINS = 100;

  private TenantRules() {}

  /**
   * Refuses a tenant that cannot be.
   *
   * @param id of the tenant; "" for a new one
   */
  public static void require(
      DistributionTenant tenant, CloudFrontState state, CallContext call, String id) {
    EdgeDistribution distribution = state.distribution(tenant.distributionId());
    if (distribution == null || !distribution.account().equals(call.account())) {
      throw Entities.notFound();
    }
    if (!distribution.multiTenant()) {
      throw CloudFrontErrors.error(
          "InvalidAssociation",
          "The specified CloudFront resource can't be associated: the distribution is not a"
              + " multi-tenant one.");
    }
    Entities.byId(state, Kind.CONNECTION_GROUP, tenant.connectionGroupId(), call);
    domains(tenant.domains(), state, id);
    Parameters.require(distribution.config(), tenant.parameters());
    customizations(tenant.customizations());
  }

  private static void domains(List<DomainResult> domains, CloudFrontState state, String id) {
    if (domains.isEmpty()) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter Domains must have at least one domain.");
    }
    if (domains.size() > MOST_DOMAINS) {
      throw Entities.limitExceeded();
    }
    Set<String> seen = new TreeSet<>();
    for (DomainResult one : domains) {
      String domain = one.domain();
      if (!domain.matches("(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?\\.)+[A-Za-z]{2,}")
          || domain.toLowerCase(Locale.ROOT).endsWith(".cloudfront.net")
          || !seen.add(domain.toLowerCase(Locale.ROOT))) {
        throw CloudFrontErrors.invalidArgument(
            "The parameter Domains has a domain that is not valid: " + domain);
      }
      Domains.requireFree(state, domain, id);
    }
  }

  private static void customizations(@Nullable Customizations own) {
    if (own == null) {
      return;
    }
    WebAclCustomization acl = own.webAcl();
    if (acl != null && (acl.action() == CustomizationActionType.OVERRIDE) != (acl.arn() != null)) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter WebAcl must have an Arn to override with, and none to disable.");
    }
    if (acl != null && acl.arn() != null) {
      requireWebAcl(acl.arn());
    }
    if (own.certificate() != null
        && !own.certificate().arn().startsWith("arn:aws:acm:us-east-1:")) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter Certificate must be the ARN of a certificate of ACM in us-east-1.");
    }
    geo(own.geoRestrictions());
  }

  /** Only web ACLs of AWS WAF's second version can stand before tenants. */
  public static void requireWebAcl(String arn) {
    if (!WebAclNames.isArn(arn)) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter WebACLArn must be the ARN of a web ACL of the scope CLOUDFRONT.");
    }
  }

  private static void geo(@Nullable GeoRestrictionCustomization geo) {
    if (geo == null) {
      return;
    }
    if ((geo.restrictionType() == GeoRestrictionType.NONE) != geo.locations().isEmpty()) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter Locations must go with the RestrictionType.");
    }
    for (String country : geo.locations()) {
      if (!country.matches("[A-Z]{2}")) {
        throw CloudFrontErrors.invalidArgument("The location code is not valid: " + country);
      }
    }
  }
}
