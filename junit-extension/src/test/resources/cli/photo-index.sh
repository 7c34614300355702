#!/usr/bin/env bash
# The photo-index job driven by the AWS CLI against a FakeAwsServer whose endpoint and credentials are in
# the environment (AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, …). Ends with status 0 when everything is as it should be.
set -euo pipefail
export AWS_PAGER="" AWS_EC2_METADATA_DISABLED=true AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT

expect() { # what, wanted, got
  if [ "$2" != "$3" ]; then echo "FAILED: $1: wanted '$2', got '$3'"; exit 1; fi
  echo "ok: $1: $3"
}

aws dynamodb create-table --table-name photo-index --billing-mode PAY_PER_REQUEST \
  --attribute-definitions AttributeName=key,AttributeType=S AttributeName=camera,AttributeType=S AttributeName=uploaded,AttributeType=S \
  --key-schema AttributeName=key,KeyType=HASH \
  --global-secondary-indexes 'IndexName=by-camera,KeySchema=[{AttributeName=camera,KeyType=HASH},{AttributeName=uploaded,KeyType=RANGE}],Projection={ProjectionType=ALL}' >/dev/null
expect "the table" ACTIVE "$(aws dynamodb describe-table --table-name photo-index --query Table.TableStatus --output text)"

aws s3api create-bucket --bucket cli-photos >/dev/null
aws s3api put-bucket-notification-configuration --bucket cli-photos --notification-configuration \
  '{"LambdaFunctionConfigurations":[{"Id":"index","LambdaFunctionArn":"arn:aws:lambda:us-east-1:123456789012:function:index-photo","Events":["s3:ObjectCreated:*"],"Filter":{"Key":{"FilterRules":[{"Name":"suffix","Value":".jpg"}]}}}]}'

head -c 1200 /dev/zero > "$work/cat.jpg"; head -c 5000 /dev/zero > "$work/dog.jpg"
aws s3 cp "$work/cat.jpg" "s3://cli-photos/cat.jpg" --metadata camera=Leica --no-progress
aws s3 cp "$work/dog.jpg" "s3://cli-photos/summer trip/dog.jpg" --metadata camera=Nikon --no-progress
echo text | aws s3 cp - s3://cli-photos/notes.txt --no-progress
expect "the objects" 3 "$(aws s3api list-objects-v2 --bucket cli-photos --query 'length(Contents)' --output text)"
aws s3 cp s3://cli-photos/cat.jpg "$work/back.jpg" --no-progress
expect "what comes back" same "$(cmp -s "$work/cat.jpg" "$work/back.jpg" && echo same)"

expect "the index" 2 "$(aws dynamodb scan --table-name photo-index --query Count --output text)"
expect "search by attribute" cat.jpg "$(aws dynamodb query --table-name photo-index --index-name by-camera \
  --key-condition-expression 'camera = :c' --expression-attribute-values '{":c":{"S":"Leica"}}' --query 'Items[0].key.S' --output text)"
expect "search by date range" "summer trip/dog.jpg" "$(aws dynamodb query --table-name photo-index --index-name by-camera \
  --key-condition-expression 'camera = :c AND uploaded BETWEEN :f AND :t' \
  --expression-attribute-values '{":c":{"S":"Nikon"},":f":{"S":"2000"},":t":{"S":"2100"}}' --query 'Items[0].key.S' --output text)"
expect "the total size" 6200 "$(aws dynamodb scan --table-name photo-index --query 'Items[].size.N' --output text | tr '\t' '\n' | awk '{s+=$1} END {print s}')"

aws dynamodb scan --table-name photo-index --query 'Items[].key.S' --output text | tr '\t' '\n' | while read -r key; do
  aws dynamodb delete-item --table-name photo-index --key "{\"key\":{\"S\":\"$key\"}}"
done
expect "after scan and delete" 0 "$(aws dynamodb scan --table-name photo-index --query Count --output text)"
aws dynamodb delete-table --table-name photo-index >/dev/null
expect "after the drop" 255 "$(aws dynamodb describe-table --table-name photo-index >/dev/null 2>"$work/error" || echo 255)"
grep -q ResourceNotFoundException "$work/error"
aws s3 rm s3://cli-photos --recursive --quiet
aws s3 rb s3://cli-photos >/dev/null
expect "an action that is not modelled" NotImplemented "$(aws s3api get-object-torrent --bucket b --key k "$work/t" 2>&1 | grep -o NotImplemented | head -1)"
