package io.cloudfakes.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Whatever is sent, a world answers with AWS's own errors or closes the connection, and goes on.
 */
class BadInputTest {
  private static final int STREAMS = 10_000;

  private final FakeAws aws = FakeAws.builder().callLogCapacity(2 * STREAMS).create();
  private final HttpClient http = HttpClient.newHttpClient();
  private URI endpoint;

  @BeforeEach
  void open() {
    endpoint = aws.endpoint();
    aws.client(S3Client.class).createBucket(b -> b.bucket("bucket"));
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private static String signature(String service) {
    return "AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/"
        + service
        + "/aws4_request, SignedHeaders=host, Signature=0000";
  }

  private HttpResponse<String> send(
      String service, String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(endpoint + path))
            .header("Authorization", signature(service))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> dynamo(String action, String body) throws Exception {
    return send("dynamodb", "POST", "/", body, "X-Amz-Target", "DynamoDB_20120810." + action);
  }

  @Test
  void malformed_xml_is_refused_as_by_s3() throws Exception {
    for (String body : List.of("<Delete><Object>", "", "no xml", "<Delete/>", "<a>&b;</a>")) {
      HttpResponse<String> answer =
          send("s3", "POST", "/bucket?delete", body, "Content-MD5", md5(body));
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.body()).as(body).contains("<Code>MalformedXML</Code>");
    }
  }

  @Test
  void malformed_json_is_refused_as_by_dynamodb() throws Exception {
    for (String body :
        List.of("{", "", "[1]", "{\"TableName\": 5", "{\"TableName\": {\"a\": 1}}")) {
      HttpResponse<String> answer = dynamo("DescribeTable", body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.body()).as(body).contains("SerializationException");
    }
  }

