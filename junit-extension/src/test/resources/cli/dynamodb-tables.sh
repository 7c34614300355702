#!/usr/bin/env bash
# DynamoDB and its streams driven by the AWS CLI against a FakeAwsServer whose endpoint and credentials are in the
# environment. Ends with status 0 when everything is as it should be.
set -euo pipefail
export AWS_PAGER="" AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"

expect() { # what, wanted, got
  if [ "$2" != "$3" ]; then echo "FAILED: $1: wanted '$2', got '$3'"; exit 1; fi
  echo "ok: $1: $3"
}

refused() { # code, command …
  local code=$1; shift
  if "$@" >out 2>err; then echo "FAILED: not refused: $*"; exit 1; fi
  grep -q "($code)" err || { echo "FAILED: $*: wanted $code, got $(cat err)"; exit 1; }
  echo "ok: refused with $code: $*" | cut -c1-90
}

db() { aws dynamodb "$@" --output text; }

echo "-- tables"
db create-table --table-name orders --billing-mode PAY_PER_REQUEST \
  --attribute-definitions AttributeName=id,AttributeType=S AttributeName=at,AttributeType=N AttributeName=who,AttributeType=S \
  --key-schema AttributeName=id,KeyType=HASH AttributeName=at,KeyType=RANGE \
  --global-secondary-indexes 'IndexName=by-who,KeySchema=[{AttributeName=who,KeyType=HASH}],Projection={ProjectionType=ALL}' \
  --stream-specification StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES --tags Key=team,Value=blue >/dev/null
aws dynamodb wait table-exists --table-name orders
refused ResourceInUseException aws dynamodb create-table --table-name orders --billing-mode PAY_PER_REQUEST \
  --attribute-definitions AttributeName=id,AttributeType=S --key-schema AttributeName=id,KeyType=HASH
expect "the tables" orders "$(db list-tables --query TableNames)"
arn=$(db describe-table --table-name orders --query Table.TableArn)
expect "the tag" blue "$(db list-tags-of-resource --resource-arn "$arn" --query 'Tags[0].Value')"
refused ResourceNotFoundException aws dynamodb describe-table --table-name nowhere

echo "-- items"
for i in 1 2 3 4 5; do
  db put-item --table-name orders --item "{\"id\":{\"S\":\"o-1\"},\"at\":{\"N\":\"$i\"},\"who\":{\"S\":\"ann\"},\"tags\":{\"SS\":[\"a\",\"b\"]}}"
done
expect "an item" ann "$(db get-item --table-name orders --key '{"id":{"S":"o-1"},"at":{"N":"2"}}' --query Item.who.S)"
refused ConditionalCheckFailedException aws dynamodb put-item --table-name orders --item '{"id":{"S":"o-1"},"at":{"N":"2"}}' \
  --condition-expression 'attribute_not_exists(id)'
refused ValidationException aws dynamodb put-item --table-name orders --item '{"id":{"S":"o-1"}}'
expect "an update" 7 "$(db update-item --table-name orders --key '{"id":{"S":"o-1"},"at":{"N":"2"}}' \
  --update-expression 'SET #n = if_not_exists(#n, :z) + :d' --expression-attribute-names '{"#n":"n"}' \
  --expression-attribute-values '{":z":{"N":"0"},":d":{"N":"7"}}' --return-values UPDATED_NEW --query Attributes.n.N)"
expect "a query" 3 "$(db query --table-name orders --key-condition-expression 'id = :i AND #a BETWEEN :l AND :h' \
  --expression-attribute-names '{"#a":"at"}' --expression-attribute-values '{":i":{"S":"o-1"},":l":{"N":"2"},":h":{"N":"4"}}' --query Count)"
expect "a query in pages" 5 "$(db query --table-name orders --index-name by-who --key-condition-expression 'who = :w' \
  --expression-attribute-values '{":w":{"S":"ann"}}' --page-size 2 --query 'length(Items)' | awk '{n+=$1} END {print n}')"
