#!/usr/bin/env bash
# S3 driven by s3cmd against a FakeAwsServer whose endpoint and credentials are in the environment.
# Ends with status 0 when everything is as it should be.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
host=${AWS_ENDPOINT_URL#http://}; host=${host%/}
cat > config <<C
[default]
access_key = $AWS_ACCESS_KEY_ID
secret_key = $AWS_SECRET_ACCESS_KEY
bucket_location = $AWS_DEFAULT_REGION
host_base = $host
host_bucket = $host
use_https = False
multipart_chunk_size_mb = 5
C
s3() { s3cmd --config=config --no-progress "$@"; }

expect() { # what, wanted, got
  if [ "$2" != "$3" ]; then echo "FAILED: $1: wanted '$2', got '$3'"; exit 1; fi
  echo "ok: $1: $3"
}

s3 mb s3://s3cmd >/dev/null
mkdir -p album/sub; echo one > album/one.txt; echo two > "album/sub/two ü+&.txt"
s3 put album/one.txt s3://s3cmd/one.txt >/dev/null
s3 get s3://s3cmd/one.txt back >/dev/null
expect "what came back" one "$(cat back)"
s3 sync album/ s3://s3cmd/album/ >/dev/null
expect "what was synchronised" 3 "$(s3 ls --recursive s3://s3cmd | wc -l | tr -d ' ')"
expect "a second synchronisation" "" "$(s3 sync album/ s3://s3cmd/album/ | grep upload: || true)"
s3 cp s3://s3cmd/one.txt s3://s3cmd/uno.txt >/dev/null
s3 mv s3://s3cmd/uno.txt s3://s3cmd/eins.txt >/dev/null
expect "the moved" 1 "$(s3 ls s3://s3cmd/eins.txt | wc -l | tr -d ' ')"
head -c 12000000 /dev/urandom > large
s3 put large s3://s3cmd/large >/dev/null
s3 get s3://s3cmd/large large2 >/dev/null
expect "12 MB in parts and back" same "$(cmp -s large large2 && echo same)"
expect "what s3cmd says of it" 12000000 "$(s3 info s3://s3cmd/large | sed -n 's/ *File size: *//p')"
expect "the sum" 5 "$(s3 du s3://s3cmd | awk '{print $2}')"
s3 del --recursive --force s3://s3cmd/ >/dev/null
s3 rb s3://s3cmd >/dev/null
expect "the buckets left" "" "$(s3 ls)"
echo "ok: S3 by s3cmd"
