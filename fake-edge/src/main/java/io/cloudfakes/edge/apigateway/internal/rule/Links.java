package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.edge.apigateway.internal.state.VpcLinks;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.VpcLink;

/** What VPC links may be, and how long they take to be made. */
public final class Links {
  private static final Duration MAKING = Duration.ofMinutes(2);

  private Links() {}

  public static VpcLink required(RestRegion region, String id) {
    VpcLink link = region.links().byId().get(id);
    if (link == null) {
      throw RestErrors.noSuch("Vpc Link");
    }
    return link;
  }

  /** Refuses a link that cannot be. */
  public static VpcLink checked(VpcLink link) {
    if (link.name() == null || link.name().isEmpty()) {
      throw RestErrors.badRequest("Name cannot be empty");
    }
    for (String arn : link.targetArns()) {
      if (!arn.matches("arn:[^:]+:[^:]+:[^:]*:[^:]*:.+")) {
        throw RestErrors.badRequest("Invalid ARN. ARN is not well formed " + arn);
      }
    }
    if (link.targetArns().size() != 1) {
      throw RestErrors.badRequest("VPC links take the ARN of exactly one network load balancer");
    }
    Tags.checked(link.tags());
    return link;
  }

  /** The links with a new one, which is not available yet. */
  public static VpcLinks with(VpcLinks links, VpcLink link, Instant now) {
    return new VpcLinks(
        links.byId().plus(link.id(), link), links.readyAt().plus(link.id(), now.plus(MAKING)));
  }

  /** The links without one. */
  public static VpcLinks without(VpcLinks links, String id) {
    return new VpcLinks(links.byId().minus(id), links.readyAt().minus(id));
  }

  /** The links when one has been made. */
  public static VpcLinks made(VpcLinks links, String id) {
    VpcLink link = links.byId().get(id);
    return link == null
        ? new VpcLinks(links.byId(), links.readyAt().minus(id))
        : new VpcLinks(
            links
                .byId()
                .plus(
                    id,
                    link.toBuilder()
                        .status("AVAILABLE")
                        .statusMessage("Your vpc link is ready for use")
                        .build()),
            links.readyAt().minus(id));
  }

  /** Refuses to let go of a link that an integration goes through. */
  public static void unused(String id, RestRegion region) {
    for (RestApiState api : region.apis().values()) {
      for (Resource resource : api.tree().resources().values()) {
        resource
            .resourceMethods()
            .forEach(
                (verb, method) -> {
                  Integration integration = method.methodIntegration();
                  if (integration != null && id.equals(integration.connectionId())) {
                    throw RestErrors.badRequest(
                        "Cannot delete vpc link. Vpc link '"
                            + id
                            + "', is referenced in ["
                            + verb
                            + ":"
                            + resource.id()
                            + ":"
                            + api.id()
                            + "] in format of [Method:Resource:Api].");
                  }
                });
      }
    }
  }
}
