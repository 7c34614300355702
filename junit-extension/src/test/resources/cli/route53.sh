#!/usr/bin/env bash
# Route 53 and Route 53 Domains driven by the AWS CLI against a FakeAwsServer whose endpoint and credentials are in the
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

r53() { aws route53 "$@" --output text; }
batch() { # action, name, type, ttl, value
  echo "{\"Changes\":[{\"Action\":\"$1\",\"ResourceRecordSet\":{\"Name\":\"$2\",\"Type\":\"$3\",\"TTL\":$4,\"ResourceRecords\":[{\"Value\":\"$5\"}]}}]}"
}

echo "-- zones"
zone=$(r53 create-hosted-zone --name shop.test --caller-reference 1 --query HostedZone.Id)
refused HostedZoneAlreadyExists aws route53 create-hosted-zone --name other.test --caller-reference 1
expect "the zone" shop.test. "$(r53 list-hosted-zones --query 'HostedZones[].Name')"
expect "its servers" 4 "$(r53 get-hosted-zone --id "$zone" --query 'length(DelegationSet.NameServers)')"

echo "-- records"
change=$(r53 change-resource-record-sets --hosted-zone-id "$zone" --change-batch "$(batch CREATE www.shop.test A 60 192.0.2.1)" --query ChangeInfo.Id)
aws route53 wait resource-record-sets-changed --id "$change"
expect "in sync" INSYNC "$(r53 get-change --id "$change" --query ChangeInfo.Status)"
expect "the records" "NS SOA A" "$(r53 list-resource-record-sets --hosted-zone-id "$zone" --query 'ResourceRecordSets[].Type' | tr '\t' ' ')"
expect "page by page" "NS SOA A" "$(r53 list-resource-record-sets --hosted-zone-id "$zone" --page-size 1 --query 'ResourceRecordSets[].Type' | xargs)"
expect "an answer" 192.0.2.1 "$(r53 test-dns-answer --hosted-zone-id "$zone" --record-name www.shop.test --record-type A --query RecordData)"
refused InvalidChangeBatch aws route53 change-resource-record-sets --hosted-zone-id "$zone" --change-batch "$(batch CREATE www.shop.test A 60 192.0.2.1)"
grep -q "\[Tried to create resource record set \[name='www.shop.test.', type='A'\] but it already exists\]" err
refused HostedZoneNotEmpty aws route53 delete-hosted-zone --id "$zone"

echo "-- health checks"
check=$(r53 create-health-check --caller-reference 1 --health-check-config Type=HTTP,IPAddress=192.0.2.1,ResourcePath=/up --query HealthCheck.Id)
expect "its port" 80 "$(r53 get-health-check --health-check-id "$check" --query HealthCheck.HealthCheckConfig.Port)"
r53 change-tags-for-resource --resource-type healthcheck --resource-id "$check" --add-tags Key=team,Value=blue
expect "its tag" blue "$(r53 list-tags-for-resource --resource-type healthcheck --resource-id "$check" --query 'ResourceTagSet.Tags[0].Value')"
r53 delete-health-check --health-check-id "$check"
refused NoSuchHealthCheck aws route53 get-health-check --health-check-id "$check"

echo "-- the end"
r53 change-resource-record-sets --hosted-zone-id "$zone" --change-batch "$(batch DELETE www.shop.test A 60 192.0.2.1)" >/dev/null
r53 delete-hosted-zone --id "$zone" >/dev/null
refused NoSuchHostedZone aws route53 get-hosted-zone --id "$zone"

echo "-- domains"
me="FirstName=Ann,LastName=Example,ContactType=PERSON,AddressLine1=Main,City=Oslo,CountryCode=NO,ZipCode=0150,PhoneNumber=+47.12345678,Email=ann@shop.test"
expect "available" AVAILABLE "$(aws route53domains check-domain-availability --domain-name my-shop.com --output text)"
operation=$(aws route53domains register-domain --domain-name my-shop.com --duration-in-years 1 --admin-contact "$me" --registrant-contact "$me" --tech-contact "$me" --output text)
expect "registered" SUCCESSFUL "$(aws route53domains get-operation-detail --operation-id "$operation" --query Status --output text)"
expect "its zone" my-shop.com. "$(r53 list-hosted-zones-by-name --query 'HostedZones[].Name')"
refused UnsupportedTLD aws route53domains check-domain-availability --domain-name shop.test
echo "all good"
