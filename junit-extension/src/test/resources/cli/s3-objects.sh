#!/usr/bin/env bash
# S3 driven by the AWS CLI, high-level (aws s3) and low-level (aws s3api), against a FakeAwsServer whose endpoint
# and credentials are in the environment. Ends with status 0 when everything is as it should be.
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

echo "-- aws s3"
aws s3 mb s3://photos >/dev/null
mkdir -p album/sub; echo one > album/one.txt; echo two > "album/sub/two ü+&.txt"; head -c 100000 /dev/urandom > album/three.bin
find album -type f -exec touch -d 2020-01-01 {} + # older than what is uploaded: the server's clock stands still
aws s3 sync album s3://photos/album --no-progress >/dev/null
expect "what was synchronised" 3 "$(aws s3 ls --recursive s3://photos/ | wc -l | tr -d ' ')"
expect "a second synchronisation" "" "$(aws s3 sync album s3://photos/album --no-progress)"
echo changed-longer > album/one.txt; rm album/three.bin
expect "what changed" 2 "$(aws s3 sync --delete album s3://photos/album --no-progress | wc -l | tr -d ' ')"
aws s3 sync s3://photos/album copy --no-progress >/dev/null
expect "what came back" "" "$(diff -r album copy)"
aws s3 cp s3://photos/album/one.txt s3://photos/uno.txt --no-progress >/dev/null
aws s3 mv s3://photos/uno.txt s3://photos/eins.txt --no-progress >/dev/null
expect "what was moved" "changed-longer" "$(aws s3 cp s3://photos/eins.txt -)"
expect "the top" album/ "$(aws s3 ls s3://photos | awk '/PRE/ {print $2}')"
expect "the sum" "Total Objects: 3" "$(aws s3 ls --recursive --summarize s3://photos | grep Objects: | sed 's/^ *//')"
head -c 20000000 /dev/urandom > large
aws s3 cp large s3://photos/large --no-progress >/dev/null
aws s3 cp s3://photos/large large2 --no-progress >/dev/null
expect "20 MB in parts and back" same "$(cmp -s large large2 && echo same)"
expect "the ETag of three parts" 3 "$(aws s3api head-object --bucket photos --key large --query ETag --output text | tr -d '"' | sed 's/.*-//')"
aws s3 cp s3://photos/large s3://photos/large3 --no-progress >/dev/null
expect "a copy in parts" 20000000 "$(aws s3api head-object --bucket photos --key large3 --query ContentLength --output text)"
expect "a presigned URL" "changed-longer" "$(curl -sf "$(aws s3 presign s3://photos/eins.txt --expires-in 60)")"
refused BucketNotEmpty aws s3api delete-bucket --bucket photos
aws s3 rm --recursive s3://photos/album >/dev/null
expect "what is left" 3 "$(aws s3 ls --recursive s3://photos | wc -l | tr -d ' ')"
aws s3 rb --force s3://photos >/dev/null
expect "the buckets left" "" "$(aws s3 ls)"

echo "-- aws s3api"
aws s3api create-bucket --bucket docs >/dev/null
aws s3api wait bucket-exists --bucket docs
refused NoSuchKey aws s3api get-object --bucket docs --key none out
refused 404 aws s3api head-object --bucket docs --key none
refused IllegalLocationConstraintException aws --region eu-west-1 s3api create-bucket --bucket far --create-bucket-configuration LocationConstraint=eu-west-2
aws --region eu-west-1 s3api create-bucket --bucket far --create-bucket-configuration LocationConstraint=eu-west-1 >/dev/null
expect "the location" eu-west-1 "$(aws s3api get-bucket-location --bucket far --query LocationConstraint --output text)"
echo hello > body
etag=$(aws s3api put-object --bucket docs --key a --body body --metadata colour=red --content-type text/plain --checksum-algorithm SHA256 --query ETag --output text)
expect "the ETag" '"b1946ac92492d2347c6235b4d2611184"' "$etag"
refused PreconditionFailed aws s3api put-object --bucket docs --key a --body body --if-none-match '*'
expect "the metadata" red "$(aws s3api head-object --bucket docs --key a --query Metadata.colour --output text)"
aws s3api get-object --bucket docs --key a --range bytes=1-3 part >/dev/null
expect "a range" ell "$(cat part)"
refused InvalidRange aws s3api get-object --bucket docs --key a --range bytes=99- part
refused 304 aws s3api get-object --bucket docs --key a --if-none-match "$etag" part
aws s3api copy-object --bucket docs --key b --copy-source docs/a >/dev/null
for i in 1 2 3 4 5; do aws s3api put-object --bucket docs --key "list/$i" >/dev/null; done
expect "pages" 7 "$(aws s3api list-objects-v2 --bucket docs --page-size 2 --query 'Contents[].Key' --output text | wc -w | tr -d ' ')"
expect "a common prefix" list/ "$(aws s3api list-objects --bucket docs --delimiter / --query 'CommonPrefixes[0].Prefix' --output text)"
aws s3api delete-objects --bucket docs --delete 'Objects=[{Key=list/1},{Key=list/2}]' >/dev/null

aws s3api put-object-tagging --bucket docs --key a --tagging 'TagSet=[{Key=team,Value=blue}]'
expect "the tag" blue "$(aws s3api get-object-tagging --bucket docs --key a --query 'TagSet[0].Value' --output text)"
expect "the attributes" 6 "$(aws s3api get-object-attributes --bucket docs --key a --object-attributes ObjectSize ETag --query ObjectSize --output text)"
aws s3api put-bucket-versioning --bucket docs --versioning-configuration Status=Enabled
expect "versioning" Enabled "$(aws s3api get-bucket-versioning --bucket docs --query Status --output text)"
first=$(aws s3api put-object --bucket docs --key v --body body --query VersionId --output text)
aws s3api put-object --bucket docs --key v >/dev/null
aws s3api delete-object --bucket docs --key v >/dev/null
refused NoSuchKey aws s3api get-object --bucket docs --key v out
aws s3api get-object --bucket docs --key v --version-id "$first" out >/dev/null
expect "the first version" hello "$(cat out)"
expect "the versions" 2 "$(aws s3api list-object-versions --bucket docs --prefix v --query 'length(Versions)' --output text)"
marker=$(aws s3api list-object-versions --bucket docs --prefix v --query 'DeleteMarkers[0].VersionId' --output text)
refused MethodNotAllowed aws s3api get-object --bucket docs --key v --version-id "$marker" out

upload=$(aws s3api create-multipart-upload --bucket docs --key m --query UploadId --output text)
part=$(aws s3api upload-part --bucket docs --key m --part-number 1 --upload-id "$upload" --body body --query ETag --output text)
expect "the parts" 1 "$(aws s3api list-parts --bucket docs --key m --upload-id "$upload" --query 'length(Parts)' --output text)"
expect "the uploads" m "$(aws s3api list-multipart-uploads --bucket docs --query 'Uploads[0].Key' --output text)"
aws s3api complete-multipart-upload --bucket docs --key m --upload-id "$upload" --multipart-upload "{\"Parts\":[{\"PartNumber\":1,\"ETag\":$part}]}" >/dev/null
refused NoSuchUpload aws s3api abort-multipart-upload --bucket docs --key m --upload-id nonsense

aws s3api put-bucket-tagging --bucket docs --tagging 'TagSet=[{Key=cost,Value=7}]'
expect "the bucket's tag" 7 "$(aws s3api get-bucket-tagging --bucket docs --query 'TagSet[0].Value' --output text)"
refused NoSuchLifecycleConfiguration aws s3api get-bucket-lifecycle-configuration --bucket docs
aws s3api put-bucket-lifecycle-configuration --bucket docs --lifecycle-configuration '{"Rules":[{"ID":"r","Status":"Enabled","Filter":{"Prefix":"tmp/"},"Expiration":{"Days":3}}]}' >/dev/null
expect "the lifecycle" 3 "$(aws s3api get-bucket-lifecycle-configuration --bucket docs --query 'Rules[0].Expiration.Days' --output text)"
aws s3api put-bucket-cors --bucket docs --cors-configuration '{"CORSRules":[{"AllowedMethods":["GET"],"AllowedOrigins":["*"]}]}'
expect "CORS" GET "$(aws s3api get-bucket-cors --bucket docs --query 'CORSRules[0].AllowedMethods[0]' --output text)"
expect "the encryption" AES256 "$(aws s3api get-bucket-encryption --bucket docs --query 'ServerSideEncryptionConfiguration.Rules[0].ApplyServerSideEncryptionByDefault.SSEAlgorithm' --output text)"
expect "the public access block" True "$(aws s3api get-public-access-block --bucket docs --query PublicAccessBlockConfiguration.BlockPublicAcls --output text)"
aws s3api put-bucket-policy --bucket docs --policy '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::docs/secret/*"}]}'
aws s3api put-object --bucket docs --key secret/s --body body >/dev/null
refused AccessDenied aws s3api get-object --bucket docs --key secret/s out
expect "the policy's status" False "$(aws s3api get-bucket-policy-status --bucket docs --query PolicyStatus.IsPublic --output text)"
aws s3api delete-bucket-policy --bucket docs
expect "the grants" FULL_CONTROL "$(aws s3api get-object-acl --bucket docs --key a --query 'Grants[0].Permission' --output text)"
refused AccessControlListNotSupported aws s3api put-object-acl --bucket docs --key a --acl public-read

aws s3api create-bucket --bucket locked --object-lock-enabled-for-bucket >/dev/null
version=$(aws s3api put-object --bucket locked --key l --body body --query VersionId --output text)
aws s3api put-object-legal-hold --bucket locked --key l --legal-hold Status=ON
refused AccessDenied aws s3api delete-object --bucket locked --key l --version-id "$version"
aws s3api put-object-legal-hold --bucket locked --key l --legal-hold Status=OFF
aws s3api delete-object --bucket locked --key l --version-id "$version" >/dev/null
aws s3api delete-bucket --bucket locked
refused NoSuchBucket aws s3api list-objects-v2 --bucket locked
echo "ok: S3 by the AWS CLI"
