package io.cloudfakes.edge.apigateway.internal.http.rule;

import software.amazon.awssdk.services.apigatewayv2.model.Integration;

/** The first-class integrations of HTTP APIs with AWS services. */
final class Subtypes {
  private Subtypes() {}

  /**
   * That the service is one that this library has.
   *
   * @throws io.cloudfakes.AwsErrorException when it is not
   */
  static void require(Integration asked) {
    throw HttpErrors.notModelled(
            "the integration subtype "
                + asked.integrationSubtype()
                + " of apigatewayv2 (member IntegrationSubtype)")
        .asException();
  }
}
