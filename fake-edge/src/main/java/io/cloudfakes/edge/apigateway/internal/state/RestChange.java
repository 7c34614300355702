package io.cloudfakes.edge.apigateway.internal.state;

import io.cloudfakes.service.Change;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.ClientCertificate;
import software.amazon.awssdk.services.apigateway.model.DomainNameAccessAssociation;

/** Everything that can happen to REST APIs and to what goes with them. */
public sealed interface RestChange extends Change<ApiGatewayState> {
  /** The state with what an account has in a region changed. */
  private static ApiGatewayState in(
      ApiGatewayState state, Place place, UnaryOperator<RestRegion> change) {
    return state.withRest(state.rest().with(place, change.apply(state.rest().in(place))));
  }

  /** The map with the value under that key; without the key when it is null. */
  private static <V> TreePMap<String, V> put(
      TreePMap<String, V> map, String key, @Nullable V value) {
    return value == null ? map.minus(key) : map.plus(key, value);
  }

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
      return in(state, place, r -> r.withKeys(put(r.keys(), id, key)));
    }
  }

  /** A usage plan is there from now on, or is another one; gone when it is null. */
  record PlanPut(Place place, String id, @Nullable Plan plan) implements RestChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      return in(state, place, r -> r.withPlans(put(r.plans(), id, plan)));
    }
  }

  /** A client certificate is there from now on, or is another one; gone when it is null. */
  record CertificatePut(Place place, String id, @Nullable ClientCertificate certificate)
      implements RestChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      return in(state, place, r -> r.withCertificates(put(r.certificates(), id, certificate)));
    }
  }

  /** The VPC links of a place are these from now on. */
  record LinksPut(Place place, VpcLinks links) implements RestChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      return in(state, place, r -> r.withLinks(links));
    }
  }

  /** An account has these settings from now on. */
  record AccountPut(Place place, AccountSettings settings) implements RestChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      return in(state, place, r -> r.withAccount(settings));
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
          domains.withAssociations(put(domains.associations(), arn, association)));
    }
  }
}
