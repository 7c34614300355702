"""URLs signed by botocore's CloudFrontSigner against a FakeAwsServer whose endpoint and credentials are in the
environment (AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, ...). Ends with status 0 when everything is as it should be."""

import datetime
import os
import subprocess
import tempfile
import urllib.error
import urllib.request

import boto3
from botocore.signers import CloudFrontSigner

endpoint = os.environ["AWS_ENDPOINT_URL"].rstrip("/")
work = tempfile.mkdtemp()
private = os.path.join(work, "private.pem")
subprocess.run(["openssl", "genrsa", "-out", private, "2048"], check=True, capture_output=True)
public = subprocess.run(["openssl", "rsa", "-in", private, "-pubout"], check=True, capture_output=True).stdout.decode()


def view(url, **headers):
    request = urllib.request.Request(endpoint + "/_cloudfakes/" + url.replace("://", "/", 1), headers=headers)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as e:
        return e.code, e.read().decode()


def rsa_signer(message):
    command = ["openssl", "dgst", "-sha1", "-sign", private]
    return subprocess.run(command, input=message, check=True, capture_output=True).stdout


cloudfront = boto3.client("cloudfront")
s3 = boto3.client("s3")
s3.create_bucket(Bucket="films")
s3.put_object(Bucket="films", Key="a film.mp4", Body=b"film")
identity = cloudfront.create_cloud_front_origin_access_identity(
    CloudFrontOriginAccessIdentityConfig={"CallerReference": "1", "Comment": ""}
)["CloudFrontOriginAccessIdentity"]
s3.put_bucket_policy(
    Bucket="films",
    Policy='{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":'
    + '"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity '
    + identity["Id"]
    + '"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::films/*"}]}',
)
key = cloudfront.create_public_key(
    PublicKeyConfig={"CallerReference": "1", "Name": "films", "EncodedKey": public}
)["PublicKey"]["Id"]
group = cloudfront.create_key_group(KeyGroupConfig={"Name": "films", "Items": [key]})["KeyGroup"]["Id"]
made = cloudfront.create_distribution(
    DistributionConfig={
        "CallerReference": "1",
        "Comment": "",
        "Enabled": True,
        "Origins": {
            "Quantity": 1,
            "Items": [
                {
                    "Id": "films",
                    "DomainName": "films.s3.us-east-1.amazonaws.com",
                    "S3OriginConfig": {"OriginAccessIdentity": "origin-access-identity/cloudfront/" + identity["Id"]},
                }
            ],
        },
        "DefaultCacheBehavior": {
            "TargetOriginId": "films",
            "ViewerProtocolPolicy": "allow-all",
            "TrustedKeyGroups": {"Enabled": True, "Quantity": 1, "Items": [group]},
            "CachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6",
        },
    }
)["Distribution"]
cloudfront.get_waiter("distribution_deployed").wait(Id=made["Id"])

signer = CloudFrontSigner(key, rsa_signer)
url = "https://" + made["DomainName"] + "/a%20film.mp4"
later = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=1)
canned = signer.generate_presigned_url(url, date_less_than=later)
assert view(canned) == (200, "film"), view(canned)
assert view(canned.replace("https:", "http:", 1))[0] == 403
policy = signer.build_policy(f"https://{made['DomainName']}/*.mp4", later, ip_address="203.0.113.0/24")
custom = signer.generate_presigned_url(url + "?part=1", policy=policy)
inside = {"X-Cloudfakes-Viewer": "203.0.113.7"}
assert view(custom, **inside)[0] == 403, "the policy is for no query string"
policy = signer.build_policy(url + "?part=1", later, ip_address="203.0.113.0/24")
custom = signer.generate_presigned_url(url + "?part=1", policy=policy)
assert view(custom, **inside) == (200, "film"), view(custom, **inside)
assert view(custom)[1].endswith("<Error><Code>AccessDenied</Code><Message>Access denied</Message></Error>")

pages = cloudfront.get_paginator("list_distributions").paginate()
assert [d["Id"] for page in pages for d in page["DistributionList"]["Items"]] == [made["Id"]]
