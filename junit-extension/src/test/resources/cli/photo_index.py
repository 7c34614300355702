"""The photo-index job driven by boto3 against a FakeAwsServer whose endpoint and credentials are in the
environment (AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, ...). Ends with status 0 when everything is as it should be."""

import boto3
from boto3.dynamodb.conditions import Key
from botocore.exceptions import ClientError

s3 = boto3.client("s3")
dynamodb = boto3.resource("dynamodb")

table = dynamodb.create_table(
    TableName="photo-index",
    BillingMode="PAY_PER_REQUEST",
    AttributeDefinitions=[
        {"AttributeName": "key", "AttributeType": "S"},
        {"AttributeName": "camera", "AttributeType": "S"},
        {"AttributeName": "uploaded", "AttributeType": "S"},
    ],
    KeySchema=[{"AttributeName": "key", "KeyType": "HASH"}],
    GlobalSecondaryIndexes=[
        {
            "IndexName": "by-camera",
            "KeySchema": [
                {"AttributeName": "camera", "KeyType": "HASH"},
                {"AttributeName": "uploaded", "KeyType": "RANGE"},
            ],
            "Projection": {"ProjectionType": "ALL"},
        }
    ],
)
table.wait_until_exists()

s3.create_bucket(Bucket="boto-photos")
s3.put_bucket_notification_configuration(
    Bucket="boto-photos",
    NotificationConfiguration={
        "LambdaFunctionConfigurations": [
            {
                "LambdaFunctionArn": "arn:aws:lambda:us-east-1:123456789012:function:index-photo",
                "Events": ["s3:ObjectCreated:*"],
                "Filter": {"Key": {"FilterRules": [{"Name": "suffix", "Value": ".jpg"}]}},
            }
        ]
    },
)

s3.put_object(Bucket="boto-photos", Key="cat.jpg", Body=b"c" * 1200, Metadata={"camera": "Leica"})
s3.put_object(Bucket="boto-photos", Key="Übersee/dog.jpg", Body=b"d" * 5000, Metadata={"camera": "Nikon"})
s3.put_object(Bucket="boto-photos", Key="notes.txt", Body=b"text")
assert s3.get_object(Bucket="boto-photos", Key="cat.jpg")["Body"].read() == b"c" * 1200
assert [o["Key"] for o in s3.list_objects_v2(Bucket="boto-photos")["Contents"]] == [
    "cat.jpg",
    "notes.txt",
    "Übersee/dog.jpg",
]

items = table.scan()["Items"]
assert len(items) == 2, items
assert sum(int(i["size"]) for i in items) == 6200
leica = table.query(IndexName="by-camera", KeyConditionExpression=Key("camera").eq("Leica"))["Items"]
assert [i["key"] for i in leica] == ["cat.jpg"], leica
nikon = table.query(
    IndexName="by-camera",
    KeyConditionExpression=Key("camera").eq("Nikon") & Key("uploaded").between("2000", "2100"),
)["Items"]
assert [i["key"] for i in nikon] == ["Übersee/dog.jpg"], nikon

with table.batch_writer() as batch:
    for item in table.scan()["Items"]:
        batch.delete_item(Key={"key": item["key"]})
assert table.scan()["Count"] == 0
table.delete()
table.wait_until_not_exists()
s3.delete_objects(
    Bucket="boto-photos",
    Delete={"Objects": [{"Key": o["Key"]} for o in s3.list_objects_v2(Bucket="boto-photos")["Contents"]]},
)
s3.delete_bucket(Bucket="boto-photos")

try:
    s3.get_object_torrent(Bucket="b", Key="k")
    raise AssertionError("not modelled, and yet answered")
except ClientError as e:
    assert e.response["Error"]["Code"] == "NotImplemented", e
    assert e.response["ResponseMetadata"]["HTTPStatusCode"] == 501, e

print("ok: the photo-index job by boto3")
