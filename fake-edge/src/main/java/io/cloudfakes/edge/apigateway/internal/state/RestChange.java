package io.cloudfakes.edge.apigateway.internal.state;

import io.cloudfakes.service.Change;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.ClientCertificate;
import software.amazon.awssdk.services.apigateway.model.DomainNameAccessAssociation;

/** Everything that can happen to REST APIs and to what goes with them. */
public sealed interface RestChange extends Change<ApiGatewayState> {
  /** An API is there from now on, or is another one. */
  record ApiPut(Place place, RestApiState api) implements RestChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      return state.withRest(state.rest().withApi(place, api));
    }
  }

  /** An API is gone, with its deployments and stages. */
  record ApiDeleted(Place place, String apiId) implements RestChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      return state.withRest(state.rest().withoutApi(place, apiId));
    }
  }

  /** An API key is there from now on, or is another one; gone when it is null. */
  record KeyPut(Place place, String id, @Nullable ApiKey key) implements RestChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      RestRegion region = state.rest().in(place);
      return state.withRest(
          state
              .rest()
              .with(
                  place,
                  region.withKeys(
                      key == null ? region.keys().minus(id) : region.keys().plus(id, key))));
    }
  }

  /** A usage plan is there from now on, or is another one; gone when it is null. */
  record PlanPut(Place place, String id, @Nullable Plan plan) implements RestChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      RestRegion region = state.rest().in(place);
      return state.withRest(
          state
              .rest()
              .with(
                  place,
                  region.withPlans(
                      plan == null ? region.plans().minus(id) : region.plans().plus(id, plan))));
    }
  }

  /** A client certificate is there from now on, or is another one; gone when it is null. */
  record CertificatePut(Place place, String id, @Nullable ClientCertificate certificate)
      implements RestChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      RestRegion region = state.rest().in(place);
      return state.withRest(
          state
              .rest()
              .with(
                  place,
                  region.withCertificates(
                      certificate == null
                          ? region.certificates().minus(id)
                          : region.certificates().plus(id, certificate))));
    }
  }

  /** The VPC links of a place are these from now on. */
  record LinksPut(Place place, VpcLinks links) implements RestChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      return state.withRest(state.rest().with(place, state.rest().in(place).withLinks(links)));
    }
  }

  /** An account has these settings from now on. */
  record AccountPut(Place place, AccountSettings settings) implements RestChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      return state.withRest(state.rest().with(place, state.rest().in(place).withAccount(settings)));
    }
  }

  /** A custom domain name is there from now on, or is another one; gone when it is null. */
  record DomainPut(DomainKey key, @Nullable Domain domain) implements RestChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      return state.withDomains(
          domain == null ? state.domains().without(key) : state.domains().with(domain));
    }
  }

  /** An access association is there from now on; gone when it is null. */
  record AssociationPut(String arn, @Nullable DomainNameAccessAssociation association)
      implements RestChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      Domains domains = state.domains();
      return state.withDomains(
          domains.withAssociations(
              association == null
                  ? domains.associations().minus(arn)
                  : domains.associations().plus(arn, association)));
    }
  }
}
