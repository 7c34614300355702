package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.state.S3State;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A table of malformed headers, queries and documents: each is refused with AWS's code and status,
 * and changes nothing.
 */
abstract class MalformedTestCase extends S3TestCase {
  /** One line of the table: a request, and how it is refused. */
  private record Bad(
      String action,
      String method,
      String target,
      Map<String, String> headers,
      String body,
      int status,
      String code) {
    String text() {
      String name = action + ": " + method + " /" + target + " " + headers + " " + body;
      return name.substring(0, Math.min(180, name.length())) + " is " + code;
    }
  }

  private final List<Bad> table = new ArrayList<>();

  void bad(
      String action,
      String request,
      Map<String, String> headers,
      String body,
      int status,
      String code) {
    String[] words = request.split(" /", 2);
    table.add(new Bad(action, words[0], words[1], headers, body, status, code));
  }

  void bad(String action, String request, Map<String, String> headers, int status, String code) {
    bad(action, request, headers, "", status, code);
  }

  void bad(String action, String request, int status, String code) {
    bad(action, request, Map.of(), "", status, code);
  }

  /** A document with the digest that it needs. */
  void document(String action, String request, String body, int status, String code) {
    bad(action, request, Map.of("Content-MD5", md5(body)), body, status, code);
  }

  /** Fills the table. */
  abstract void lines();

  @TestFactory
  Stream<DynamicTest> what_is_malformed_is_refused_and_changes_nothing() {
    world();
    fill();
    lines();
    return table.stream().map(line -> DynamicTest.dynamicTest(line.text(), () -> tryOut(line)));
  }

  private void tryOut(Bad bad) {
    S3State before = aws.store(S3Service.SERVICE).state();
    boolean modelled = S3Service.SERVICE.table().find(bad.action).isModelled();
    Answer answer = send(bad.method, url(bad.target), bad.headers, bad.body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(modelled ? bad.status : 501);
    if (!bad.method.equals("HEAD")) {
      assertThat(answer.body())
          .contains("<Code>" + (modelled ? bad.code : "NotImplemented") + "</Code>");
    }
    assertThat(aws.store(S3Service.SERVICE).state().equals(before)).as("nothing changed").isTrue();
  }

  private void fill() {
    bucket();
    put("k", "0123456789");
    aws.client(S3Client.class, aws.settings().withCredentials("111122223333", "any"))
        .createBucket(b -> b.bucket("anothers"));
    s3.putObject(b -> b.bucket(BUCKET).key("folder/a b"), RequestBody.fromString("hello"));
  }

  static String zeros(int bytes) {
    return Base64.getEncoder().encodeToString(new byte[bytes]);
  }

  static String md5(String body) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
