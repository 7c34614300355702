"""S3 driven by boto3 against a FakeAwsServer whose endpoint and credentials are in the environment
(AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, ...): managed transfer, paginators, waiters, presigned requests and posts.
Ends with status 0 when everything is as it should be."""

import io
import os
import urllib.error
import urllib.request
import uuid

import boto3
from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import ClientError

# Forms are signed the old way by default, which S3 no longer takes for new buckets.
s3 = boto3.client("s3", config=Config(signature_version="s3v4"))
resource = boto3.resource("s3")


def refused(code, call, **arguments):
    try:
        call(**arguments)
    except ClientError as e:
        assert e.response["Error"]["Code"] == code, e
        return e.response
    raise AssertionError(f"not refused with {code}")


# Buckets and waiters
s3.create_bucket(Bucket="boto")
s3.get_waiter("bucket_exists").wait(Bucket="boto")
refused("404", s3.head_bucket, Bucket="nobodys")
assert [b["Name"] for b in s3.list_buckets()["Buckets"]] == ["boto"]
print("ok: buckets and waiters")

# Objects, conditions, ranges, checksums
put = s3.put_object(Bucket="boto", Key="a/ü +&.txt", Body=b"0123456789", Metadata={"colour": "red"}, ChecksumAlgorithm="SHA256")
assert put["ChecksumSHA256"]
got = s3.get_object(Bucket="boto", Key="a/ü +&.txt", ChecksumMode="ENABLED")
assert got["Body"].read() == b"0123456789" and got["Metadata"] == {"colour": "red"}
assert got["ChecksumSHA256"] == put["ChecksumSHA256"]
assert s3.get_object(Bucket="boto", Key="a/ü +&.txt", Range="bytes=2-4")["Body"].read() == b"234"
refused("PreconditionFailed", s3.put_object, Bucket="boto", Key="a/ü +&.txt", Body=b"", IfNoneMatch="*")
refused("NoSuchKey", s3.get_object, Bucket="boto", Key="none")
refused("InvalidRange", s3.get_object, Bucket="boto", Key="a/ü +&.txt", Range="bytes=10-")
s3.get_waiter("object_exists").wait(Bucket="boto", Key="a/ü +&.txt")
print("ok: objects")

# Managed transfer: in parts, and in one piece
content = os.urandom(11 * 1024 * 1024)
parts = TransferConfig(multipart_threshold=6 << 20, multipart_chunksize=5 << 20, max_concurrency=3)
s3.upload_fileobj(io.BytesIO(content), "boto", "large", Config=parts, ExtraArgs={"ContentType": "image/png"})
head = s3.head_object(Bucket="boto", Key="large")
assert head["ETag"].endswith('-3"') and head["ContentLength"] == len(content) and head["ContentType"] == "image/png", head
back = io.BytesIO()
s3.download_fileobj("boto", "large", back, Config=parts)
assert back.getvalue() == content
s3.copy({"Bucket": "boto", "Key": "large"}, "boto", "copy", Config=parts)
assert resource.Object("boto", "copy").content_length == len(content)
resource.Bucket("boto").upload_fileobj(io.BytesIO(b"small"), "small")
assert resource.Object("boto", "small").get()["Body"].read() == b"small"
print("ok: managed transfer")

# Paginators
for i in range(25):
    s3.put_object(Bucket="boto", Key=f"list/{i:02}")
pages = list(s3.get_paginator("list_objects_v2").paginate(Bucket="boto", Prefix="list/", PaginationConfig={"PageSize": 10}))
assert [len(p["Contents"]) for p in pages] == [10, 10, 5]
assert sum(len(p["Contents"]) for p in s3.get_paginator("list_objects").paginate(Bucket="boto", Prefix="list/", PaginationConfig={"PageSize": 7})) == 25
assert s3.list_objects_v2(Bucket="boto", Delimiter="/")["CommonPrefixes"] == [{"Prefix": "a/"}, {"Prefix": "list/"}]
print("ok: paginators")

# Presigned requests and posts
url = s3.generate_presigned_url("get_object", Params={"Bucket": "boto", "Key": "small", "ResponseContentType": "text/x"})
with urllib.request.urlopen(url) as reply:
    assert reply.read() == b"small" and reply.headers["Content-Type"] == "text/x"
url = s3.generate_presigned_url("put_object", Params={"Bucket": "boto", "Key": "put"})
urllib.request.urlopen(urllib.request.Request(url, data=b"by URL", method="PUT"))
assert s3.get_object(Bucket="boto", Key="put")["Body"].read() == b"by URL"


def post(fields, form, content):
    boundary = uuid.uuid4().hex
    body = b"".join(
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    )
    body += f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="f.txt"\r\n\r\n'.encode()
    body += content + f"\r\n--{boundary}--\r\n".encode()
    request = urllib.request.Request(form, data=body, method="POST")
    request.add_header("Content-Type", f"multipart/form-data; boundary={boundary}")
    try:
        with urllib.request.urlopen(request) as reply:
            return reply.status, reply.read().decode()
    except urllib.error.HTTPError as e:
        return e.code, e.read().decode()


form = s3.generate_presigned_post("boto", "form/${filename}", Conditions=[["content-length-range", 1, 100]])
assert post(form["fields"], form["url"], b"by form")[0] == 204
assert s3.get_object(Bucket="boto", Key="form/f.txt")["Body"].read() == b"by form"
status, text = post(form["fields"], form["url"], b"x" * 101)
assert status == 400 and "<Code>EntityTooLarge</Code>" in text, (status, text)
print("ok: presigned requests and posts")

# Versions
versioning = resource.BucketVersioning("boto")
versioning.enable()
first = s3.put_object(Bucket="boto", Key="v", Body=b"1")["VersionId"]
s3.put_object(Bucket="boto", Key="v", Body=b"2")
marker = s3.delete_object(Bucket="boto", Key="v")
assert marker["DeleteMarker"]
refused("NoSuchKey", s3.get_object, Bucket="boto", Key="v")
assert s3.get_object(Bucket="boto", Key="v", VersionId=first)["Body"].read() == b"1"
s3.delete_object(Bucket="boto", Key="v", VersionId=marker["VersionId"])
assert s3.get_object(Bucket="boto", Key="v")["Body"].read() == b"2"
assert len(list(resource.Bucket("boto").object_versions.filter(Prefix="v"))) == 2
print("ok: versions")

# Configuration
s3.put_bucket_tagging(Bucket="boto", Tagging={"TagSet": [{"Key": "team", "Value": "blue"}]})
assert s3.get_bucket_tagging(Bucket="boto")["TagSet"] == [{"Key": "team", "Value": "blue"}]
refused("NoSuchCORSConfiguration", s3.get_bucket_cors, Bucket="boto")
s3.put_bucket_cors(Bucket="boto", CORSConfiguration={"CORSRules": [{"AllowedMethods": ["GET"], "AllowedOrigins": ["*"]}]})
assert s3.get_bucket_cors(Bucket="boto")["CORSRules"][0]["AllowedMethods"] == ["GET"]
s3.put_object_tagging(Bucket="boto", Key="small", Tagging={"TagSet": [{"Key": "a", "Value": "b c"}]})
assert s3.get_object_tagging(Bucket="boto", Key="small")["TagSet"] == [{"Key": "a", "Value": "b c"}]
print("ok: configuration")

# The end
resource.Bucket("boto").object_versions.delete()
s3.delete_bucket(Bucket="boto")
s3.get_waiter("bucket_not_exists").wait(Bucket="boto", WaiterConfig={"Delay": 1})
print("ok: S3 by boto3")
