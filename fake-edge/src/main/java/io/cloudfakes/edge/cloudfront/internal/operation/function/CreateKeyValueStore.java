package io.cloudfakes.edge.cloudfront.internal.operation.function;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.rule.KeyValueImport;
import io.cloudfakes.edge.cloudfront.internal.rule.KeyValuePairs;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.TagRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.ValueStore;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.CreateKeyValueStoreRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateKeyValueStoreResponse;
import software.amazon.awssdk.services.cloudfront.model.ImportSource;
import software.amazon.awssdk.services.cloudfront.model.Tags;

/**
 * Makes a key value store, empty or with what an object of a bucket holds. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateKeyValueStore.html">CreateKeyValueStore</a>.
 *
 * <p>Modelled: all; what cannot be imported is refused at once, where AWS may find out later.
 */
public final class CreateKeyValueStore
    implements Operation<CreateKeyValueStoreRequest, CreateKeyValueStoreResponse, CloudFrontState> {
  private static final int MOST = 50;

  @Override
  public Outcome<CreateKeyValueStoreResponse, CloudFrontState> decide(
      CreateKeyValueStoreRequest request, CloudFrontState state, CallContext call) {
    if (state.find(Kind.KEY_VALUE_STORE, ValueStore.id(call.account(), request.name())) != null) {
      throw CloudFrontErrors.error(
          "EntityAlreadyExists", "The key value store already exists: " + request.name());
    }
    if (state.all(Kind.KEY_VALUE_STORE, ValueStore.class, call.account()).size() >= MOST) {
      throw CloudFrontErrors.error(
          "EntityLimitExceeded",
          "You have reached the maximum number of key value stores for this Amazon Web Services"
              + " account.");
    }
    ImportSource source = request.importSource();
    ValueStore made =
        new ValueStore(
            call.account(),
            request.name(),
            CloudFrontIds.uuid(call),
            CloudFrontIds.etag(call),
            request.comment() == null ? "" : request.comment(),
            call.now(),
            call.now(),
            source == null
                ? KeyValuePairs.none(call)
                : call.once("import", () -> KeyValueImport.of(source, call)));
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
