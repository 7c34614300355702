package io.cloudfakes.dynamodb.internal.operation.global;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableSettingsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableSettingsResponse;

/**
 * Tells the settings of a global table of version 2017.11.29: there is none. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeGlobalTableSettings.html">DescribeGlobalTableSettings</a>.
 *
 * <p>Modelled: what AWS answers since it takes no new global tables of that version, with the
 * checks of the members.
 *
 * <p>Errors: {@code ValidationException}, {@code GlobalTableNotFoundException}.
 */
public final class DescribeGlobalTableSettings
    implements Operation<
        DescribeGlobalTableSettingsRequest, DescribeGlobalTableSettingsResponse, DynamoDbState> {

  @Override
  public Outcome<DescribeGlobalTableSettingsResponse, DynamoDbState> decide(
      DescribeGlobalTableSettingsRequest request, DynamoDbState state, CallContext call) {
    throw LegacyGlobalTables.notFound(request.globalTableName());
  }
}
