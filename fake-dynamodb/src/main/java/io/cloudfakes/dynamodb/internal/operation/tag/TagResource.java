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
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;

/**
 * Gives a table tags, in place of those of the same keys. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html">TagResource</a>.
 *
 * <p>Modelled: all; the tags are there at once, where AWS takes some seconds.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * ResourceInUseException}.
 */
public final class TagResource
    implements Operation<TagResourceRequest, TagResourceResponse, DynamoDbState> {

  @Override
  public Outcome<TagResourceResponse, DynamoDbState> decide(
      TagResourceRequest request, DynamoDbState state, CallContext call) {
    Table table = Tables.ofArn(state, request.resourceArn(), call);
    TableStates.requireUsable(table);
    if (request.tags().isEmpty()) {
      throw DynamoDbErrors.validation("Atleast one Tag needs to be provided as Input.");
    }
    Tags before = table.feature(Tags.class);
    Tags after = TagRules.with(before == null ? Tags.NONE : before, request.tags());
    return Outcome.of(
        TagResourceResponse.builder().build(),
        new TableChange.Featured(table.definition().id(), after));
  }
}