expect "a scan with a filter" 1 "$(db scan --table-name orders --filter-expression 'attribute_exists(n)' --query Count)"
expect "capacity" 0.5 "$(db get-item --table-name orders --key '{"id":{"S":"o-1"},"at":{"N":"2"}}' --return-consumed-capacity TOTAL --query ConsumedCapacity.CapacityUnits)"
db batch-write-item --request-items '{"orders":[{"PutRequest":{"Item":{"id":{"S":"o-2"},"at":{"N":"1"}}}},{"DeleteRequest":{"Key":{"id":{"S":"o-1"},"at":{"N":"5"}}}}]}' >/dev/null
expect "a batch" 2 "$(db batch-get-item --request-items '{"orders":{"Keys":[{"id":{"S":"o-2"},"at":{"N":"1"}},{"id":{"S":"o-1"},"at":{"N":"5"}},{"id":{"S":"o-1"},"at":{"N":"1"}}]}}' --query 'length(Responses.orders)')"

echo "-- transactions and statements"
db transact-write-items --transact-items '[{"Put":{"TableName":"orders","Item":{"id":{"S":"o-3"},"at":{"N":"1"}}}},{"Update":{"TableName":"orders","Key":{"id":{"S":"o-2"},"at":{"N":"1"}},"UpdateExpression":"SET paid = :t","ExpressionAttributeValues":{":t":{"BOOL":true}}}}]' >/dev/null
refused TransactionCanceledException aws dynamodb transact-write-items --transact-items '[{"Put":{"TableName":"orders","Item":{"id":{"S":"o-9"},"at":{"N":"1"}}}},{"ConditionCheck":{"TableName":"orders","Key":{"id":{"S":"none"},"at":{"N":"1"}},"ConditionExpression":"attribute_exists(id)"}}]'
expect "nothing of what was cancelled" None "$(db get-item --table-name orders --key '{"id":{"S":"o-9"},"at":{"N":"1"}}' --query Item)"
expect "a statement" True "$(db execute-statement --statement "SELECT paid FROM orders WHERE id = 'o-2'" --query 'Items[0].paid.BOOL')"
refused DuplicateItemException aws dynamodb execute-statement --statement "INSERT INTO orders VALUE {'id': 'o-2', 'at': 1}"

echo "-- streams"
stream=$(db describe-table --table-name orders --query Table.LatestStreamArn)
shard=$(aws dynamodbstreams describe-stream --stream-arn "$stream" --query 'StreamDescription.Shards[0].ShardId' --output text)
iterator=$(aws dynamodbstreams get-shard-iterator --stream-arn "$stream" --shard-id "$shard" --shard-iterator-type TRIM_HORIZON --query ShardIterator --output text)
expect "the records" "INSERT INSERT INSERT INSERT INSERT MODIFY INSERT REMOVE INSERT MODIFY" \
  "$(aws dynamodbstreams get-records --shard-iterator "$iterator" --query 'Records[].eventName' --output text | tr '\t' ' ')"

echo "-- what else a table has"
db update-time-to-live --table-name orders --time-to-live-specification Enabled=true,AttributeName=expires >/dev/null
expect "time to live" expires "$(db describe-time-to-live --table-name orders --query TimeToLiveDescription.AttributeName)"
db update-continuous-backups --table-name orders --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true >/dev/null
backup=$(db create-backup --table-name orders --backup-name b-1 --query BackupDetails.BackupArn)
db restore-table-from-backup --target-table-name orders-2 --backup-arn "$backup" >/dev/null
aws dynamodb wait table-exists --table-name orders-2
expect "what was restored" 6 "$(db scan --table-name orders-2 --select COUNT --query Count)"
db update-table --table-name orders --deletion-protection-enabled >/dev/null
refused ValidationException aws dynamodb delete-table --table-name orders
db update-table --table-name orders --no-deletion-protection-enabled >/dev/null
db delete-table --table-name orders >/dev/null
aws dynamodb wait table-not-exists --table-name orders
expect "the tables left" orders-2 "$(db list-tables --query TableNames)"
echo "ok: DynamoDB by the AWS CLI"
