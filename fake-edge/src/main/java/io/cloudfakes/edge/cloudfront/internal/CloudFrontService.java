package io.cloudfakes.edge.cloudfront.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.cloudfront.internal.edge.EdgeEvents;
import io.cloudfakes.edge.cloudfront.internal.edge.EdgeSurface;
import io.cloudfakes.edge.cloudfront.internal.edge.OriginCalls;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.iam.SigningDialect;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.Service;

/** Amazon CloudFront: a global service, with its control plane in us-east-1. */
public final class CloudFrontService {
  public static final Service<CloudFrontState> SERVICE =
      Service.named("cloudfront", CloudFrontState.EMPTY)
          .protocol(() -> Protocols.restXml("http://cloudfront.amazonaws.com/doc/2020-05-31/"))
          .signing(SigningDialect.QUERY)
          .resource("Id", "DistributionId", "Name", "Resource")
          .throttledBy(AwsError.of("Throttling", 400, "Rate exceeded"))
          .constraints(CloudFrontConstraints.MODEL)
          .actions(CloudFrontTable::fill)
          .http(new EdgeSurface())
          .events(new EdgeEvents())
          .timing(new CloudFrontTiming())
          .reporting(OriginCalls.KIND)
          .build();

  private CloudFrontService() {}
}
