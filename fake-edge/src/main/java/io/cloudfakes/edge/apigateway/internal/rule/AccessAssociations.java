package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.service.CallContext;
import software.amazon.awssdk.services.apigateway.model.DomainNameAccessAssociation;

/** Which VPC endpoints reach private custom domain names. */
public final class AccessAssociations {
  private AccessAssociations() {}

  /** The caller's association of that ARN. */
  public static DomainNameAccessAssociation required(
      ApiGatewayState state, String arn, CallContext call) {
    DomainNameAccessAssociation association = state.domains().associations().get(arn);
    if (association == null || !isOf(association, Place.of(call))) {
      throw RestErrors.noSuch("domain name access association");
    }
    return association;
  }

  /** Whether an association was made by that account in that region. */
  public static boolean isOf(DomainNameAccessAssociation association, Place place) {
    return association
        .domainNameAccessAssociationArn()
        .startsWith("arn:aws:apigateway:" + place.region() + ":" + place.account() + ":");
  }

  /** Refuses an association with a domain name that is not there, or not private. */
  public static void checkDomain(ApiGatewayState state, String domainNameArn) {
    for (Domain domain : state.domains().byKey().values()) {
      if (domainNameArn.equals(domain.document().domainNameArn()) && !domain.key().id().isEmpty()) {
        return;
      }
    }
    throw RestErrors.noSuch("domain name");
  }
}
