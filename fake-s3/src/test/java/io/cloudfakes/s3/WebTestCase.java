package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.AccelerateConfiguration;
import software.amazon.awssdk.services.s3.model.CORSConfiguration;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/** A world with a plain HTTP client at its socket, which knows nothing of AWS. */
abstract class WebTestCase extends S3TestCase {
  static final String REST_HOST = BUCKET + ".s3.us-east-1.amazonaws.com";
  static final String SITE_HOST = BUCKET + ".s3-website-us-east-1.amazonaws.com";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  HttpResponse<String> get(String host, String path, String... headers) {
    return send("GET", host, path, new byte[0], headers);
  }

  HttpResponse<String> send(
      String method, String host, String pathAndQuery, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(aws.endpoint() + pathAndQuery))
            .timeout(Duration.ofSeconds(30))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (!host.isEmpty()) {
      request.header("Host", host);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Puts a document into a bucket's configuration. */
  void configure(String bucket, Object document) {
    if (document instanceof CORSConfiguration cors) {
      s3.putBucketCors(b -> b.bucket(bucket).corsConfiguration(cors));
    } else if (document instanceof WebsiteConfiguration website) {
      s3.putBucketWebsite(b -> b.bucket(bucket).websiteConfiguration(website));
    } else {
      AccelerateConfiguration accelerate = (AccelerateConfiguration) document;
      s3.putBucketAccelerateConfiguration(
          b -> b.bucket(bucket).accelerateConfiguration(accelerate));
    }
  }

  /** Lets everybody write objects into the bucket. */
  void openToWriters() {
    s3.deletePublicAccessBlock(b -> b.bucket(BUCKET));
    s3.putBucketPolicy(
        b ->
            b.bucket(BUCKET)
                .policy(
                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                        + "\"Principal\":\"*\",\"Action\":\"s3:PutObject\",\"Resource\":"
                        + "\"arn:aws:s3:::photos/*\"}]}"));
  }

  /** Lets everybody read the objects of the bucket, and list them if so said. */
  void openToAll(boolean listing) {
    s3.deletePublicAccessBlock(b -> b.bucket(BUCKET));
    String read =
        "{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":"
            + "\"arn:aws:s3:::photos/*\"}";
    String list =
        ",{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:ListBucket\",\"Resource\":"
            + "\"arn:aws:s3:::photos\"}";
    s3.putBucketPolicy(
        b ->
            b.bucket(BUCKET)
                .policy(
                    "{\"Version\":\"2012-10-17\",\"Statement\":["
                        + read
                        + (listing ? list : "")
                        + "]}"));
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The headers with which CORS answers, in the order of their names. */
  static Map<String, List<String>> corsHeaders(HttpResponse<?> response) {
    Map<String, List<String>> found = new java.util.TreeMap<>();
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (name.startsWith("access-control") || name.equals("vary")) {
                found.put(name, new ArrayList<>(values));
              }
            });
    return found;
  }

  /** Is an error in S3's XML. */
  static void assertError(HttpResponse<String> response, int status, String code, String message) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(header(response, "content-type")).isEqualTo("application/xml");
    assertThat(response.body().replace("&quot;", "\""))
        .contains("<Error><Code>" + code + "</Code><Message>" + message + "</Message>");
  }

  List<String> actions() {
    return aws.calls().all().stream().map(c -> c.action() + " " + c.resource()).toList();
  }
}
