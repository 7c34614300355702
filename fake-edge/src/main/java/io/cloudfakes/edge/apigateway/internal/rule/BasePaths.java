package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.ApiPath;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.BasePathMapping;

/** The base path mappings of custom domain names. */
public final class BasePaths {
  /** What the empty path is called. */
  private static final String NONE = "(none)";

  private BasePaths() {}

  /** A path as it is kept, where the empty one is empty. */
  public static String kept(@Nullable String path) {
    if (path == null || path.isEmpty() || path.equals(NONE)) {
      return "";
    }
    if (!path.matches("[A-Za-z0-9$_.+!*'()-]+")) {
      throw RestErrors.badRequest(
          "API Gateway V1 doesn't support the slash character (/) in base path mappings. To create"
              + " a multi-level base path mapping, use API Gateway V2.");
    }
    return path;
  }

  public static ApiPath required(Domain domain, String path) {
    ApiPath mapping = domain.mappings().get(kept(path));
    if (mapping == null) {
      throw RestErrors.noSuch("base path mapping");
    }
    return mapping;
  }

  /** Refuses a mapping to what is not there. */
  public static ApiPath checked(ApiPath mapping, RestRegion region) {
    RestApiState api = region.apis().get(mapping.apiId());
    if (api == null) {
      throw RestErrors.badRequest("Invalid REST API identifier specified");
    }
    if (!mapping.stage().isEmpty() && !api.stages().containsKey(mapping.stage())) {
      throw RestErrors.badRequest("Invalid stage identifier specified");
    }
    return mapping;
  }

  public static BasePathMapping shown(ApiPath mapping) {
    return BasePathMapping.builder()
        .basePath(mapping.basePath().isEmpty() ? NONE : mapping.basePath())
        .restApiId(mapping.apiId())
        .stage(mapping.stage().isEmpty() ? null : mapping.stage())
        .build();
  }

  /** The mapping that an answer shows, with the id it had. */
  public static ApiPath of(BasePathMapping shown, String id) {
    return new ApiPath(
        id, kept(shown.basePath()), shown.restApiId(), shown.stage() == null ? "" : shown.stage());
  }
}
