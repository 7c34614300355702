#!/usr/bin/env bash
# A bucket behind a distribution, driven by the AWS CLI at a FakeAwsServer whose endpoint and credentials are in the
# environment: from making it to deleting it, with URLs that `aws cloudfront sign` signs and curl asks for. Ends with
# status 0 when everything is as it should be.
set -euo pipefail
export AWS_PAGER="" AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
endpoint=${AWS_ENDPOINT_URL%/}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT

expect() { # what, wanted, got
  if [ "$2" != "$3" ]; then echo "FAILED: $1: wanted '$2', got '$3'"; exit 1; fi
  echo "ok: $1: $3"
}
view() { # URL [curl's options]: the body, then the status
  local url=$1; shift
  curl -s -w ' %{http_code}' "$@" "$endpoint/_cloudfakes/${url/:\/\///}"
}

# An object that only the distribution may read
aws s3api create-bucket --bucket photos >/dev/null
printf cat > "$work/cat.jpg"
aws s3api put-object --bucket photos --key cat.jpg --body "$work/cat.jpg" --content-type image/jpeg >/dev/null
control=$(aws cloudfront create-origin-access-control --origin-access-control-config \
  Name=photos,SigningProtocol=sigv4,SigningBehavior=always,OriginAccessControlOriginType=s3 \
  --query OriginAccessControl.Id --output text)

# Who may sign
# The AWS CLI reads the traditional form alone, which OpenSSL 3 writes when it is told to.
openssl genrsa -traditional -out "$work/private.pem" 2048 2>/dev/null \
  || openssl genrsa -out "$work/private.pem" 2048 2>/dev/null
openssl rsa -in "$work/private.pem" -pubout -out "$work/public.pem" 2>/dev/null
python3 - "$work" <<'PYTHON'
import json, sys
pem = open(sys.argv[1] + "/public.pem").read()
json.dump({"CallerReference": "1", "Name": "mine", "EncodedKey": pem}, open(sys.argv[1] + "/key.json", "w"))
PYTHON
key=$(aws cloudfront create-public-key --public-key-config "file://$work/key.json" --query PublicKey.Id --output text)
group=$(aws cloudfront create-key-group --key-group-config "Name=mine,Items=$key" --query KeyGroup.Id --output text)

cat > "$work/distribution.json" <<JSON
{"CallerReference": "1", "Comment": "photos", "Enabled": true,
 "Origins": {"Quantity": 1, "Items": [{"Id": "photos", "DomainName": "photos.s3.us-east-1.amazonaws.com",
   "OriginAccessControlId": "$control", "S3OriginConfig": {"OriginAccessIdentity": ""}}]},
 "DefaultCacheBehavior": {"TargetOriginId": "photos", "ViewerProtocolPolicy": "https-only",
   "TrustedKeyGroups": {"Enabled": true, "Quantity": 1, "Items": ["$group"]},
   "CachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6"}}
JSON
id=$(aws cloudfront create-distribution --distribution-config "file://$work/distribution.json" \
  --query Distribution.Id --output text)
aws cloudfront wait distribution-deployed --id "$id"
expect "deployed" Deployed "$(aws cloudfront get-distribution --id "$id" --query Distribution.Status --output text)"
expect "its key" "$key" "$(aws cloudfront get-distribution --id "$id" --output text \
  --query 'Distribution.ActiveTrustedKeyGroups.Items[0].KeyPairIds.Items[0]')"
expect "listed" "$id" "$(aws cloudfront list-distributions --query 'DistributionList.Items[].Id' --output text)"
host=$(aws cloudfront get-distribution --id "$id" --query Distribution.DomainName --output text)
arn=$(aws cloudfront get-distribution --id "$id" --query Distribution.ARN --output text)
cat > "$work/policy.json" <<JSON
{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "cloudfront.amazonaws.com"},
 "Action": "s3:GetObject", "Resource": "arn:aws:s3:::photos/*",
 "Condition": {"StringEquals": {"AWS:SourceArn": "$arn"}}}]}
JSON
aws s3api put-bucket-policy --bucket photos --policy "file://$work/policy.json"

