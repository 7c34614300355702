package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.HttpChange;
import io.cloudfakes.edge.apigateway.internal.state.OwnedVpcLink;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;
import software.amazon.awssdk.services.apigatewayv2.model.VpcLink;

/** What can have tags: by the path in its ARN, an API, a stage, a VPC link or a domain name. */
public sealed interface Tagged {
  int MOST = 50;

  /** The tags it has. */
  Map<String, String> tags();

  /** The change that gives it other tags. */
  Change<ApiGatewayState> with(Map<String, String> tags);

  /**
   * What the ARN names.
   *
   * @throws io.cloudfakes.AwsErrorException when it names nothing that is there
   */
  static Tagged required(String arn, ApiGatewayState state, CallContext call) {
    String prefix = Place.of(call).arn("");
    if (!arn.startsWith(prefix)) {
      throw HttpErrors.badRequest("Invalid ARN specified in the request").asException();
    }
    List<String> path = List.of(arn.substring(prefix.length()).split("/", -1));
    String id = path.size() > 2 ? path.get(2) : "";
    return switch (path.size() > 1 ? path.get(1) : "") {
      case "apis" -> {
        HttpApi api = Apis.required(id, state, call);
        yield path.size() == 3
            ? new OfApi(api)
            : new OfStage(api, Parts.required(api, Stage.class, path.get(path.size() - 1)));
      }
      case "vpclinks" -> new OfVpcLink(Place.of(call), VpcLinks.required(id, state, call));
      case "domainnames" -> new OfDomain(DomainDocuments.required(id, state, call));
      default -> throw HttpErrors.badRequest("Invalid ARN specified in the request").asException();
    };
  }

  /**
   * Its tags and more.
   *
   * @throws io.cloudfakes.AwsErrorException when they are too many
   */
  static Map<String, String> plus(Tagged tagged, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(tagged.tags());
    all.putAll(more);
    if (all.size() > MOST) {
      throw HttpErrors.badRequest("The number of tags exceeds the limit of " + MOST).asException();
    }
    return all;
  }

  /** See {@link Tagged}. */
  record OfApi(HttpApi api) implements Tagged {
    @Override
    public Map<String, String> tags() {
      return api.document().tags();
    }

    @Override
    public Change<ApiGatewayState> with(Map<String, String> tags) {
      return new HttpChange.ApiPut(api.withDocument(api.document().toBuilder().tags(tags).build()));
    }
  }

  /** See {@link Tagged}. */
  record OfStage(HttpApi api, Stage stage) implements Tagged {
    @Override
    public Map<String, String> tags() {
      return stage.tags();
    }

    @Override
    public Change<ApiGatewayState> with(Map<String, String> tags) {
      return new HttpChange.ApiPut(AutoDeploy.withStage(api, stage.toBuilder().tags(tags).build()));
    }
  }

  /** See {@link Tagged}. */
  record OfVpcLink(Place place, VpcLink link) implements Tagged {
    @Override
    public Map<String, String> tags() {
      return link.tags();
    }

    @Override
    public Change<ApiGatewayState> with(Map<String, String> tags) {
      return new HttpChange.VpcLinkPut(
          new OwnedVpcLink(place, link.toBuilder().tags(tags).build()));
    }
  }

  /** See {@link Tagged}. */
  record OfDomain(Domain domain) implements Tagged {
    @Override
    public Map<String, String> tags() {
      return domain.document().tags();
    }

    @Override
    public Change<ApiGatewayState> with(Map<String, String> tags) {
      return new RestChange.DomainPut(
          domain.key(), domain.withDocument(domain.document().toBuilder().tags(tags).build()));
    }
  }
}
