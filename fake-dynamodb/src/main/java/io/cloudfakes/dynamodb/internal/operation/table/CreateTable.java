package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.operation.stream.TableStreams;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.TableAccess;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;

/**
 * Makes a table, with its secondary indexes. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html">CreateTable</a>.
 *
 * <p>Modelled: names, keys, local and global indexes with all projections and keys of several
 * attributes, billing and throughput (enforced only with {@link
 * DynamoDbOptions#enforceThroughput()}), warm throughput, encryption (kept and described), table
 * class, tags, resource policy, streams, deletion protection. The table is {@code CREATING} in the
 * reply and active after {@link DynamoDbOptions#tableActivation()}. Not modelled (501): global
 * tables' members.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceInUseException}, {@code
 * LimitExceededException}.
 */
public final class CreateTable
    implements Operation<CreateTableRequest, CreateTableResponse, DynamoDbState> {

  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.refusing(
          "GlobalTableSourceArn", "GlobalTableSettingsReplicationMode");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<CreateTableResponse, DynamoDbState> decide(
      CreateTableRequest request, DynamoDbState state, CallContext call) {
    TableId id = id(request.tableName(), call);
    TableAccess.require(id, null, request.tableName(), call);
    NewTable table = NewTable.of(request, id, call);
    Instant settles = call.now().plus(call.options(DynamoDbOptions.class).tableActivation());
    List<Change<DynamoDbState>> changes = table.changes(settles);
    changes.addAll(TableStreams.ofNew(id, request.streamSpecification(), settles, call));
    TableStates.requireRoom(state, id, call);
    return Outcome.of(
        CreateTableResponse.builder()
            .tableDescription(
                TableDescriptions.describe(TableStates.after(changes, state, id), call.now()))
            .build(),
        changes);
  }

  private static TableId id(String name, CallContext call) {
    if (!Tables.hasNameLength(name)) {
      throw DynamoDbErrors.validation(
          "TableName must be at least 3 characters long and at most 255 characters long");
    }
    return new TableId(call.account(), call.region(), name);
  }
}
