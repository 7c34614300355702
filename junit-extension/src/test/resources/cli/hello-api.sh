#!/usr/bin/env bash
# A function behind an HTTP API and a REST API, made by the AWS CLI, asked by curl and by a browser (Chromium, where
# there is one) at a FakeAwsServer whose endpoint and credentials are in the environment. Ends with status 0 when
# everything is as it should be.
set -euo pipefail
export AWS_PAGER="" AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT

expect() { # what, wanted, got
  if [ "$2" != "$3" ]; then echo "FAILED: $1: wanted '$2', got '$3'"; exit 1; fi
  echo "ok: $1: $3"
}

echo "the class is on the server's class path" > "$work/README"
python3 -m zipfile -c "$work/hello.zip" "$work/README"
arn=$(aws lambda create-function --function-name hello --runtime java17 --handler io.cloudfakes.examples.Hello \
  --role arn:aws:iam::123456789012:role/hello --zip-file "fileb://$work/hello.zip" --query FunctionArn --output text)
aws lambda add-permission --function-name hello --statement-id api --action lambda:InvokeFunction \
  --principal apigateway.amazonaws.com >/dev/null

http=$(aws apigatewayv2 create-api --name hello --protocol-type HTTP --target "$arn" --query ApiId --output text)
aws apigatewayv2 create-stage --api-id "$http" --stage-name prod --auto-deploy >/dev/null

rest=$(aws apigateway create-rest-api --name hello --query id --output text)
root=$(aws apigateway get-resources --rest-api-id "$rest" --query 'items[0].id' --output text)
aws apigateway put-method --rest-api-id "$rest" --resource-id "$root" --http-method GET \
  --authorization-type NONE >/dev/null
aws apigateway put-integration --rest-api-id "$rest" --resource-id "$root" --http-method GET --type AWS_PROXY \
  --integration-http-method POST \
  --uri "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/$arn/invocations" >/dev/null
aws apigateway create-deployment --rest-api-id "$rest" --stage-name prod >/dev/null

port=${AWS_ENDPOINT_URL##*:}; port=${port%/}
for api in "$http" "$rest"; do
  host=$api.execute-api.us-east-1.amazonaws.com
  expect "curl, by a path of the endpoint" "<p>hello curl</p>" \
    "$(curl -sf "${AWS_ENDPOINT_URL%/}/_cloudfakes/https/$host/prod?name=curl")"
  expect "curl, by the host" "<p>hello curl</p>" \
    "$(curl -sf -H "Host: $host" "${AWS_ENDPOINT_URL%/}/prod?name=curl")"
  expect "curl, by a name under localhost" "<p>hello curl</p>" \
    "$(curl -sf --resolve "$host.localhost:$port:127.0.0.1" "http://$host.localhost:$port/prod?name=curl")"
  if command -v chromium >/dev/null; then
    expect "a browser" "<p>hello browser</p>" "$(chromium --headless --no-sandbox --disable-gpu --dump-dom \
      "http://$host.localhost:$port/prod?name=browser" 2>/dev/null | grep -o '<p>.*</p>')"
  fi
done

# One request at once, and one more with each second: the clock of a server stands unless it is moved.
aws apigatewayv2 update-stage --api-id "$http" --stage-name prod \
  --default-route-settings ThrottlingBurstLimit=2,ThrottlingRateLimit=1 >/dev/null
aws apigateway update-stage --rest-api-id "$rest" --stage-name prod --patch-operations \
  'op=replace,path=/*/*/throttling/burstLimit,value=2' 'op=replace,path=/*/*/throttling/rateLimit,value=1' >/dev/null
answered() { # host, requests: how many are answered with 200
  for _ in $(seq "$2"); do
    curl -s -o /dev/null -w '%{http_code}\n' "${AWS_ENDPOINT_URL%/}/_cloudfakes/https/$1/prod"
  done | grep -c 200 || true
}
for api in "$http" "$rest"; do
  host=$api.execute-api.us-east-1.amazonaws.com
  expect "answered at once" 2 "$(answered "$host" 6)"
  curl -sf -X POST -d '{"advance":"PT1S"}' "${AWS_ENDPOINT_URL%/}/_cloudfakes/clock" >/dev/null
  expect "answered a second later" 1 "$(answered "$host" 6)"
done
