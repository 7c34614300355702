package io.cloudfakes.edge.cloudfront.internal.operation.connection;

import io.cloudfakes.edge.cloudfront.internal.operation.NamedOperation;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Page;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ConnectionFunction;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Lists the connection functions of the account at one stage, by their ids. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListConnectionFunctions.html">ListConnectionFunctions</a>.
 *
 * <p>Modelled: all.
 */
public record ListConnectionFunctions() implements NamedOperation {
  @Override
  public List<String> reads() {
    return List.of("Stage", "Marker", "MaxItems");
  }

  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    boolean live = ConnectionFunctions.isLive(request);
    List<ConnectionFunction> all =
        state.all(Kind.CONNECTION_FUNCTION, ConnectionFunction.class, call.account()).stream()
            .filter(one -> !live || one.live() != null)
            .toList();
    Page<ConnectionFunction> page =
        Page.of(
            all,
            ConnectionFunction::id,
            Members.text(request, "Marker"),
            Members.text(request, "MaxItems"));
    List<SdkPojo> items =
        page.items().stream().map(one -> ConnectionFunctions.summary(one, live, state)).toList();
    return Outcome.of(
        NamedOperation.answer(call, member -> member.equals("NextMarker") ? page.next() : items));
  }
}
