package io.cloudfakes.edge.cloudfront.internal.operation.connection;

import io.cloudfakes.edge.cloudfront.internal.operation.NamedOperation;
import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.TagRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ConnectionFunction;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.cloudfront.model.Tags;

/**
 * Makes a connection function, at its development stage. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateConnectionFunction.html">CreateConnectionFunction</a>.
 *
 * <p>Modelled: all.
 */
public record CreateConnectionFunction() implements NamedOperation {
  @Override
  public List<String> reads() {
    return List.of("Name", "ConnectionFunctionConfig", "ConnectionFunctionCode", "Tags");
  }

  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    String name = Objects.requireNonNull(Members.text(request, "Name"));
    List<ConnectionFunction> own =
        state.all(Kind.CONNECTION_FUNCTION, ConnectionFunction.class, call.account());
    if (own.stream().anyMatch(one -> one.name().equals(name))) {
      throw Entities.alreadyExists();
    }
    if (own.size() >= 100) {
      throw Entities.limitExceeded();
    }
    ConnectionFunction made =
        new ConnectionFunction(
            call.account(),
            "cf_" + call.ids().base62("connection function", 27),
            name,
            call.now(),
            ConnectionFunctions.made(request, state, call),
            null);
    Outcome<SdkResponse, CloudFrontState> outcome =
        Outcome.<SdkResponse, CloudFrontState>of(
                NamedOperation.answer(
                    call, member -> ConnectionFunctions.answer(made, false, state, member)),
                new CloudFrontChange.Put(made))
            .withStatus(201);
    return Members.value(request, "Tags") instanceof Tags tags
        ? outcome.and(TagRules.tagged(made.arn(), tags.items(), state))
        : outcome;
  }
}
