package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;

/** What request validators may be. */
public final class Validators {
  private Validators() {}

  public static RequestValidator required(RestApiTree tree, String id) {
    RequestValidator validator = tree.validators().get(id);
    if (validator == null) {
      throw RestErrors.noSuch("Request Validator");
    }
    return validator;
  }

  /** A validator as it is stored, whole and checked. */
  public static RequestValidator checked(RequestValidator validator) {
    if (validator.name() != null && validator.name().isBlank()) {
      throw RestErrors.badRequest("Request Validator name cannot be blank");
    }
    return validator.toBuilder()
        .validateRequestBody(Boolean.TRUE.equals(validator.validateRequestBody()))
        .validateRequestParameters(Boolean.TRUE.equals(validator.validateRequestParameters()))
        .build();
  }
}
