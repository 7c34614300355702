package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.DomainKey;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.edge.apigateway.internal.state.VpcLinks;
import io.cloudfakes.service.CallContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.ClientCertificate;
import software.amazon.awssdk.services.apigateway.model.VpcLink;

/**
 * What has tags, found by its ARN.
 *
 * @param tags the tags it has
 * @param put the change by which it has others
 */
public record Tagged(Map<String, String> tags, Function<Map<String, String>, RestChange> put) {
  /** What an ARN of the caller names. */
  public static Tagged required(String arn, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);
    List<String> path = path(arn, place);
    String id = path.get(1);
    return switch (path.get(0)) {
      case "restapis" -> ofApi(path, HeldApi.required(id, state, call));
      case "apikeys" -> {
        ApiKey key = ApiKeys.required(region, id);
        yield new Tagged(
            key.tags(),
            tags -> new RestChange.KeyPut(place, id, key.toBuilder().tags(tags).build()));
      }
      case "usageplans" -> {
        Plan plan = UsagePlans.required(region, id);
        yield new Tagged(
            plan.document().tags(),
            tags ->
                new RestChange.PlanPut(
                    place, id, plan.withDocument(plan.document().toBuilder().tags(tags).build())));
      }
      case "clientcertificates" -> {
        ClientCertificate certificate = Certificates.required(region, id);
        yield new Tagged(
            certificate.tags(),
            tags ->
                new RestChange.CertificatePut(
                    place, id, certificate.toBuilder().tags(tags).build()));
      }
      case "vpclinks" -> {
        VpcLink link = Links.required(region, id);
        yield new Tagged(
            link.tags(),
            tags ->
                new RestChange.LinksPut(
                    place,
                    new VpcLinks(
                        region.links().byId().plus(id, link.toBuilder().tags(tags).build()),
                        region.links().readyAt())));
      }
      case "domainnames" -> ofDomain(id, state, call);
      default -> throw invalid(arn);
    };
  }

  private static AwsErrorException invalid(String arn) {
    return RestErrors.badRequest("Invalid resource ARN specified: " + arn);
  }

  private static List<String> path(String arn, Place place) {
    String[] parts = arn.split(":", 6);
    if (parts.length < 6
        || !parts[0].equals("arn")
        || !parts[2].equals("apigateway")
        || !parts[3].equals(place.region())
        || !parts[5].startsWith("/")) {
      throw invalid(arn);
    }
    List<String> path = List.of(parts[5].substring(1).split("/", -1));
    if (path.size() < 2) {
      throw invalid(arn);
    }
    return path;
  }

  private static Tagged ofApi(List<String> path, HeldApi held) {
    if (path.size() == 2) {
      RestApiTree tree = held.tree();
      return new Tagged(
          tree.document().tags(),
          tags -> held.with(tree.withDocument(tree.document().toBuilder().tags(tags).build())));
    }
    if (path.size() == 4 && path.get(2).equals("stages")) {
      LiveStage stage = held.stage(path.get(3));
      return new Tagged(
          stage.document().tags(),
          tags -> held.with(stage.withDocument(stage.document().toBuilder().tags(tags).build())));
    }
    throw invalid("/" + String.join("/", path));
  }

  private static Tagged ofDomain(String name, ApiGatewayState state, CallContext call) {
    int plus = name.indexOf('+');
    DomainKey key =
        DomainNames.key(
            plus < 0 ? name : name.substring(0, plus),
            plus < 0 ? null : name.substring(plus + 1),
            call);
    Domain domain = DomainNames.required(key, state);
    return new Tagged(
        domain.document().tags(),
        tags ->
            new RestChange.DomainPut(
                key, domain.withDocument(domain.document().toBuilder().tags(tags).build())));
  }
}
