package io.cloudfakes.edge.lambda.internal.rule;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.protocol.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What an event may be. */
public final class Payloads {
  /** The longest event of a synchronous invocation, in bytes: 6 MB. */
  public static final long LONGEST = 6_291_456;

  /** The longest event of an asynchronous invocation, in bytes: 1 MB. */
  public static final long LONGEST_ASYNC = 1_048_576;

  /** The longest reply, in bytes: 6 MB and 100 for Lambda's own use. */
  public static final long LONGEST_REPLY = 6_291_556;

  /** The longest reply that is streamed, in bytes: 200 MB. */
  public static final long LONGEST_STREAM = 209_715_200;

  private static final Bytes NOTHING = Bytes.utf8("{}");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Payloads() {}

  /**
   * The event as the function gets it: an empty one is {@code {}}.
   *
   * @throws io.cloudfakes.AwsErrorException when it is longer than {@code longest} or no JSON
   */
  public static Bytes checked(Bytes payload, long longest) {
    if (payload.length() > longest) {
      throw LambdaErrors.requestTooLarge(longest).asException();
    }
    if (payload.isEmpty()) {
      return NOTHING;
    }
    try {
      requireJson(payload);
    } catch (JsonProcessingException e) {
      throw LambdaErrors.invalidContent(
              "Could not parse request body into json: Could not parse payload into json: "
                  + e.getMessage())
          .asException();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return payload;
  }

  private static void requireJson(Bytes payload) throws IOException {
    try (JsonParser parser = JSON.createParser(payload.toByteArray())) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
    }
  }
}
