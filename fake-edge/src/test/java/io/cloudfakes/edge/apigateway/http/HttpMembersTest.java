package io.cloudfakes.edge.apigateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.MembersWalk;
import io.cloudfakes.edge.apigateway.internal.HttpService;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.service.Action;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;

/** No member of any request is ignored: it is read, copied by name into a document, or refused. */
class HttpMembersTest {
  private static final String MODEL = "software.amazon.awssdk.services.apigatewayv2.model";

  private final MembersWalk walk =
      MembersWalk.of("io.cloudfakes.edge.apigateway", MODEL)
          // What API Gateway says of a domain; requests share the structure and have it for
          // nothing.
          .reading(
              "DomainNameConfiguration",
              "ApiGatewayDomainName",
              "CertificateUploadDate",
              "DomainNameStatus",
              "DomainNameStatusMessage",
              "HostedZoneId")
          // Refused as a whole.
          .reading("MutualTlsAuthenticationInput", "TruststoreUri", "TruststoreVersion")
          // Kept: it is for backends in a VPC, which are asked without TLS.
          .reading("TlsConfigInput", "ServerNameToVerify")
          // Kept with the settings they stand in; counters are kept for every route anyway.
          .reading("RouteSettings", "DetailedMetricsEnabled");

  @Test
  void every_member_of_every_request_is_read_or_refused() {
    List<String> overlooked = new ArrayList<>();
    for (Action<?> action : HttpService.SERVICE.table().actions()) {
      if (action.isModelled()) {
        walk.reading(action.requestType().getSimpleName(), copied(action.name()));
        overlooked.addAll(walk.overlooked(action));
      }
    }
    assertThat(overlooked).isEmpty();
  }

  /** What is created or updated is a document, which takes from requests what it has itself. */
  private static String[] copied(String action) {
    if (!action.matches("(Create|Update).*")) {
      return new String[0];
    }
    try {
      Class<?> document = Class.forName(MODEL + "." + action.replaceFirst("Create|Update", ""));
      return Shape.of(document).newBuilder().sdkFields().stream()
          .map(SdkField::memberName)
          .toArray(String[]::new);
    } catch (ClassNotFoundException e) {
      return new String[0]; // It has no document of its own.
    }
  }
}
