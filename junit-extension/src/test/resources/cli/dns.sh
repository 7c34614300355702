#!/usr/bin/env bash
# Route 53's answers as dig or kdig (the argument) sees them, over UDP and TCP, with and without EDNS and a client's
# subnet. The zone is made by the AWS CLI against a FakeAwsServer with a DNS port; both are in the environment. Ends with
# status 0 when everything is as it should be.
set -euo pipefail
export AWS_PAGER="" AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
tool=$1

expect() { # what, wanted, got
  if [ "$2" != "$3" ]; then echo "FAILED: $1: wanted '$2', got '$3'"; exit 1; fi
  echo "ok: $1: $3"
}

ask() { "$tool" @127.0.0.1 -p "$CLOUDFAKES_DNS_PORT" +norecurse "$@"; }
short() { ask +short "$@" | sort | xargs; }
status() { ask "$@" | grep -oE 'status: [A-Z]+' | head -1 | cut -d' ' -f2; }
flags() { ask "$@" | grep -iE '^;; flags' | head -1 | sed 's/.*[Ff]lags: *//; s/;.*//' | xargs; }

record() { # name, type, more of the record set
  echo "{\"Action\":\"CREATE\",\"ResourceRecordSet\":{\"Name\":\"$1\",\"Type\":\"$2\",\"TTL\":60,$3}}"
}
values() {
  local sep="" out=""
  for value in "$@"; do out="$out$sep{\"Value\":\"$value\"}"; sep=","; done
  echo "\"ResourceRecords\":[$out]"
}

zone=$(aws route53 create-hosted-zone --name shop.test --caller-reference dig --query HostedZone.Id --output text)
many=$(for i in $(seq 1 100); do echo "192.0.2.$i"; done)
aws route53 change-resource-record-sets --hosted-zone-id "$zone" --output text --change-batch "{\"Changes\":[
  $(record www.shop.test A "$(values 192.0.2.1 192.0.2.2)"),
  $(record alias.shop.test CNAME "$(values www.shop.test)"),
  $(record '*.any.shop.test' A "$(values 192.0.2.3)"),
  $(record shop.test MX "$(values '10 www.shop.test')"),
  $(record many.shop.test A "$(values $many)"),
  $(record sub.shop.test NS "$(values ns.sub.shop.test)"),
  $(record ns.sub.shop.test A "$(values 192.0.2.9)"),
  $(record geo.shop.test A "\"SetIdentifier\":\"de\",\"GeoLocation\":{\"CountryCode\":\"DE\"},$(values 192.0.2.49)"),
  $(record geo.shop.test A "\"SetIdentifier\":\"any\",\"GeoLocation\":{\"CountryCode\":\"*\"},$(values 192.0.2.1)")
]}" > /dev/null

for way in "+notcp +noedns" "+notcp +edns=0" "+tcp +noedns" "+tcp +edns=0"; do
  echo "-- $way"
  expect "addresses" "192.0.2.1 192.0.2.2" "$(short $way www.shop.test A)"
  expect "in any case" "192.0.2.1 192.0.2.2" "$(short $way wWw.ShOp.TeSt A)"
  expect "an alias" "192.0.2.1 192.0.2.2 www.shop.test." "$(short $way alias.shop.test A)"
  expect "a wildcard" "192.0.2.3" "$(short $way x.y.any.shop.test A)"
  expect "mail" "10 www.shop.test." "$(short $way shop.test MX)"
  expect "no such name" NXDOMAIN "$(status $way nothing.shop.test A)"
  expect "no such type" NOERROR "$(status $way www.shop.test TXT)"
  expect "no such zone" REFUSED "$(status $way www.elsewhere.test A)"
  expect "authority" "qr aa" "$(flags $way www.shop.test A)"
  expect "a referral" "qr" "$(flags $way www.sub.shop.test A)"
done

# The same questions, answered in process: what TestDNSAnswer says the name servers would answer.
in_process() { # name, type, the client's subnet if any
  aws route53 test-dns-answer --hosted-zone-id "$zone" --record-name "$1" --record-type "$2" "${@:3}" \
    --query RecordData --output text | tr '\t' '\n' | sort | xargs
}
for question in "www.shop.test A" "x.y.any.shop.test A" "shop.test MX" "alias.shop.test CNAME" "geo.shop.test A" "shop.test SOA"; do
  answer=$(in_process $question)
  for way in "+notcp +noedns" "+notcp +edns=0" "+tcp +noedns" "+tcp +edns=0"; do
    expect "as in process, $way: $question" "$answer" "$(short $way $question)"
  done
done
for transport in +notcp +tcp; do
  expect "as in process, $transport, for a subnet" \
    "$(in_process geo.shop.test A --edns0-client-subnet-ip 203.0.113.0 --edns0-client-subnet-mask 24)" \
    "$(short $transport +subnet=203.0.113.0/24 geo.shop.test A)"
done

expect "cut over UDP" "qr aa tc" "$(flags +notcp +noedns +ignore many.shop.test A)"
expect "whole over TCP" 100 "$(short +tcp many.shop.test A | wc -w)"
expect "a client elsewhere" 192.0.2.1 "$(short +subnet=203.0.113.0/24 geo.shop.test A)"
expect "the subnet comes back" 1 "$(ask +subnet=203.0.113.0/24 geo.shop.test A | grep -icE 'CLIENT-?SUBNET|Client subnet')"
echo "all is well"
