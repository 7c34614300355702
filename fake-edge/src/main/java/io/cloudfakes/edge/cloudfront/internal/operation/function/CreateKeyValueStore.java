package io.cloudfakes.edge.cloudfront.internal.operation.function;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.TagRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.cloudfront.model.CreateKeyValueStoreRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateKeyValueStoreResponse;
import software.amazon.awssdk.services.cloudfront.model.Tags;

/**
 * Makes a key value store, empty. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateKeyValueStore.html">CreateKeyValueStore</a>.
 *
 * <p>Modelled: all but {@code ImportSource}, which is refused.
 */
public final class CreateKeyValueStore
    implements Operation<CreateKeyValueStoreRequest, CreateKeyValueStoreResponse, CloudFrontState> {
  private static final RequestMembers MEMBERS = RequestMembers.ALL_READ.refusing("ImportSource");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<CreateKeyValueStoreResponse, CloudFrontState> decide(
      CreateKeyValueStoreRequest request, CloudFrontState state, CallContext call) {
    if (state.find(Kind.KEY_VALUE_STORE, request.name()) != null) {
      throw CloudFrontErrors.error(
          "EntityAlreadyExists", "The key value store already exists: " + request.name());
    }
    ValueStore made =
        new ValueStore(
            call.account(),
            request.name(),
            CloudFrontIds.uuid(call),
            CloudFrontIds.etag(call),
            request.comment() == null ? "" : request.comment(),
            call.now());
    Outcome<CreateKeyValueStoreResponse, CloudFrontState> outcome =
        Outcome.<CreateKeyValueStoreResponse, CloudFrontState>of(
                CreateKeyValueStoreResponse.builder()
                    .keyValueStore(FunctionLookup.describe(made))
                    .eTag(made.etag())
                    .location(CloudFrontIds.location("key-value-store/" + made.arn()))
                    .build(),
                new CloudFrontChange.Put(made))
            .withStatus(201);
    // By name, for the oldest supported SDK has no tags here.
    return Members.value(request, "Tags") instanceof Tags tags
        ? outcome.and(TagRules.tagged(made.arn(), tags.items(), state))
        : outcome;
  }
}
