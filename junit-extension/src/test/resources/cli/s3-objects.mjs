// S3 driven by the AWS SDK for JavaScript v3 against a FakeAwsServer whose endpoint and credentials are in the
// environment (AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, …). Ends with status 0 when everything is as it should be.
// Run with the folder that @aws-sdk is installed in as its argument.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { randomBytes } from "node:crypto";

const require = createRequire(process.argv[2] + "/");
const {
  S3Client, CreateBucketCommand, DeleteBucketCommand, DeleteObjectsCommand, GetObjectCommand, HeadObjectCommand,
  ListObjectVersionsCommand, ListObjectsV2Command, PutBucketVersioningCommand, PutObjectCommand, CopyObjectCommand,
  PutObjectTaggingCommand, GetObjectTaggingCommand, DeleteObjectCommand, paginateListObjectsV2, waitUntilBucketExists,
} = require("@aws-sdk/client-s3");
const { Upload } = require("@aws-sdk/lib-storage");
const { getSignedUrl } = require("@aws-sdk/s3-request-presigner");
const { createPresignedPost } = require("@aws-sdk/s3-presigned-post");

const s3 = new S3Client({ forcePathStyle: true, region: process.env.AWS_DEFAULT_REGION });
const Bucket = "javascript";

async function refused(name, command) {
  await assert.rejects(s3.send(command), (e) => { assert.equal(e.name, name, e); return true; });
}

await s3.send(new CreateBucketCommand({ Bucket }));
await waitUntilBucketExists({ client: s3, maxWaitTime: 10 }, { Bucket });
console.log("ok: a bucket");

const Key = "a/ü +&.txt";
await s3.send(new PutObjectCommand({ Bucket, Key, Body: "0123456789", Metadata: { colour: "red" }, ContentType: "text/plain" }));
const got = await s3.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: "ENABLED" }));
assert.equal(await got.Body.transformToString(), "0123456789");
assert.deepEqual(got.Metadata, { colour: "red" });
const range = await s3.send(new GetObjectCommand({ Bucket, Key, Range: "bytes=2-4" }));
assert.equal(await range.Body.transformToString(), "234");
await refused("NoSuchKey", new GetObjectCommand({ Bucket, Key: "none" }));
await refused("NotFound", new HeadObjectCommand({ Bucket, Key: "none" }));
await refused("PreconditionFailed", new PutObjectCommand({ Bucket, Key, Body: "x", IfNoneMatch: "*" }));
await s3.send(new CopyObjectCommand({ Bucket, Key: "copy", CopySource: encodeURIComponent(`${Bucket}/${Key}`) }));
console.log("ok: objects");

for (let i = 0; i < 12; i++) await s3.send(new PutObjectCommand({ Bucket, Key: `list/${i}`, Body: "" }));
let listed = 0;
for await (const page of paginateListObjectsV2({ client: s3, pageSize: 5 }, { Bucket, Prefix: "list/" })) listed += page.Contents.length;
assert.equal(listed, 12);
console.log("ok: pages");

const signed = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: "copy" }), { expiresIn: 60 });
assert.equal(await (await fetch(signed)).text(), "0123456789");
console.log("ok: a presigned URL");

const large = randomBytes(11 * 1024 * 1024);
await new Upload({ client: s3, params: { Bucket, Key: "large", Body: large }, partSize: 5 << 20, queueSize: 3 }).done();
const head = await s3.send(new HeadObjectCommand({ Bucket, Key: "large" }));
assert.match(head.ETag, /-3"$/);
const back = await s3.send(new GetObjectCommand({ Bucket, Key: "large" }));
assert.ok(large.equals(Buffer.from(await back.Body.transformToByteArray())));
console.log("ok: an upload in parts");

const post = await createPresignedPost(s3, { Bucket, Key: "form", Conditions: [["content-length-range", 1, 100]], Expires: 60 });
const form = new FormData();
for (const [name, value] of Object.entries(post.fields)) form.append(name, value);
form.append("file", new Blob(["by form"]), "f.txt");
assert.equal((await fetch(post.url, { method: "POST", body: form })).status, 204);
assert.equal(await (await s3.send(new GetObjectCommand({ Bucket, Key: "form" }))).Body.transformToString(), "by form");
console.log("ok: a presigned post");

await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: "Enabled" } }));
const first = await s3.send(new PutObjectCommand({ Bucket, Key: "v", Body: "1" }));
await s3.send(new PutObjectCommand({ Bucket, Key: "v", Body: "2" }));
await s3.send(new DeleteObjectCommand({ Bucket, Key: "v" }));
await refused("NoSuchKey", new GetObjectCommand({ Bucket, Key: "v" }));
const old = await s3.send(new GetObjectCommand({ Bucket, Key: "v", VersionId: first.VersionId }));
assert.equal(await old.Body.transformToString(), "1");
await s3.send(new PutObjectTaggingCommand({ Bucket, Key: "copy", Tagging: { TagSet: [{ Key: "a", Value: "b" }] } }));
assert.equal((await s3.send(new GetObjectTaggingCommand({ Bucket, Key: "copy" }))).TagSet[0].Value, "b");
console.log("ok: versions and tags");

const all = await s3.send(new ListObjectVersionsCommand({ Bucket }));
const Objects = [...(all.Versions ?? []), ...(all.DeleteMarkers ?? [])].map(({ Key, VersionId }) => ({ Key, VersionId }));
const deleted = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
assert.equal(deleted.Deleted.length, Objects.length);
assert.equal((await s3.send(new ListObjectsV2Command({ Bucket }))).KeyCount, 0);
await s3.send(new DeleteBucketCommand({ Bucket }));
console.log("ok: S3 by the AWS SDK for JavaScript");
