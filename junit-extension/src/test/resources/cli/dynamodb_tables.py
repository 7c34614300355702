"""DynamoDB and its streams driven by boto3 against a FakeAwsServer whose endpoint and credentials are in the environment
(AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, ...): resources with typed conditions, the batch writer, paginators, waiters.
Ends with status 0 when everything is as it should be."""

from decimal import Decimal

import boto3
from boto3.dynamodb.conditions import Attr, Key
from botocore.exceptions import ClientError

client = boto3.client("dynamodb")
resource = boto3.resource("dynamodb")


def refused(code, call, **arguments):
    try:
        call(**arguments)
    except ClientError as e:
        assert e.response["Error"]["Code"] == code, e
        return e.response
    raise AssertionError(f"not refused with {code}")


# A table, its waiter and its description
table = resource.create_table(
    TableName="orders",
    BillingMode="PROVISIONED",
    ProvisionedThroughput={"ReadCapacityUnits": 5, "WriteCapacityUnits": 5},
    AttributeDefinitions=[
        {"AttributeName": "id", "AttributeType": "S"},
        {"AttributeName": "at", "AttributeType": "N"},
        {"AttributeName": "total", "AttributeType": "N"},
    ],
    KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}, {"AttributeName": "at", "KeyType": "RANGE"}],
    LocalSecondaryIndexes=[
        {
            "IndexName": "by-total",
            "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}, {"AttributeName": "total", "KeyType": "RANGE"}],
            "Projection": {"ProjectionType": "KEYS_ONLY"},
        }
    ],
    StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_IMAGE"},
)
table.wait_until_exists()
table.reload()
assert table.table_status == "ACTIVE" and table.item_count == 0
refused("ResourceNotFoundException", client.describe_table, TableName="nowhere")
print("ok: a table")

# The batch writer, queries and scans with typed conditions, paginators
with table.batch_writer() as batch:
    for i in range(60):
        batch.put_item(Item={"id": f"o-{i % 3}", "at": i, "total": Decimal(i) / 4, "tags": {"a", "b"}, "nested": {"list": [1, None, b"x"]}})
found = table.query(KeyConditionExpression=Key("id").eq("o-1") & Key("at").between(10, 20))
assert [int(item["at"]) for item in found["Items"]] == [10, 13, 16, 19], found
assert found["Items"][0]["nested"] == {"list": [1, None, b"x"]} and found["Items"][0]["tags"] == {"a", "b"}
top = table.query(IndexName="by-total", KeyConditionExpression=Key("id").eq("o-2"), ScanIndexForward=False, Limit=2)
assert [item["total"] for item in top["Items"]] == [Decimal("14.75"), Decimal("14")] and top["LastEvaluatedKey"]
assert table.scan(FilterExpression=Attr("total").gte(10) & Attr("tags").contains("a"))["Count"] == 20
pages = client.get_paginator("scan").paginate(TableName="orders", PaginationConfig={"PageSize": 7})
assert sum(page["Count"] for page in pages) == 60
parallel = [client.scan(TableName="orders", Segment=s, TotalSegments=4)["Count"] for s in range(4)]
assert sum(parallel) == 60
print("ok: batches, queries and scans")

# Conditions, updates, what they return
refused("ConditionalCheckFailedException", table.put_item, Item={"id": "o-0", "at": 0}, ConditionExpression=Attr("id").not_exists())
updated = table.update_item(
    Key={"id": "o-0", "at": 0},
    UpdateExpression="SET #n = if_not_exists(#n, :zero) + :one ADD tags :more REMOVE nested",
    ExpressionAttributeNames={"#n": "count"},
    ExpressionAttributeValues={":zero": 0, ":one": 1, ":more": {"c"}},
    ReturnValues="ALL_NEW",
    ReturnConsumedCapacity="INDEXES",
)
assert updated["Attributes"]["count"] == 1 and updated["Attributes"]["tags"] == {"a", "b", "c"}
assert updated["ConsumedCapacity"]["Table"]["CapacityUnits"] == 1.0, updated["ConsumedCapacity"]
error = refused("ValidationException", table.update_item, Key={"id": "o-0", "at": 0}, UpdateExpression="SET id = :i", ExpressionAttributeValues={":i": "x"})
assert "part of the key" in error["Error"]["Message"], error
deleted = table.delete_item(Key={"id": "o-0", "at": 0}, ReturnValues="ALL_OLD")
assert deleted["Attributes"]["count"] == 1
print("ok: conditions and updates")

# Transactions and statements
put = {"TableName": "orders", "Item": {"id": {"S": "t"}, "at": {"N": "1"}}}
check = {"TableName": "orders", "Key": {"id": {"S": "none"}, "at": {"N": "1"}}, "ConditionExpression": "attribute_exists(id)"}
cancelled = refused("TransactionCanceledException", client.transact_write_items, TransactItems=[{"Put": put}, {"ConditionCheck": check}])
assert [r["Code"] for r in cancelled["CancellationReasons"]] == ["None", "ConditionalCheckFailed"], cancelled
client.transact_write_items(TransactItems=[{"Put": put}], ClientRequestToken="once")
client.transact_write_items(TransactItems=[{"Put": put}], ClientRequestToken="once")
refused("IdempotentParameterMismatchException", client.transact_write_items, TransactItems=[{"Delete": {"TableName": "orders", "Key": put["Item"]}}], ClientRequestToken="once")
rows = client.execute_statement(Statement='SELECT "at" FROM orders WHERE id = ? ORDER BY "at" DESC', Parameters=[{"S": "o-2"}], Limit=2)
assert [row["at"]["N"] for row in rows["Items"]] == ["59", "56"] and rows["NextToken"]
print("ok: transactions and statements")

# The stream
streams = boto3.client("dynamodbstreams")
shard = streams.describe_stream(StreamArn=table.latest_stream_arn)["StreamDescription"]["Shards"][0]["ShardId"]
iterator = streams.get_shard_iterator(StreamArn=table.latest_stream_arn, ShardId=shard, ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
records = streams.get_records(ShardIterator=iterator)["Records"]
assert [r["eventName"] for r in records[:60]] == ["INSERT"] * 60 and records[-1]["dynamodb"]["Keys"] == {"id": {"S": "t"}, "at": {"N": "1"}}
print("ok: the stream")

table.delete()
table.wait_until_not_exists()
assert list(resource.tables.all()) == []
print("ok: DynamoDB by boto3")
