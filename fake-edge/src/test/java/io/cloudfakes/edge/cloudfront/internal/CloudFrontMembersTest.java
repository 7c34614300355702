package io.cloudfakes.edge.cloudfront.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.MembersWalk;
import io.cloudfakes.edge.cloudfront.NewerActions;
import io.cloudfakes.edge.cloudfront.internal.operation.NamedOperation;
import io.cloudfakes.edge.cloudfront.internal.operation.document.DocumentOperation;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.Action;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;

/** Nothing a request can ask for is overlooked: it is read, refused, or known to change nothing. */
class CloudFrontMembersTest {
  private static final MembersWalk WALK =
      MembersWalk.of(
              "io.cloudfakes.edge.cloudfront", "software.amazon.awssdk.services.cloudfront.model")
          // Quantities looks at all of them by their names.
          .reading("Aliases", "Quantity")
          .reading("Origins", "Quantity");

  /** Kept and given back; what they are about is not there: protocols, prices, certificates. */
  private static final List<String> WITHOUT_EFFECT =
      List.of(
          "Quantity",
          "HttpVersion",
          "IsIPV6Enabled",
          "PriceClass",
          "Comment",
          "ConnectionMode",
          "ConnectionTimeout",
          "OriginKeepaliveTimeout",
          "OriginSslProtocols",
          "IpAddressType",
          "MinimumProtocolVersion",
          "SSLSupportMethod",
          "CloudFrontDefaultCertificate",
          "Certificate",
          "CertificateSource",
          "Runtime");

  /** Read by their names; other tests show them. */
  private static final List<String> READ_BY_NAME =
      List.of(
          "ForwardedValues",
          "MinTTL",
          "DefaultTTL",
          "MaxTTL",
          "SelectionCriteria",
          "Tags",
          "VpcOriginConfig",
          "OwnerAccountId",
          "ViewerMtlsConfig",
          "ConnectionFunctionAssociation",
          "Items",
          "OriginReadTimeout",
          // Refused where they say something.
          "GrpcConfig",
          "EventType",
          "IncludeBody");

  @Test
  void every_member_is_read_refused_or_known_to_change_nothing() {
    List<String> overlooked = new ArrayList<>();
    for (Action<CloudFrontState> action : CloudFrontService.SERVICE.table().actions()) {
      if (!action.isModelled()) {
        continue;
      }
      if (NewerActions.isLackingHere(action)) {
        continue;
      }
      if (action.operation() instanceof NamedOperation named) {
        for (SdkField<?> field : action.requestShape().newBuilder().sdkFields()) {
          if (!named.reads().contains(field.memberName())) {
            overlooked.add(action.name() + ": " + field.memberName());
          }
        }
      } else if (action.operation() instanceof DocumentOperation document) {
        walk(action, document, overlooked);
      } else {
        WALK.overlooked(action).stream()
            .filter(CloudFrontMembersTest::counts)
            .forEach(overlooked::add);
      }
    }
    assertThat(overlooked).isEmpty();
  }

  /** Behaviours by path are turned into default ones by the names of their members. */
  private static boolean counts(String line) {
    String member = line.substring(line.lastIndexOf('.') + 1).replaceAll(".*: ", "");
    return !WITHOUT_EFFECT.contains(member)
        && !READ_BY_NAME.contains(member)
        && !line.contains("CacheBehaviors.Items.")
        && !line.contains("RealtimeMetricsSubscriptionConfig")
        && !line.contains("EndPoints.");
  }

  /** The documents are kept whole: all of each is given back. */
  private static void walk(
      Action<CloudFrontState> action, DocumentOperation document, List<String> overlooked) {
    for (SdkField<?> field : action.requestShape().newBuilder().sdkFields()) {
      String name = field.memberName();
      if (!DocumentOperation.READ.contains(name)
          && !name.equals(document.kind().member() + "Config")) {
        overlooked.add(action.name() + ": " + name);
      }
    }
  }
}
