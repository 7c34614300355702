#!/usr/bin/env bash
# S3 driven by rclone against a FakeAwsServer whose endpoint and credentials are in the environment.
# Ends with status 0 when everything is as it should be.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
export RCLONE_CONFIG=/dev/null RCLONE_CONFIG_FAKE_TYPE=s3 RCLONE_CONFIG_FAKE_PROVIDER=Other RCLONE_CONFIG_FAKE_ENV_AUTH=true
export RCLONE_CONFIG_FAKE_ENDPOINT=$AWS_ENDPOINT_URL RCLONE_CONFIG_FAKE_REGION=$AWS_DEFAULT_REGION
# New buckets have no ACLs: the only one they take is the one that changes nothing.
export RCLONE_CONFIG_FAKE_ACL=bucket-owner-full-control RCLONE_CONFIG_FAKE_BUCKET_ACL=private
export RCLONE_CONFIG_FAKE_FORCE_PATH_STYLE=true RCLONE_S3_UPLOAD_CUTOFF=6M RCLONE_S3_CHUNK_SIZE=5M RCLONE_RETRIES=1

expect() { # what, wanted, got
  if [ "$2" != "$3" ]; then echo "FAILED: $1: wanted '$2', got '$3'"; exit 1; fi
  echo "ok: $1: $3"
}

rclone -q mkdir fake:rclone
mkdir -p album/sub; echo one > album/one.txt; echo two > "album/sub/two ü+&.txt"; head -c 12000000 /dev/urandom > album/large
rclone -q sync album fake:rclone/album
expect "what was synchronised" 3 "$(rclone lsf -R --files-only fake:rclone | wc -l | tr -d ' ')"
rclone -q check album fake:rclone/album
expect "the sizes" 12000008 "$(rclone size --json fake:rclone | sed 's/.*"bytes":\([0-9]*\).*/\1/')"
echo changed > album/one.txt; rm album/large
rclone -q sync album fake:rclone/album
rclone -q check album fake:rclone/album
rclone -q copy fake:rclone/album copy
expect "what came back" "" "$(diff -r album copy)"
rclone -q moveto fake:rclone/album/one.txt fake:rclone/eins.txt
expect "what was moved" changed "$(rclone cat fake:rclone/eins.txt)"
expect "the tree" "album/ eins.txt" "$(rclone lsf fake:rclone | sort | tr '\n' ' ' | sed 's/ $//')"
rclone -q purge fake:rclone
expect "the buckets left" "" "$(rclone lsd fake:)"
echo "ok: S3 by rclone"
