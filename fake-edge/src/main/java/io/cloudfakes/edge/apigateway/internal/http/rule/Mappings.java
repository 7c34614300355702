package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.ApiPath;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.ApiMapping;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/** What custom domain names show: a stage of an API below a path. */
public final class Mappings {
  private static final int LONGEST = 300;

  private Mappings() {}

  /**
   * The mapping, if the domain can have it.
   *
   * @throws io.cloudfakes.AwsErrorException when it cannot
   */
  public static ApiPath checked(
      Domain domain, ApiPath asked, ApiGatewayState state, CallContext call) {
    String key = asked.basePath();
    if (key.length() > LONGEST || !key.matches("([a-zA-Z0-9._-]+(/[a-zA-Z0-9._-]+)*)?")) {
      throw HttpErrors.badRequest("Invalid API mapping key: " + key).asException();
    }
    ApiPath there = domain.mappings().get(key);
    if (there != null && !there.mappingId().equals(asked.mappingId())) {
      throw HttpErrors.conflict("ApiMapping key already exists for this domain name").asException();
    }
    requireStage(asked, state, call);
    return asked;
  }

  private static void requireStage(ApiPath asked, ApiGatewayState state, CallContext call) {
    if (asked.stage() == null || asked.stage().isEmpty()) {
      throw HttpErrors.badRequest("Stage is required").asException();
    }
    HttpApi api = state.http().api(asked.apiId());
    RestApiState rest =
        api == null ? state.rest().in(Place.of(call)).apis().get(asked.apiId()) : null;
    if (rest != null) {
      if (!rest.stages().containsKey(asked.stage())) {
        throw HttpErrors.noPart("Stage").asException();
      }
      return;
    }
    Parts.required(Apis.required(asked.apiId(), state, call), Stage.class, asked.stage());
  }

  /** The mapping as clients see it. */
  public static ApiMapping shown(ApiPath path) {
    return ApiMapping.builder()
        .apiMappingId(path.mappingId())
        .apiMappingKey(path.basePath())
        .apiId(path.apiId())
        .stage(path.stage())
        .build();
  }

  /**
   * The mapping of that id.
   *
   * @throws io.cloudfakes.AwsErrorException when there is none
   */
  public static ApiPath required(Domain domain, String id) {
    for (ApiPath path : domain.mappings().values()) {
      if (path.mappingId().equals(id)) {
        return path;
      }
    }
    throw HttpErrors.noPart("ApiMapping").asException();
  }

  /** The change that gives a domain the mapping. */
  public static RestChange put(Domain domain, ApiPath path) {
    Domain with = domain.withMappings(domain.mappings().plus(path.basePath(), path));
    return new RestChange.DomainPut(with.key(), with);
  }

  /** The domain without the mapping. */
  public static Domain without(Domain domain, ApiPath path) {
    return domain.withMappings(domain.mappings().minus(path.basePath()));
  }

  /**
   * That no domain shows the API.
   *
   * @throws io.cloudfakes.AwsErrorException when one does
   */
  public static void requireNone(HttpApi api, ApiGatewayState state) {
    requireNone(api, null, state);
  }

  /** The same of one stage of it. */
  public static void requireNone(HttpApi api, @Nullable String stage, ApiGatewayState state) {
    for (Domain domain : state.domains().byKey().values()) {
      for (ApiPath path : domain.mappings().values()) {
        if (path.apiId().equals(api.id()) && (stage == null || stage.equals(path.stage()))) {
          throw HttpErrors.badRequest(
                  "Please remove all base path mappings related to the domain "
                      + domain.key().name()
                      + " before deleting it")
              .asException();
        }
      }
    }
  }
}