# Signed URLs
head='<?xml version="1.0" encoding="UTF-8"?><Error><Code>'
denied="${head}AccessDenied</Code><Message>Access denied</Message></Error> 403"
url=https://$host/cat.jpg
now=$(curl -sf "$endpoint/_cloudfakes/clock" | grep -o '[0-9]\{4\}-[0-9:T.-]*Z' | head -1)
now=$(date -d "$now" +%s)
sign() { aws cloudfront sign --key-pair-id "$key" --private-key "file://$work/private.pem" --url "$@"; }
canned=$(sign "$url" --date-less-than $((now + 3600)))
custom=$(sign "$url" --date-less-than $((now + 3600)) --date-greater-than $((now - 3600)) --ip-address 203.0.113.0/24)
expect "unsigned" "${head}MissingKey</Code><Message>Missing Key-Pair-Id query parameter or cookie value</Message></Error> 403" \
  "$(view "$url")"
expect "signed" "cat 200" "$(view "$canned")"
expect "with another parameter" "$denied" "$(view "$canned&more=1")"
expect "from there" "cat 200" "$(view "$custom" -H 'X-Cloudfakes-Viewer: 203.0.113.7')"
expect "from elsewhere" "$denied" "$(view "$custom" -H 'X-Cloudfakes-Viewer: 198.51.100.7')"
python3 - "$endpoint" "$canned" <<'PYTHON'
import http.client, random, sys, urllib.parse
endpoint, signed = sys.argv[1:]
line = http.client.HTTPConnection(urllib.parse.urlsplit(endpoint).netloc)
letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~"
chance, made = random.Random(7), set()
while len(made) < 2000:
    at = chance.randrange(signed.index("/cat.jpg") + 1, len(signed))
    changed = signed[:at] + chance.choice(letters) + signed[at + 1:]
    if changed == signed or changed in made:
        continue
    made.add(changed)
    line.request("GET", "/_cloudfakes/" + changed.replace("://", "/", 1))
    answer = line.getresponse()
    body = answer.read().decode()
    assert answer.status == 403 and "<Error><Code>" in body, (changed, answer.status, body)
print("ok: 2,000 changed URLs are refused")
PYTHON
curl -sf -X POST -d '{"advance":"PT1H"}' "$endpoint/_cloudfakes/clock" >/dev/null
expect "expired" "$denied" "$(view "$canned")"

# A new version reaches viewers when the old one is invalidated
fresh() { sign "$url" --date-less-than $((now + 86400)); }
printf dog > "$work/cat.jpg"
aws s3api put-object --bucket photos --key cat.jpg --body "$work/cat.jpg" --content-type image/jpeg >/dev/null
expect "still kept" "cat 200" "$(view "$(fresh)")"
invalidation=$(aws cloudfront create-invalidation --distribution-id "$id" --paths '/*' \
  --query Invalidation.Id --output text)
aws cloudfront wait invalidation-completed --distribution-id "$id" --id "$invalidation"
expect "listed" "$invalidation Completed" "$(aws cloudfront list-invalidations --distribution-id "$id" --output text \
  --query 'InvalidationList.Items[].[Id,Status]' | tr '\t' ' ')"
expect "the new one" "dog 200" "$(view "$(fresh)")"

# Disabled, then deleted
etag=$(aws cloudfront get-distribution-config --id "$id" --query ETag --output text)
aws cloudfront get-distribution-config --id "$id" --query DistributionConfig > "$work/known.json"
if aws cloudfront delete-distribution --id "$id" --if-match "$etag" 2> "$work/error"; then
  echo "FAILED: an enabled distribution was deleted"; exit 1
fi
expect "not while enabled" 1 "$(grep -c DistributionNotDisabled "$work/error")"
python3 - "$work/known.json" <<'PYTHON'
import json, sys
config = json.load(open(sys.argv[1]))
config["Enabled"] = False
json.dump(config, open(sys.argv[1], "w"))
PYTHON
etag=$(aws cloudfront update-distribution --id "$id" --if-match "$etag" \
  --distribution-config "file://$work/known.json" --query ETag --output text)
aws cloudfront wait distribution-deployed --id "$id"
aws cloudfront delete-distribution --id "$id" --if-match "$etag"
expect "none left" None "$(aws cloudfront list-distributions --query 'DistributionList.Items' --output text)"
