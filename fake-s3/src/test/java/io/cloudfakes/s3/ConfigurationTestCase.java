package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;

/** Puts and gets documents of buckets, and reads how they are refused. */
abstract class ConfigurationTestCase extends S3TestCase {
  static final String MALFORMED =
      "The XML you provided was not well-formed or did not validate against our published schema";

  void refused(int status, String code, String message, ThrowingCallable call) {
    refused(status, code, call);
    S3Exception refusal = catchThrowableOfType(S3Exception.class, call);
    assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
  }

  void malformed(ThrowingCallable call) {
    refused(400, "MalformedXML", MALFORMED, call);
  }

  /** Each of the documents is refused as malformed. */
  @SafeVarargs
  final <D> void allMalformed(Consumer<D> put, D... documents) {
    for (D document : documents) {
      malformed(() -> put.accept(document));
    }
  }

  /** A document the SDK would not send, for elements are missing in it, is refused as malformed. */
  void incomplete(String resource, String... documents) {
    for (String document : documents) {
      Answer answer = send("PUT", url(resource), Map.of("Content-MD5", md5(document)), document);
      assertThat(answer.body()).as(document).contains("<Code>MalformedXML</Code>");
      assertThat(answer.status()).isEqualTo(400);
    }
  }

  private static String md5(String document) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("MD5").digest(document.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A bucket whose versioning is enabled, by the lock it has. */
  void lockedBucket(String name) {
    s3.createBucket(b -> b.bucket(name).objectLockEnabledForBucket(true));
  }

  static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  static List<Tag> tags(String... keysAndValues) {
    return Arrays.stream(keysAndValues)
        .map(pair -> tag(pair.split("=", 2)[0], pair.split("=", 2)[1]))
        .toList();
  }
}
