package io.cloudfakes.dynamodb.internal.operation.tag;

import io.cloudfakes.dynamodb.internal.operation.table.TableStates;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.rule.TagRules;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.setting.Tags;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;

/**
 * Takes tags from a table; those it has not are passed over. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UntagResource.html">UntagResource</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ResourceInUseException}.
 */
public final class UntagResource
    implements Operation<UntagResourceRequest, UntagResourceResponse, DynamoDbState> {

  @Override
  public Outcome<UntagResourceResponse, DynamoDbState> decide(
      UntagResourceRequest request, DynamoDbState state, CallContext call) {
    Table table = Tables.ofArn(state, request.resourceArn(), call);
    TableStates.requireUsable(table);
    if (request.tagKeys().isEmpty()) {
      throw DynamoDbErrors.validation("Atleast one Tag Key needs to be provided as Input.");
    }
    request.tagKeys().forEach(TagRules::requireOwn);
    UntagResourceResponse response = UntagResourceResponse.builder().build();
    Tags before = table.feature(Tags.class);
    return before == null
        ? Outcome.of(response)
        : Outcome.of(
            response,
            new TableChange.Featured(
                table.definition().id(), new Tags(before.values().minusAll(request.tagKeys()))));
  }
}
