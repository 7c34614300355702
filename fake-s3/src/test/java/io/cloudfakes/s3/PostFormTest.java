package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.iam.Credentials;
import io.cloudfakes.link.FunctionTarget;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.Tag;

class PostFormTest extends WebTestCase {
  private static final String KEY = "AKIAIOSFODNN7EXAMPLE";
  private static final String LATER = "2026-03-01T13:00:00.000Z";
  private static final String TO_BUCKET = "{'bucket':'photos'}";
  private static final String ANY_KEY = "['starts-with','$key','']";

  @BeforeEach
  void bucketThere() {
    bucket();
  }

  private HttpResponse<String> post(PostForm form) {
    return send("POST", "", "/" + BUCKET, form.body(), "Content-Type", PostForm.CONTENT_TYPE);
  }

  private static PostForm form() {
    return new PostForm().with("key", "cat.jpg").file("C:\\pictures\\tom.jpg", "miaow");
  }

  private static PostForm signed(PostForm form, String... conditions) {
    String[] all = java.util.Arrays.copyOf(conditions, conditions.length + 2);
    all[conditions.length] = TO_BUCKET;
    all[conditions.length + 1] = ANY_KEY;
    return form.signed(KEY, "unknown", LATER, all);
  }

  @Test
  void a_file_is_stored_under_the_key_the_form_says() {
    HttpResponse<String> answer = post(signed(form()));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "etag")).isEqualTo("\"d52cc7e73b4bd32c49ef6e911bcc18e9\"");
    assertThat(header(answer, "location")).isEqualTo(aws.endpoint() + "/photos/cat.jpg");
    assertThat(get("cat.jpg")).isEqualTo("miaow");
    assertThat(actions()).contains("PostObject photos/cat.jpg");
    assertThat(aws.calls().of("PostObject").get(0).signedBy()).contains(KEY);
  }

  @Test
  void the_fields_are_the_objects_headers() {
    PostForm form =
        form()
            .with("Content-Type", "image/jpeg")
            .with("Cache-Control", "no-cache")
            .with("x-amz-meta-who", "Tom");

    post(
        signed(
            form,
            "{'Content-Type':'image/jpeg'}",
            "['eq','$Cache-Control','no-cache']",
            "{'x-amz-meta-who':'Tom'}"));

    HeadObjectResponse head = s3.headObject(b -> b.bucket(BUCKET).key("cat.jpg"));
    assertThat(head.contentType()).isEqualTo("image/jpeg");
    assertThat(head.cacheControl()).isEqualTo("no-cache");
    assertThat(head.metadata()).containsEntry("who", "Tom");
  }

  @Test
  void without_a_content_type_field_the_content_is_just_octets() {
    post(signed(form()));
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("cat.jpg")).contentType())
        .isEqualTo("binary/octet-stream");
  }

  @Test
  void the_files_name_may_stand_in_the_key() {
    HttpResponse<String> answer =
        send(
            "POST",
            REST_HOST,
            "/",
            signed(form().with("key", "up/${filename}")).body(),
            "Content-Type",
            PostForm.CONTENT_TYPE);

    assertThat(header(answer, "location")).isEqualTo("http://" + REST_HOST + "/up%2Ftom.jpg");
    assertThat(get("up/tom.jpg")).isEqualTo("miaow");
  }

  @Test
  void a_status_of_201_gives_a_document() {
    HttpResponse<String> answer =
        post(
            signed(form().with("success_action_status", "201"), "{'success_action_status':'201'}"));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(header(answer, "content-type")).isEqualTo("application/xml");
    assertThat(answer.body())
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PostResponse><Location>"
                + aws.endpoint()
                + "/photos/cat.jpg</Location><Bucket>photos</Bucket><Key>cat.jpg</Key><ETag>"
                + header(answer, "etag").replace("\"", "&quot;")
                + "</ETag></PostResponse>");
  }

  @Test
  void a_status_of_200_is_given_and_any_other_is_204() {
    assertThat(statusFor("200")).isEqualTo(200);
    assertThat(statusFor("404")).isEqualTo(204);
  }

  private int statusFor(String asked) {
    return post(signed(
            form().with("success_action_status", asked),
            "{'success_action_status':'" + asked + "'}"))
        .statusCode();
  }

  @Test
  void a_redirect_is_told_what_was_stored() {
    String page = "https://example.com/done?x=1";
    HttpResponse<String> answer =
        post(
            signed(
                form().with("key", "a b/c").with("success_action_redirect", page),
                "{'success_action_redirect':'" + page + "'}"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "location"))
        .isEqualTo(
            page
                + "&bucket=photos&key=a%20b%2Fc&etag="
                + header(answer, "etag").replace("\"", "%22"));
  }

  @Test
  void an_event_tells_that_it_was_a_post() {
    Functions functions = new Functions("index");
    aws.links().register(FunctionTarget.class, functions);
    s3.putBucketNotificationConfiguration(
        b ->
            b.bucket(BUCKET)
                .notificationConfiguration(
                    n ->
                        n.lambdaFunctionConfigurations(
                            LambdaFunctionConfiguration.builder()
                                .events(Event.S3_OBJECT_CREATED_POST)
                                .lambdaFunctionArn(Functions.ARN + "index")
                                .build())));
    post(signed(form()));
    put("dog.jpg", "wuff");

    assertThat(functions.summary()).containsExactly("index ObjectCreated:Post cat.jpg");
  }

  @Test
  void an_expired_policy_is_refused() {
    PostForm form = signed(form());
    aws.clock().advance(Duration.ofHours(1));

    assertError(post(form), 403, "AccessDenied", "Invalid according to Policy: Policy expired.");
    assertThat(aws.fake(FakeS3.class).bucket(BUCKET).keys()).isEmpty();
  }

  @Test
  void a_field_that_is_not_as_the_policy_says_is_refused() {
    assertError(
        post(
            signed(
                form().with("success_action_redirect", "http://elsewhere"),
                "{'success_action_redirect':'http://here'}")),
        403,
        "AccessDenied",
        "Invalid according to Policy: Policy Condition failed: [\"eq\","
            + " \"$success_action_redirect\", \"http://here\"]");
    assertError(
        post(signed(form(), "['starts-with','$key','user/']")),
        403,
        "AccessDenied",
        "Invalid according to Policy: Policy Condition failed: [\"starts-with\", \"$key\","
            + " \"user/\"]");
    assertError(
        post(signed(form(), "['eq','key','cat.jpg']")),
        403,
        "AccessDenied",
        "Invalid according to Policy: Policy Condition failed: [\"eq\", \"key\", \"cat.jpg\"]");
    assertError(
        post(signed(form(), "{'acl':'private'}")),
        403,
        "AccessDenied",
        "Invalid according to Policy: Policy Condition failed: [\"eq\", \"$acl\", \"private\"]");
  }

  @Test
  void a_field_the_policy_does_not_mention_is_refused() {
    assertError(
        post(signed(form().with("x-amz-meta-Extra", "1"))),
        403,
        "AccessDenied",
        "Invalid according to Policy: Extra input fields: x-amz-meta-Extra");
    assertThat(post(signed(form().with("x-ignore-this", "1"))).statusCode()).isEqualTo(204);
  }

  @Test
  void a_file_outside_the_range_of_sizes_is_refused() {
    HttpResponse<String> large = post(signed(form(), "['content-length-range',0,4]"));
    HttpResponse<String> small = post(signed(form(), "['content-length-range','6','10']"));

    assertError(
        large, 400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
    assertThat(large.body())
        .contains("<ProposedSize>5</ProposedSize><MaxSizeAllowed>4</MaxSizeAllowed>");
    assertError(
        small,
        400,
        "EntityTooSmall",
        "Your proposed upload is smaller than the minimum allowed size");
    assertThat(small.body())
        .contains("<ProposedSize>5</ProposedSize><MinSizeAllowed>6</MinSizeAllowed>");
    assertError(
        post(signed(form(), "['content-length-range','test','10']")),
        403,
        "AccessDenied",
        "Invalid according to Policy: Policy Condition failed: [\"content-length-range\","
            + " \"test\", \"10\"]");
  }

  @Test
  void what_is_no_policy_is_refused() {
    assertError(
        post(signed(form(), "{'acl':'private','key':'x'}")),
        400,
        "InvalidPolicyDocument",
        "Invalid Policy: Invalid Simple-Condition: Simple-Conditions must have exactly one"
            + " property specified.");
    assertThat(post(signed(form()).policy("{\"conditions\":[]}")).body())
        .contains("<Code>InvalidPolicyDocument</Code>");
    assertThat(post(signed(form()).policy("no json")).body())
        .contains("<Code>InvalidPolicyDocument</Code>");
    assertThat(post(signed(form()).policy("{\"expiration\":\"" + LATER + "\"")).body())
        .contains("<Code>InvalidPolicyDocument</Code>");
  }

  @Test
  void missing_fields_are_named() {
    assertNamed("X-Amz-Signature", signed(form()).without("X-Amz-Signature"));
    assertNamed("X-Amz-Algorithm", signed(form()).without("X-Amz-Algorithm"));
    assertNamed("policy", signed(form()).without("policy"));
    assertNamed("key", signed(form()).without("key"));
    assertNamed("Signature", form().with("AWSAccessKeyId", KEY));
    assertNamed("AWSAccessKeyId", form().with("Signature", "x"));
  }

  private void assertNamed(String field, PostForm form) {
    HttpResponse<String> answer = post(form);
    assertError(
        answer,
        400,
        "InvalidArgument",
        "Bucket POST must contain a field named '"
            + field
            + "'.  If it is specified, please check the order of the fields.");
    assertThat(answer.body())
        .contains("<ArgumentName>" + field + "</ArgumentName><ArgumentValue></ArgumentValue>");
  }

  @Test
  void a_form_without_a_file_is_refused() {
    HttpResponse<String> answer = post(signed(new PostForm().with("key", "cat.jpg")));
    assertError(
        answer, 400, "InvalidArgument", "POST requires exactly one file upload per request.");
    assertThat(answer.body())
        .contains("<ArgumentName>file</ArgumentName><ArgumentValue>0</ArgumentValue>");
  }

  @Test
  void what_is_no_form_is_refused() {
    HttpResponse<String> answer =
        send("POST", "", "/photos", new byte[] {'x'}, "Content-Type", "text/plain");
    assertError(
        answer,
        412,
        "PreconditionFailed",
        "At least one of the pre-conditions you specified did not hold");
    assertThat(answer.body())
        .contains(
            "<Condition>Bucket POST must be of the enclosure-type multipart/form-data</Condition>");
    assertError(
        send("POST", "", "/photos", new byte[] {'x'}, "Content-Type", PostForm.CONTENT_TYPE),
        400,
        "MalformedPOSTRequest",
        "The body of your POST request is not well-formed multipart/form-data.");
  }

  @Test
  void fields_before_the_file_are_of_a_limited_length() {
    assertThat(post(signed(form().with("x-ignore-long", "x".repeat(20_480)))).body())
        .contains(
            "<Code>MaxPostPreDataLengthExceeded</Code><Message>Your POST request fields preceding"
                + " the upload file were too large.</Message>");
  }

  @Test
  void an_issued_keys_signature_is_checked() {
    Credentials key = aws.issueAccessKey(aws.options().account());
    PostForm good =
        form().signed(key.accessKeyId(), key.secretAccessKey(), LATER, TO_BUCKET, ANY_KEY);
    PostForm bad = form().signed(key.accessKeyId(), "another secret", LATER, TO_BUCKET, ANY_KEY);

    assertThat(post(good).statusCode()).isEqualTo(204);
    HttpResponse<String> refused = post(bad);
    assertError(
        refused,
        403,
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided. Check"
            + " your key and signing method.");
    assertThat(refused.body()).contains("<AWSAccessKeyId>" + key.accessKeyId());
  }

  @Test
  void a_form_without_a_signature_is_anonymous() {
    assertError(post(form()), 403, "AccessDenied", "Access Denied");
    assertError(
        send("POST", "", "/nowhere-1", form().body(), "Content-Type", PostForm.CONTENT_TYPE),
        404,
        "NoSuchBucket",
        "The specified bucket does not exist");
  }

  @Test
  void anybody_may_send_a_form_where_the_bucket_lets_them() {
    openToWriters();
    assertThat(post(form()).statusCode()).isEqualTo(204);
    assertThat(get("cat.jpg")).isEqualTo("miaow");
    assertThat(aws.calls().of("PostObject").get(0).signedBy()).isEmpty();
  }

  @Test
  void tags_storage_class_and_redirect_are_fields_too() {
    PostForm form =
        form()
            .with(
                "tagging",
                "<Tagging><TagSet><Tag><Key>who is</Key><Value>Tom + co</Value></Tag>"
                    + "</TagSet></Tagging>")
            .with("x-amz-storage-class", "STANDARD_IA")
            .with("x-amz-website-redirect-location", "/dog.jpg");

    HttpResponse<String> answer =
        post(
            signed(
                form,
                "['starts-with','$tagging','']",
                "{'x-amz-storage-class':'STANDARD_IA'}",
                "{'x-amz-website-redirect-location':'/dog.jpg'}"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    HeadObjectResponse head = s3.headObject(b -> b.bucket(BUCKET).key("cat.jpg"));
    assertThat(head.storageClassAsString()).isEqualTo("STANDARD_IA");
    assertThat(head.websiteRedirectLocation()).isEqualTo("/dog.jpg");
    assertThat(s3.getObjectTagging(b -> b.bucket(BUCKET).key("cat.jpg")).tagSet())
        .containsExactly(Tag.builder().key("who is").value("Tom + co").build());
  }

  @Test
  void what_is_no_document_of_tags_is_refused() {
    assertError(
        post(signed(form().with("tagging", "notxml"), "['starts-with','$tagging','']")),
        400,
        "MalformedXML",
        "The XML you provided was not well-formed or did not validate against our published"
            + " schema");
    assertError(
        post(
            signed(
                form().with("x-amz-storage-class", "FakeClass"),
                "{'x-amz-storage-class':'FakeClass'}")),
        400,
        "InvalidStorageClass",
        "The storage class you specified is not valid");
  }

  @Test
  void a_bucket_with_versions_says_which_it_stored() {
    s3.putBucketVersioning(b -> b.bucket(BUCKET).versioningConfiguration(v -> v.status("Enabled")));
    HttpResponse<String> answer = post(signed(form()));

    assertThat(header(answer, "x-amz-version-id"))
        .isNotEmpty()
        .isEqualTo(s3.headObject(b -> b.bucket(BUCKET).key("cat.jpg")).versionId());
  }

  @Test
  void a_form_goes_through_an_access_point_too() {
    S3AccessPoint point = aws.fake(FakeS3.class).createAccessPoint("upload", BUCKET);
    HttpResponse<String> answer =
        send(
            "POST",
            "upload-123456789012.s3-accesspoint.us-east-1.amazonaws.com",
            "/",
            form().signed(KEY, "unknown", LATER, ANY_KEY).body(),
            "Content-Type",
            PostForm.CONTENT_TYPE);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    assertThat(get("cat.jpg")).isEqualTo("miaow");
    assertThat(actions()).contains("PostObject " + point.arn() + "/cat.jpg");
  }

  @Test
  void a_wrong_digest_is_refused_as_in_a_put() {
    assertThat(
            post(signed(
                    form().with("x-amz-checksum-crc32", "AAAAAA=="),
                    "['eq','$x-amz-checksum-crc32','AAAAAA==']"))
                .body())
        .contains("<Code>BadDigest</Code>");
    assertThat(aws.fake(FakeS3.class).bucket(BUCKET).keys()).isEmpty();
  }
}
