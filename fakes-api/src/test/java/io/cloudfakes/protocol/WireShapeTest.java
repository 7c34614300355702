package io.cloudfakes.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.AwsError;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateInvalidationResponse;
import software.amazon.awssdk.services.cloudfront.model.Invalidation;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.s3.model.GetBucketAclResponse;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesRequest;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** The exact text on the wire, as AWS documents it. */
class WireShapeTest {
  private static final Protocol S3 = Protocols.s3();
  private static final Protocol DYNAMODB =
      Protocols.jsonWithCrc32("1.0", "com.amazonaws.dynamodb.v20120810#");
  private static final Protocol CLOUDFRONT =
      Protocols.restXml("http://cloudfront.amazonaws.com/doc/2020-05-31/");
  private static final Protocol STS = Protocols.query("https://sts.amazonaws.com/doc/2011-06-15/");

  @Test
  void an_s3_listing_has_its_own_root_namespace_and_milliseconds() {
    HttpResponse reply =
        S3.writeResponse(
            "ListObjectsV2",
            ListObjectsV2Response.builder()
                .isTruncated(false)
                .name("b")
                .contents(
                    S3Object.builder()
                        .key("a&b\r")
                        .lastModified(Instant.ofEpochSecond(0))
                        .size(3L)
                        .build())
                .build(),
            "REQ");
    assertThat(reply.header("Content-Type")).isEqualTo("application/xml");
    assertThat(reply.header("x-amz-request-id")).isEqualTo("REQ");
    assertThat(reply.header("x-amz-id-2")).hasSize(76);
    assertThat(reply.body().utf8())
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                + "<IsTruncated>false</IsTruncated><Contents><Key>a&amp;b&#xd;</Key>"
                + "<LastModified>1970-01-01T00:00:00.000Z</LastModified><Size>3</Size></Contents>"
                + "<Name>b</Name></ListBucketResult>");
  }

  @Test
  void an_s3_bucket_s_location_is_one_element() {
    assertThat(
            S3.writeResponse(
                    "GetBucketLocation",
                    GetBucketLocationResponse.builder().locationConstraint("eu-west-1").build(),
                    "REQ")
                .body()
                .utf8())
        .endsWith(
            "<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">eu-west-1"
                + "</LocationConstraint>");
    assertThat(
            S3.writeResponse("GetBucketLocation", GetBucketLocationResponse.builder().build(), "R")
                .body()
                .utf8())
        .endsWith(
            "<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                + "</LocationConstraint>");
  }

  @Test
  void an_s3_grantee_says_its_type_in_an_attribute() {
    assertThat(
            S3.writeResponse(
                    "GetBucketAcl",
                    GetBucketAclResponse.builder()
                        .grants(
                            Grant.builder()
                                .permission("READ")
                                .grantee(e -> e.type("Group").uri("http://x"))
                                .build())
                        .build(),
                    "REQ")
                .body()
                .utf8())
        .contains(
            "<AccessControlList><Grant><Grantee"
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"Group\">"
                + "<URI>http://x</URI></Grantee>");
  }

  @Test
  void s3_metadata_and_dates_are_headers() {
    HttpResponse reply =
        S3.writeResponse(
            "HeadObject",
            HeadObjectResponse.builder()
                .metadata(Map.of("colour", "red"))
                .lastModified(Instant.ofEpochSecond(784111777))
                .build(),
            "REQ");
    assertThat(reply.header("x-amz-meta-colour")).isEqualTo("red");
    assertThat(reply.header("Last-Modified")).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    assertThat(reply.header("Content-Type")).isNull();
    assertThat(reply.body().isEmpty()).isTrue();
  }

  @Test
  void an_s3_error_has_no_envelope_and_no_namespace() {
    HttpResponse reply =
        S3.writeError(
            AwsError.of("NoSuchKey", 404, "The specified key does not exist.").with("Key", "a<b"),
            "REQ");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.body().utf8())
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>NoSuchKey</Code>"
                + "<Message>The specified key does not exist.</Message><Key>a&lt;b</Key>"
                + "<RequestId>REQ</RequestId><HostId>"
                + reply.header("x-amz-id-2")
                + "</HostId></Error>");
    assertThat(S3.writeError(AwsError.of("NotModified", 304, ""), "REQ").body().isEmpty()).isTrue();
  }

  @Test
  void an_s3_list_in_a_header_may_be_written_with_commas() {
    SdkPojo builder = (SdkPojo) GetObjectAttributesRequest.builder();
    S3.readRequest(
        builder,
        request("x-amz-object-attributes", "ETag, Checksum,ObjectSize"),
        Map.of("Bucket", "b", "Key", "k"),
        Bytes.EMPTY);
    assertThat(((GetObjectAttributesRequest) Shape.build(builder)).objectAttributesAsStrings())
        .containsExactly("ETag", "Checksum", "ObjectSize");
  }

  @Test
  void s3_reads_documents_with_and_without_namespace_and_with_comments() {
    SdkPojo builder = (SdkPojo) PutBucketTaggingRequest.builder();
    S3.readRequest(
        builder,
        request("x-amz-expected-bucket-owner", "1"),
        Map.of("Bucket", "b"),
        Bytes.utf8(
            "<?xml version='1.0'?><!-- c --><Tagging>\n <TagSet><Tag><Key>a<![CDATA[<]]></Key>"
                + "<Value/></Tag></TagSet></Tagging>"));
    PutBucketTaggingRequest read = (PutBucketTaggingRequest) Shape.build(builder);
    assertThat(read.bucket()).isEqualTo("b");
    assertThat(read.expectedBucketOwner()).isEqualTo("1");
    assertThat(read.tagging().tagSet().get(0).key()).isEqualTo("a<");
    assertThat(read.tagging().tagSet().get(0).value()).isEmpty();
  }

  @Test
  void a_cloudfront_reply_and_error() {
    HttpResponse reply =
        CLOUDFRONT.writeResponse(
            "CreateInvalidation",
            CreateInvalidationResponse.builder()
                .location("https://x")
                .invalidation(Invalidation.builder().id("I1").status("Completed").build())
                .build(),
            "REQ");
    assertThat(reply.header("Location")).isEqualTo("https://x");
    assertThat(reply.header("x-amzn-RequestId")).isEqualTo("REQ");
    assertThat(reply.header("Content-Type")).isEqualTo("text/xml");
    assertThat(reply.body().utf8())
        .isEqualTo(
            "<?xml version=\"1.0\"?>\n<Invalidation"
                + " xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\"><Id>I1</Id>"
                + "<Status>Completed</Status></Invalidation>");
    assertThat(
            CLOUDFRONT
                .writeError(AwsError.of("NoSuchDistribution", 404, "gone"), "REQ")
                .body()
                .utf8())
        .isEqualTo(
            "<?xml version=\"1.0\"?>\n<ErrorResponse"
                + " xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\"><Error>"
                + "<Type>Sender</Type><Code>NoSuchDistribution</Code><Message>gone</Message>"
                + "</Error><RequestId>REQ</RequestId></ErrorResponse>");
  }

  @Test
  void a_dynamodb_item_and_its_check_sum() {
    HttpResponse reply =
        DYNAMODB.writeResponse(
            "GetItem",
            GetItemResponse.builder()
                .item(Map.of("b", AttributeValue.fromB(SdkBytes.fromUtf8String("hi"))))
                .build(),
            "REQ");
    assertThat(reply.body().utf8()).isEqualTo("{\"Item\":{\"b\":{\"B\":\"aGk=\"}}}");
    assertThat(reply.header("Content-Type")).isEqualTo("application/x-amz-json-1.0");
    assertThat(reply.header("x-amzn-RequestId")).isEqualTo("REQ");
    assertThat(reply.header("x-amz-crc32")).isEqualTo("1244248911");
  }

  @Test
  void what_was_never_set_is_not_written_and_what_is_empty_is() {
    assertThat(
            DYNAMODB
                .writeResponse("GetItem", GetItemResponse.builder().build(), "REQ")
                .body()
                .utf8())
        .isEqualTo("{}");
    assertThat(
            DYNAMODB
                .writeResponse("GetItem", GetItemResponse.builder().item(Map.of()).build(), "REQ")
                .body()
                .utf8())
        .isEqualTo("{\"Item\":{}}");
    QueryRequest read = (QueryRequest) read(QueryRequest.builder(), "{\"AttributesToGet\":[]}");
    assertThat(read.hasAttributesToGet()).isTrue();
    assertThat(read.hasExpressionAttributeNames()).isFalse();
  }

  @Test
  void json_times_are_seconds_with_a_fraction_only_where_there_is_one() {
    assertThat(table(Instant.ofEpochMilli(1421866952062L))).contains("1421866952.062");
    assertThat(table(Instant.ofEpochSecond(1421866952))).contains(":1421866952}");
  }

  private static String table(Instant created) {
    return DYNAMODB
        .writeResponse(
            "DescribeTable",
            DescribeTableResponse.builder().table(t -> t.creationDateTime(created)).build(),
            "REQ")
        .body()
        .utf8();
  }

  @Test
  void dynamodb_errors_say_whose_they_are() {
    assertThat(
            DYNAMODB
                .writeError(AwsError.of("ResourceNotFoundException", 400, "no"), "REQ")
                .body()
                .utf8())
        .isEqualTo(
            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\","
                + "\"message\":\"no\"}");
    assertThat(
            DYNAMODB.writeError(AwsError.of("ValidationException", 400, "no"), "R").body().utf8())
        .isEqualTo(
            "{\"__type\":\"com.amazon.coral.validate#ValidationException\",\"message\":\"no\"}");
    assertThat(
            DYNAMODB
                .writeError(
                    AwsError.of("ConditionalCheckFailedException", 400, "no")
                        .withModelled(
                            (SdkPojo)
                                ConditionalCheckFailedException.builder()
                                    .item(Map.of("a", AttributeValue.fromN("1")))),
                    "R")
                .body()
                .utf8())
        .isEqualTo(
            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException\","
                + "\"message\":\"no\",\"Item\":{\"a\":{\"N\":\"1\"}}}");
    assertThat(
            DYNAMODB
                .writeError(AwsError.of("TransactionCanceledException", 400, "no"), "R")
                .body()
                .utf8())
        .endsWith("\"Message\":\"no\"}");
  }

  @Test
  void json_members_the_model_does_not_have_are_passed_over() {
    PutItemRequest read =
        (PutItemRequest)
            read(PutItemRequest.builder(), "{\"New\":{\"a\":[1,{}]},\"TableName\":\"t\"}");
    assertThat(read.tableName()).isEqualTo("t");
    assertThat(read.hasItem()).isFalse();
  }

  private static Object read(Object builder, String json) {
    DYNAMODB.readRequest(
        (SdkPojo) builder, request("Content-Type", "x"), Map.of(), Bytes.utf8(json));
    return Shape.build(builder);
  }

  @Test
  void lambda_answers_with_the_function_s_bytes_and_blames_somebody_for_errors() {
    HttpResponse reply =
        Protocols.lambda()
            .writeResponse(
                "Invoke",
                InvokeResponse.builder()
                    .statusCode(202)
                    .executedVersion("$LATEST")
                    .payload(SdkBytes.fromUtf8String("{}"))
                    .build(),
                "REQ");
    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.header("X-Amz-Executed-Version")).isEqualTo("$LATEST");
    assertThat(reply.body().utf8()).isEqualTo("{}");
    HttpResponse error =
        Protocols.lambda()
            .writeError(AwsError.of("ResourceNotFoundException", 404, "Function not found"), "R");
    assertThat(error.header("x-amzn-ErrorType")).isEqualTo("ResourceNotFoundException");
    assertThat(error.body().utf8())
        .isEqualTo("{\"Type\":\"User\",\"Message\":\"Function not found\"}");
    assertThat(
            Protocols.restJson().writeError(AwsError.of("NotFoundException", 404, "x"), "R").body())
        .isEqualTo(Bytes.utf8("{\"message\":\"x\"}"));
  }

  @Test
  void query_members_come_from_the_query_string_or_the_form() {
    SdkPojo builder = (SdkPojo) AssumeRoleRequest.builder();
    STS.readRequest(
        builder,
        request("Content-Type", "x"),
        Map.of(),
        Bytes.utf8(
            "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws&DurationSeconds=900"
                + "&Tags.member.2.Key=b&Tags.member.2.Value=2"
                + "&Tags.member.1.Key=a+a&Tags.member.1.Value=1&TransitiveTagKeys="));
    AssumeRoleRequest read = (AssumeRoleRequest) Shape.build(builder);
    assertThat(read.roleArn()).isEqualTo("arn:aws");
    assertThat(read.durationSeconds()).isEqualTo(900);
    assertThat(read.tags()).extracting("key").containsExactly("a a", "b");
    assertThat(read.hasTransitiveTagKeys()).isTrue();
    assertThat(read.transitiveTagKeys()).isEmpty();
    assertThat(read.hasPolicyArns()).isFalse();
  }

  @Test
  void a_query_reply() {
    HttpResponse reply =
        STS.writeResponse(
            "GetCallerIdentity",
            GetCallerIdentityResponse.builder().account("123456789012").build(),
            "REQ");
    assertThat(reply.header("Content-Type")).isEqualTo("text/xml");
    assertThat(reply.body().utf8())
        .endsWith(
            "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                + "<GetCallerIdentityResult><Account>123456789012</Account>"
                + "</GetCallerIdentityResult><ResponseMetadata><RequestId>REQ</RequestId>"
                + "</ResponseMetadata></GetCallerIdentityResponse>");
  }

  @Test
  void sqs_says_what_its_errors_were_called_in_query() {
    HttpResponse reply =
        Protocols.jsonQueryCompatible(
                "1.0",
                "com.amazonaws.sqs#",
                Map.of("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"))
            .writeError(AwsError.of("QueueDoesNotExist", 400, "x"), "REQ");
    assertThat(reply.header("x-amzn-query-error"))
        .isEqualTo("AWS.SimpleQueueService.NonExistentQueue;Sender");
    assertThat(reply.body().utf8()).contains("\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\"");
  }

  @Test
  void kinesis_speaks_cbor() {
    HttpResponse reply =
        Protocols.cbor("1.1", "")
            .writeResponse("PutRecord", PutRecordResponse.builder().shardId("s").build(), "REQ");
    assertThat(reply.header("Content-Type")).isEqualTo("application/x-amz-cbor-1.1");
    assertThat(reply.body().toByteArray()).startsWith(0xbf, 0x67, 'S', 'h', 'a', 'r', 'd');
  }

  private static HttpRequest request(String header, String value) {
    return new CapturedRequest(
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .protocol("https")
            .host("fake.test")
            .encodedPath("/")
            .putHeader(header, value)
            .build(),
        Bytes.EMPTY);
  }
}
