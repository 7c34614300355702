package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.operation.stream.TableStreams;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.Throughput;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/**
 * Makes a table, with its secondary indexes. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html">CreateTable</a>.
 *
 * <p>Modelled: names, keys, local and global indexes with all projections, billing and throughput
 * (kept and described, not enforced), table class, deletion protection, streams. The table is {@code
 * CREATING} in the reply and active after {@link DynamoDbOptions#tableActivation()}. Not modelled
 * (501): {@code SSESpecification}, {@code Tags}, {@code
 * WarmThroughput}, {@code ResourcePolicy}, global tables' members, keys of several attributes.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceInUseException}, {@code
 * LimitExceededException}.
 */
public final class CreateTable
    implements Operation<CreateTableRequest, CreateTableResponse, DynamoDbState> {

  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.refusing(
          "SSESpecification",
          "Tags",
          "WarmThroughput",
          "GlobalSecondaryIndexes.WarmThroughput",
          "ResourcePolicy",
          "GlobalTableSourceArn",
          "GlobalTableSettingsReplicationMode");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<CreateTableResponse, DynamoDbState> decide(
      CreateTableRequest request, DynamoDbState state, CallContext call) {
    TableMembers.check(Faults.of(call).members(), request);
    if (!Tables.hasNameLength(request.tableName())) {
      throw DynamoDbErrors.validation(
          "TableName must be at least 3 characters long and at most 255 characters long");
    }
    refuseWhatIsNotModelled(request);
    TableId id = new TableId(call.account(), call.region(), request.tableName());
    TableDefinition definition = definition(request, id, call);
    DynamoDbOptions options = call.options(DynamoDbOptions.class);
    Instant settles = call.now().plus(options.tableActivation());
    List<Change<DynamoDbState>> changes = new ArrayList<>();
    changes.add(new TableChange.Create(definition, settles));
    changes.addAll(TableStreams.ofNew(id, request.streamSpecification(), settles, call));
    if (state.table(id) != null) {
      throw DynamoDbErrors.resourceInUse("Table already exists: " + id.name());
    }
    int most = options.limits().tables();
    if (state.tablesOf(id.account(), id.region()).size() >= most) {
      throw DynamoDbErrors.limitExceeded(
          "Subscriber limit exceeded: There is a limit of " + most + " tables per subscriber");
    }
    DynamoDbState after = state;
    for (Change<DynamoDbState> one : changes) {
      after = one.applyTo(after);
    }
    Table created = Objects.requireNonNull(after.table(id));
    return Outcome.of(
        CreateTableResponse.builder()
            .tableDescription(TableDescriptions.describe(created, call.now()))
            .build(),
        changes);
  }

  private static void refuseWhatIsNotModelled(CreateTableRequest request) {
    for (GlobalSecondaryIndex index : request.globalSecondaryIndexes()) {
      if (IndexRequests.isMultiAttribute(index.keySchema())) {
        throw DynamoDbErrors.notImplemented(
            "CreateTable", "GlobalSecondaryIndexes.KeySchema (of several attributes of a kind)");
      }
    }
  }

  private static TableDefinition definition(
      CreateTableRequest request, TableId id, CallContext call) {
    BillingMode billing =
        request.billingMode() == null ? BillingMode.PROVISIONED : request.billingMode();
    boolean onDemand = billing == BillingMode.PAY_PER_REQUEST;
    Throughput throughput = throughput(request.provisionedThroughput(), onDemand);
    TableSchemas schemas = new TableSchemas(request.attributeDefinitions());
    KeySchema keys = schemas.ofTable(request.keySchema());
    boolean indexed = request.hasLocalSecondaryIndexes() || request.hasGlobalSecondaryIndexes();
    IndexRequests indexes = new IndexRequests(keys, schemas, onDemand);
    if (request.hasLocalSecondaryIndexes()) {
      indexes.local(request.localSecondaryIndexes());
    }
    if (request.hasGlobalSecondaryIndexes()) {
      indexes.global(request.globalSecondaryIndexes());
    }
    schemas.requireAllUsed(indexed);
    List<IndexDefinition> read = indexes.read();
    return new TableDefinition(
        id,
        call.ids().uuid("table-id"),
        call.now(),
        keys,
        request.attributeDefinitions(),
        read,
        billing,
        throughput,
        onDemand ? call.now() : null,
        request.onDemandThroughput(),
        request.tableClass(),
        Boolean.TRUE.equals(request.deletionProtectionEnabled()));
  }

  static Throughput throughput(@Nullable ProvisionedThroughput given, boolean onDemand) {
    if (onDemand && given != null) {
      throw DynamoDbErrors.invalidParameter(
          "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is "
              + "PAY_PER_REQUEST");
    }
    if (!onDemand && given == null) {
      throw DynamoDbErrors.invalidParameter(
          "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is "
              + "PROVISIONED");
    }
    return given == null
        ? Throughput.NONE
        : Throughput.of(given.readCapacityUnits(), given.writeCapacityUnits());
  }
}
