package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.fault.Fault;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CORSConfiguration;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.RoutingRule;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

class WebsiteTest extends WebTestCase {
  @BeforeEach
  void bucketThere() {
    bucket();
  }

  private void site(RoutingRule... rules) {
    WebsiteConfiguration.Builder site =
        WebsiteConfiguration.builder()
            .indexDocument(i -> i.suffix("index.html"))
            .errorDocument(e -> e.key("oops.html"));
    if (rules.length > 0) {
      site.routingRules(rules);
    }
    configure(BUCKET, site.build());
  }

  private void page(String key, String content) {
    s3.putObject(
        b -> b.bucket(BUCKET).key(key).contentType("text/html"), RequestBody.fromString(content));
  }

  private HttpResponse<String> browse(String path, String... headers) {
    return get(SITE_HOST, path, headers);
  }

  private static void assertPage(HttpResponse<String> response, int status, String... items) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(header(response, "content-type")).isEqualTo("text/html; charset=utf-8");
    StringBuilder list = new StringBuilder("<ul>\n");
    for (String item : items) {
      list.append("<li>").append(item).append("</li>\n");
    }
    assertThat(response.body()).startsWith("<html>\n<head><title>" + status).contains(list);
  }

  @Test
  void the_index_document_answers_for_the_root_and_for_folders() {
    site();
    openToAll(true);
    page("index.html", "home");
    page("docs/index.html", "docs");

    HttpResponse<String> root = browse("/");
    assertThat(root.body()).isEqualTo("home");
    assertThat(root.statusCode()).isEqualTo(200);
    assertThat(header(root, "content-type")).isEqualTo("text/html");
    assertThat(header(root, "etag")).isEqualTo("\"106a6c241b8797f52e1e77317b96a201\"");
    assertThat(browse("/docs/").body()).isEqualTo("docs");
    assertThat(browse("/index.html").body()).isEqualTo("home");
  }

  @Test
  void the_newer_form_of_the_host_and_the_local_ones_are_the_same_site() {
    site();
    openToAll(true);
    page("index.html", "home");

    assertThat(get("photos.s3-website.us-east-1.amazonaws.com", "/").body()).isEqualTo("home");
    assertThat(get("photos.s3-website.localhost", "/").body()).isEqualTo("home");
  }

  @Test
  void a_bucket_named_like_the_host_is_its_site() {
    String domain = "www.example.com";
    s3.createBucket(b -> b.bucket(domain));
    configure(
        domain,
        WebsiteConfiguration.builder()
            .redirectAllRequestsTo(r -> r.hostName("example.com").protocol("https"))
            .build());

    HttpResponse<String> answer = get(domain + ":80", "/a/b?c=d");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(header(answer, "location")).isEqualTo("https://example.com/a/b?c=d");
  }

  @Test
  void a_folder_without_its_slash_is_found_with_it_if_it_has_an_index() {
    site();
    openToAll(true);
    page("docs/index.html", "docs");
    page("bare/file", "no index");

    HttpResponse<String> folder = browse("/docs");
    assertPage(folder, 302, "Code: Found", "Message: Resource Found", "RequestId: " + id(folder));
    assertThat(header(folder, "location")).isEqualTo("/docs/");
    assertThat(browse("/bare").statusCode()).isEqualTo(404);
  }

  private static String id(HttpResponse<?> response) {
    return header(response, "x-amz-request-id")
        + "</li>\n<li>HostId: "
        + header(response, "x-amz-id-2");
  }

  @Test
  void a_missing_page_is_the_error_document_with_its_status() {
    site();
    openToAll(true);
    page("oops.html", "sorry");

    HttpResponse<String> answer = browse("/gone.html");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("sorry");
    assertThat(header(answer, "content-type")).isEqualTo("text/html");
    assertThat(header(answer, "x-amz-error-code")).isEqualTo("NoSuchKey");
    assertThat(header(answer, "x-amz-error-message"))
        .isEqualTo("The specified key does not exist.");
    assertThat(header(answer, "x-amz-error-detail-Key")).isEqualTo("gone.html");
  }

  @Test
  void an_error_document_that_is_missing_itself_is_told_of_in_a_second_block() {
    site();
    openToAll(true);

    HttpResponse<String> answer = browse("/gone<b>".replace("<", "%3C").replace(">", "%3E"));

    assertPage(
        answer,
        404,
        "Code: NoSuchKey",
        "Message: The specified key does not exist.",
        "Key: gone&lt;b&gt;",
        "RequestId: " + id(answer));
    assertThat(answer.body())
        .endsWith(
            """
            <h3>An Error Occurred While Attempting to Retrieve a Custom Error Document</h3>
            <ul>
            <li>Code: NoSuchKey</li>
            <li>Message: The specified key does not exist.</li>
            <li>Key: oops.html</li>
            </ul>
            <hr/>
            </body>
            </html>
            """);
  }

  @Test
  void what_nobody_may_read_is_forbidden() {
    site();
    page("index.html", "secret");

    HttpResponse<String> answer = browse("/");

    assertPage(
        answer, 403, "Code: AccessDenied", "Message: Access Denied", "RequestId: " + id(answer));
    assertThat(answer.body())
        .contains(
            "Custom Error Document</h3>\n<ul>\n<li>Code: AccessDenied</li>\n"
                + "<li>Message: Access Denied</li>\n</ul>");
  }

  @Test
  void a_missing_page_is_forbidden_where_nobody_may_list() {
    site();
    openToAll(false);
    page("oops.html", "sorry");

    assertThat(browse("/gone.html").statusCode()).isEqualTo(403);
    assertThat(browse("/gone.html").body()).isEqualTo("sorry");
  }

  @Test
  void credentials_open_nothing_on_a_website() {
    site();
    page("index.html", "secret");

    HttpResponse<String> answer =
        browse(
            "/",
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260301/us-east-1/s3/aws4_request,"
                + " SignedHeaders=host, Signature=0");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(aws.calls().newest(c -> true).orElseThrow().signedBy()).isEmpty();
  }

  @Test
  void a_bucket_that_is_no_website_or_none_at_all_says_so() {
    HttpResponse<String> plain = browse("/");
    HttpResponse<String> none = get("nowhere.s3-website-us-east-1.amazonaws.com", "/");

    assertPage(
        plain,
        404,
        "Code: NoSuchWebsiteConfiguration",
        "Message: The specified bucket does not have a website configuration",
        "BucketName: photos",
        "RequestId: " + id(plain));
    assertPage(
        none,
        404,
        "Code: NoSuchBucket",
        "Message: The specified bucket does not exist",
        "BucketName: nowhere",
        "RequestId: " + id(none));
  }

  @Test
  void a_bucket_of_another_region_is_asked_at_the_wrong_endpoint() {
    site();
    HttpResponse<String> answer = get("photos.s3-website-eu-west-1.amazonaws.com", "/");

    assertPage(
        answer,
        400,
        "Code: IncorrectEndpoint",
        "Message: The specified bucket exists in another region. Please direct requests to the"
            + " specified endpoint.",
        "Endpoint: photos.s3-website-us-east-1.amazonaws.com",
        "RequestId: " + id(answer));
  }

  @Test
  void a_website_is_only_read() {
    site();
    HttpResponse<String> answer = send("POST", SITE_HOST, "/form", new byte[] {'x'});

    assertPage(
        answer,
        405,
        "Code: MethodNotAllowed",
        "Message: The specified method is not allowed against this resource.",
        "Method: POST",
        "ResourceType: OBJECT",
        "RequestId: " + id(answer));
    assertThat(send("DELETE", SITE_HOST, "/index.html", new byte[0]).statusCode()).isEqualTo(405);
    assertThat(send("PUT", SITE_HOST, "/index.html", new byte[0]).statusCode()).isEqualTo(405);
  }

  @Test
  void a_head_has_the_error_in_its_headers() {
    site();
    HttpResponse<String> answer = send("HEAD", SITE_HOST, "/", new byte[0]);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "x-amz-error-code")).isEqualTo("AccessDenied");
    assertThat(header(answer, "x-amz-error-message")).isEqualTo("Access Denied");
  }

  @Test
  void conditions_and_ranges_work_as_for_objects() {
    site();
    openToAll(true);
    page("index.html", "0123456789");
    HttpResponse<String> whole = browse("/");

    HttpResponse<String> known = browse("/", "If-None-Match", header(whole, "etag"));
    HttpResponse<String> part = browse("/", "Range", "bytes=2-4");
    HttpResponse<String> head = send("HEAD", SITE_HOST, "/", new byte[0]);

    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    assertThat(browse("/", "If-Modified-Since", header(whole, "last-modified")).statusCode())
        .isEqualTo(304);
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("234");
    assertThat(header(part, "content-range")).isEqualTo("bytes 2-4/10");
    assertThat(header(head, "content-length")).isEqualTo("10");
    assertThat(browse("/", "If-Match", "\"other\"").statusCode()).isEqualTo(412);
  }

  @Test
  void all_requests_may_be_sent_elsewhere() {
    configure(
        BUCKET,
        WebsiteConfiguration.builder()
            .redirectAllRequestsTo(r -> r.hostName("example.org"))
            .build());

    HttpResponse<String> answer = browse("/a%20b/c");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(header(answer, "location")).isEqualTo("http://example.org/a%20b/c");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void a_rule_for_a_prefix_redirects_before_anything_is_looked_up() {
    site(
        RoutingRule.builder()
            .condition(c -> c.keyPrefixEquals("docs/"))
            .redirect(r -> r.replaceKeyPrefixWith("documents/"))
            .build(),
        RoutingRule.builder()
            .condition(c -> c.keyPrefixEquals("old.html"))
            .redirect(r -> r.replaceKeyWith("new.html").httpRedirectCode("307"))
            .build());

    HttpResponse<String> folder = browse("/docs/a%20b.html");
    HttpResponse<String> page = browse("/old.html");

    assertThat(folder.statusCode()).isEqualTo(301);
    assertThat(header(folder, "location"))
        .isEqualTo("http://" + SITE_HOST + "/documents/a%20b.html");
    assertThat(page.statusCode()).isEqualTo(307);
    assertThat(header(page, "location")).isEqualTo("http://" + SITE_HOST + "/new.html");
  }

  @Test
  void a_rule_for_an_error_redirects_when_the_error_happens() {
    site(
        RoutingRule.builder()
            .condition(c -> c.httpErrorCodeReturnedEquals("404").keyPrefixEquals("thumb/"))
            .redirect(
                r ->
                    r.protocol("https")
                        .hostName("api.example.com")
                        .replaceKeyPrefixWith("resize?key=")
                        .httpRedirectCode("302"))
            .build(),
        RoutingRule.builder()
            .condition(c -> c.httpErrorCodeReturnedEquals("403"))
            .redirect(r -> r.replaceKeyPrefixWith("#!/"))
            .build());
    page("index.html", "home");

    HttpResponse<String> forbidden = browse("/page");
    openToAll(true);
    HttpResponse<String> missing = browse("/thumb/cat.jpg");

    assertThat(forbidden.statusCode()).isEqualTo(301);
    assertThat(header(forbidden, "location")).isEqualTo("http://" + SITE_HOST + "/#!/page");
    assertThat(missing.statusCode()).isEqualTo(302);
    assertThat(header(missing, "location")).isEqualTo("https://api.example.com/resize?key=cat.jpg");
    assertThat(browse("/other").statusCode()).isEqualTo(404);
    assertThat(browse("/").body()).isEqualTo("home");
  }

  @Test
  void an_object_may_send_its_readers_elsewhere() {
    site();
    openToAll(true);
    s3.putObject(
        b -> b.bucket(BUCKET).key("moved.html").websiteRedirectLocation("/new.html"),
        RequestBody.fromString("unseen"));

    HttpResponse<String> answer = browse("/moved.html");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(header(answer, "location")).isEqualTo("/new.html");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void the_bare_host_sends_its_readers_to_aws() {
    HttpResponse<String> answer = get("s3-website-us-east-1.amazonaws.com", "/");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(header(answer, "location")).isEqualTo("https://aws.amazon.com/s3/");
  }

  @Test
  void pages_from_elsewhere_are_told_what_they_may() {
    site();
    configure(
        BUCKET,
        CORSConfiguration.builder()
            .corsRules(CORSRule.builder().allowedOrigins("*").allowedMethods("GET").build())
            .build());

    HttpResponse<String> answer = browse("/", "Origin", "https://a.example");
    HttpResponse<String> preflight =
        send(
            "OPTIONS",
            SITE_HOST,
            "/x",
            new byte[0],
            "Origin",
            "https://a.example",
            "Access-Control-Request-Method",
            "PUT");

    assertThat(header(answer, "access-control-allow-origin")).isEqualTo("*");
    assertThat(preflight.statusCode()).isEqualTo(403);
    assertThat(preflight.body()).contains("<li>Code: AccessForbidden</li>");
  }

  @Test
  void reads_stand_in_the_call_log_and_faults_are_pages() {
    site();
    aws.faults().on("s3:WebsiteGetObject").call(1).then(Fault.throttle());

    HttpResponse<String> answer = browse("/cat.jpg");

    assertPage(
        answer,
        503,
        "Code: SlowDown",
        "Message: Please reduce your request rate.",
        "RequestId: " + id(answer));
    assertThat(actions()).endsWith("WebsiteGetObject photos/cat.jpg");
  }
}
