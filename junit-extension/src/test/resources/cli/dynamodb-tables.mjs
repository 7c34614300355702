// DynamoDB and its streams driven by the AWS SDK for JavaScript v3 (client and document client) against a FakeAwsServer
// whose endpoint and credentials are in the environment. Ends with status 0 when everything is as it should be.
// Run with the folder that @aws-sdk is installed in as its argument.
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const require = createRequire(process.argv[2] + "/");
const {
  DynamoDBClient, CreateTableCommand, DeleteTableCommand, DescribeTableCommand, ExecuteStatementCommand, ListTablesCommand,
  UpdateTimeToLiveCommand, waitUntilTableExists, waitUntilTableNotExists,
} = require("@aws-sdk/client-dynamodb");
const {
  DynamoDBDocumentClient, BatchGetCommand, BatchWriteCommand, DeleteCommand, GetCommand, PutCommand, QueryCommand,
  TransactGetCommand, TransactWriteCommand, UpdateCommand, paginateQuery, paginateScan,
} = require("@aws-sdk/lib-dynamodb");
const {
  DynamoDBStreamsClient, DescribeStreamCommand, GetRecordsCommand, GetShardIteratorCommand,
} = require("@aws-sdk/client-dynamodb-streams");

const client = new DynamoDBClient({ region: process.env.AWS_DEFAULT_REGION });
const docs = DynamoDBDocumentClient.from(client);
const TableName = "orders";

async function refused(name, command) {
  let error;
  await assert.rejects(docs.send(command), (e) => { assert.equal(e.name, name, e); error = e; return true; });
  return error;
}

await client.send(new CreateTableCommand({
  TableName,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }, { AttributeName: "at", AttributeType: "N" }],
  KeySchema: [{ AttributeName: "id", KeyType: "HASH" }, { AttributeName: "at", KeyType: "RANGE" }],
  StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
}));
await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 10 }, { TableName });
const { Table } = await client.send(new DescribeTableCommand({ TableName }));
assert.equal(Table.TableStatus, "ACTIVE");
console.log("ok: a table");

const item = { id: "o-1", at: 1, tags: new Set(["a", "b"]), nested: { list: [1, null, true, "x"] } };
await docs.send(new PutCommand({ TableName, Item: item }));
assert.deepEqual((await docs.send(new GetCommand({ TableName, Key: { id: "o-1", at: 1 } }))).Item, item);
await refused("ConditionalCheckFailedException", new PutCommand({ TableName, Item: item, ConditionExpression: "attribute_not_exists(id)" }));
await refused("ValidationException", new PutCommand({ TableName, Item: { id: "o-1" } }));
const updated = await docs.send(new UpdateCommand({
  TableName, Key: { id: "o-1", at: 1 }, UpdateExpression: "SET nested.#l[0] = nested.#l[0] + :one", ReturnValues: "UPDATED_NEW",
  ExpressionAttributeNames: { "#l": "list" }, ExpressionAttributeValues: { ":one": 1 },
}));
assert.deepEqual(updated.Attributes, { nested: { list: [2] } });
console.log("ok: items");

const puts = [...Array(25).keys()].map((i) => ({ PutRequest: { Item: { id: "o-2", at: i } } }));
await docs.send(new BatchWriteCommand({ RequestItems: { [TableName]: puts } }));
const got = await docs.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [{ id: "o-2", at: 3 }, { id: "o-2", at: 99 }] } } }));
assert.deepEqual(got.Responses[TableName], [{ id: "o-2", at: 3 }]);
let found = [];
for await (const page of paginateQuery({ client: docs, pageSize: 10 }, {
  TableName, KeyConditionExpression: "id = :i AND #at > :a", ScanIndexForward: false,
  ExpressionAttributeNames: { "#at": "at" }, ExpressionAttributeValues: { ":i": "o-2", ":a": 3 },
})) found.push(...page.Items.map((one) => one.at));
assert.deepEqual(found, [...Array(21).keys()].map((i) => 24 - i));
let scanned = 0;
for await (const page of paginateScan({ client: docs, pageSize: 4 }, { TableName })) scanned += page.Count;
assert.equal(scanned, 26);
console.log("ok: batches, queries and scans");

const cancelled = await refused("TransactionCanceledException", new TransactWriteCommand({ TransactItems: [
  { Put: { TableName, Item: { id: "t", at: 1 } } },
  { ConditionCheck: { TableName, Key: { id: "none", at: 1 }, ConditionExpression: "attribute_exists(id)" } },
] }));
assert.deepEqual(cancelled.CancellationReasons.map((one) => one.Code), ["None", "ConditionalCheckFailed"]);
await docs.send(new TransactWriteCommand({ TransactItems: [
  { Put: { TableName, Item: { id: "t", at: 1 } } }, { Delete: { TableName, Key: { id: "o-2", at: 0 } } },
] }));
const both = await docs.send(new TransactGetCommand({ TransactItems: [
  { Get: { TableName, Key: { id: "t", at: 1 } } }, { Get: { TableName, Key: { id: "o-2", at: 0 } } },
] }));
assert.deepEqual(both.Responses.map((one) => one.Item), [{ id: "t", at: 1 }, undefined]);
const rows = await client.send(new ExecuteStatementCommand({ Statement: "SELECT id FROM orders WHERE id = ?", Parameters: [{ S: "t" }] }));
assert.deepEqual(rows.Items, [{ id: { S: "t" } }]);
console.log("ok: transactions and statements");

const streams = new DynamoDBStreamsClient({ region: process.env.AWS_DEFAULT_REGION });
const StreamArn = Table.LatestStreamArn;
const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
const { ShardIterator } = await streams.send(new GetShardIteratorCommand({
  StreamArn, ShardId: StreamDescription.Shards[0].ShardId, ShardIteratorType: "TRIM_HORIZON",
}));
const { Records } = await streams.send(new GetRecordsCommand({ ShardIterator }));
assert.deepEqual(Records.slice(0, 2).map((one) => one.eventName), ["INSERT", "MODIFY"]);
assert.equal(Records.length, 29);
console.log("ok: the stream");

await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { Enabled: true, AttributeName: "expires" } }));
await docs.send(new DeleteCommand({ TableName, Key: { id: "t", at: 1 } }));
assert.equal((await docs.send(new QueryCommand({ TableName, KeyConditionExpression: "id = :i", ExpressionAttributeValues: { ":i": "t" } }))).Count, 0);
await client.send(new DeleteTableCommand({ TableName }));
await waitUntilTableNotExists({ client, minDelay: 1, maxWaitTime: 10 }, { TableName });
assert.deepEqual((await client.send(new ListTablesCommand({}))).TableNames, []);
console.log("ok: DynamoDB by the AWS SDK for JavaScript");