  @Test
  void malformed_json_is_refused_as_by_lambda() throws Exception {
    HttpResponse<String> answer =
        send("lambda", "POST", "/2015-03-31/functions", "{\"FunctionName\":");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("x-amzn-ErrorType").orElse(""))
        .startsWith("InvalidRequestContentException");
    assertThat(answer.body()).contains("Could not parse request body into json");
  }

  @Test
  void unknown_actions_are_refused_in_each_services_own_words() throws Exception {
    HttpResponse<String> json = dynamo("BakeCake", "{}");
    assertThat(json.statusCode()).isEqualTo(400);
    assertThat(json.body()).contains("UnknownOperationException");
    HttpResponse<String> s3 = send("s3", "PATCH", "/bucket/key", "");
    assertThat(s3.statusCode()).isEqualTo(405);
    assertThat(s3.body()).contains("<Code>MethodNotAllowed</Code>");
    HttpResponse<String> rest = send("lambda", "GET", "/2015-03-31/cakes", "");
    assertThat(rest.statusCode()).isBetween(400, 404);
    HttpResponse<String> route53 =
        send("route53", "POST", "/2013-04-01/hostedzone/Z1/features", "");
    assertThat(route53.statusCode()).isEqualTo(501);
    assertThat(route53.body()).contains("NotImplemented", "UpdateHostedZoneFeatures");
  }

  @Test
  void paths_that_cannot_be_decoded_are_refused() throws Exception {
    for (String path :
        List.of("/bucket/%zz", "/bucket/%", "/bucket/%f", "/%%%/key", "/bucket/%ff%fe")) {
      String reply =
          raw(
              ("GET "
                      + path
                      + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
                      + signature("s3")
                      + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(reply).as(path).startsWith("HTTP/1.1 4");
    }
  }

  @Test
  void a_wrong_content_length_stores_nothing() throws Exception {
    String head =
        "PUT /bucket/half HTTP/1.1\r\nHost: x\r\nAuthorization: "
            + signature("s3")
            + "\r\nContent-Length: 100\r\n\r\nonly this";
    String reply = raw(head.getBytes(StandardCharsets.US_ASCII));
    assertThat(reply).doesNotStartWith("HTTP/1.1 2");
    assertThat(aws.client(S3Client.class).listObjectsV2(b -> b.bucket("bucket")).contents())
        .isEmpty();
    for (String length : List.of("-1", "abc", "99999999999999999999", "5, 6")) {
      String answer =
          raw(
              ("PUT /bucket/x HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(answer).as(length).doesNotStartWith("HTTP/1.1 2").doesNotStartWith("HTTP/1.1 5");
    }
  }

  @Test
  void ten_thousand_random_streams_do_no_harm() throws Exception {
    int threads = Thread.activeCount();
    Random random = new Random(20261121);
    List<byte[]> good = goodRequests();
    int answered = 0;
    for (int i = 0; i < STREAMS; i++) {
      byte[] bytes =
          i % 2 == 0 ? noise(random) : mutated(good.get(random.nextInt(good.size())), random);
      String reply = raw(bytes);
      if (!reply.isEmpty()) {
        answered++;
        assertThat(reply)
            .startsWith("HTTP/1.1 ")
            .doesNotContain("\tat ")
            .doesNotContain("Exception in");
        assertThat(reply.substring(9, 12)).as(reply).isNotIn("500", "502", "504");
      }
    }
    assertThat(answered).isGreaterThan(STREAMS / 4);
    assertThat(aws.calls().matching(call -> call.failure().isPresent()))
        .extracting(Call::describe)
        .isEmpty();
    assertThat(Thread.activeCount()).isLessThan(threads + 32);
    assertThat(aws.socketClient(S3Client.class).listBuckets().buckets()).isNotEmpty();
    assertThat(aws.socketClient(DynamoDbClient.class).listTables().tableNames()).isEmpty();
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(400)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Some bytes changed, left out, or doubled. */
  private static byte[] mutated(byte[] good, Random random) {
    byte[] bytes = good.clone();
    for (int change = random.nextInt(4); change >= 0; change--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + random.nextInt(6));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, random.nextInt(10) == 0 ? to : from);
    out.write(bytes, from, bytes.length - from);
    return out.toByteArray();
  }

  private static List<byte[]> goodRequests() {
    List<byte[]> requests = new ArrayList<>();
    requests.add(request("s3", "PUT", "/bucket/key%20a", "", "some content"));
    requests.add(request("s3", "GET", "/bucket?list-type=2&prefix=a&max-keys=5", "", ""));
    requests.add(request("s3", "GET", "/bucket/key%20a", "Range: bytes=1-3\r\n", ""));
    requests.add(
        request(
            "s3",
            "POST",
            "/bucket?delete",
            "Content-MD5: AAAAAAAAAAAAAAAAAAAAAA==\r\n",
            "<Delete><Object><Key>a</Key></Object></Delete>"));
    requests.add(
        request(
            "dynamodb",
            "POST",
            "/",
            "X-Amz-Target: DynamoDB_20120810.PutItem\r\n",
            "{\"TableName\":\"t\",\"Item\":{\"k\":{\"S\":\"a\"},\"n\":{\"N\":\"1.5\"}}}"));
    requests.add(
        request(
            "dynamodb",
            "POST",
            "/",
            "X-Amz-Target: DynamoDB_20120810.Query\r\n",
            "{\"TableName\":\"t\",\"KeyConditionExpression\":\"k = :k\"}"));
    requests.add(
        request(
            "lambda",
            "POST",
            "/2015-03-31/functions/f/invocations",
            "X-Amz-Invocation-Type: Event\r\n",
            "{\"a\":[1,2]}"));
    requests.add(request("route53", "GET", "/2013-04-01/hostedzone/Z1/rrset", "", ""));
    requests.add(request("sqs", "POST", "/_cloudfakes/faults", "", "{\"action\":\"*\"}"));
    return requests;
  }

  private static byte[] request(
      String service, String method, String path, String headers, String body) {
    return (method
            + " "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: "
            + signature(service)
            + "\r\nConnection: close\r\n"
            + headers
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Sends the bytes, ends the sending side, and reads what comes back until the other side ends.
   */
  private String raw(byte[] bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort())) {
      socket.setSoTimeout(30_000);
      try {
        socket.getOutputStream().write(bytes);
        socket.shutdownOutput();
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (java.net.SocketException reset) {
        return "";
      }
    }
  }

  private static String md5(String body) throws Exception {
    return java.util.Base64.getEncoder()
        .encodeToString(
            java.security.MessageDigest.getInstance("MD5")
                .digest(body.getBytes(StandardCharsets.UTF_8)));
  }
}
