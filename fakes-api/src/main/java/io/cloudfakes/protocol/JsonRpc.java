package io.cloudfakes.protocol;

import io.cloudfakes.AwsError;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * AWS JSON 1.0 and 1.1, and its CBOR form: the action in a header, everything else in the body.
 *
 * @param format the encoding of bodies
 * @param contentType of every reply
 * @param errorPrefix what stands before an error's code in {@code __type}; "" for nothing
 * @param capitalMessage whether all errors' text is called {@code Message}
 * @param crc32 whether replies carry {@code x-amz-crc32}, as DynamoDB's do
 * @param queryCodes the codes errors had when the service spoke Query, by code, which errors then
 *     say in {@code x-amzn-query-error}; null when it never did
 */
record JsonRpc(
    JsonFormat format,
    String contentType,
    String errorPrefix,
    boolean capitalMessage,
    boolean crc32,
    @Nullable Map<String, String> queryCodes)
    implements Protocol {

  /** Errors of the framework the services stand on, which keep its name and not the service's. */
  private static final String OF_FRAMEWORK =
      " AccessDeniedException ExpiredTokenException IncompleteSignatureException"
          + " InvalidSignatureException MissingAuthenticationTokenException SerializationException"
          + " UnknownOperationException UnrecognizedClientException ";

  /** Errors whose text is called {@code Message} even where that of others is not. */
  private static final String CAPITAL_MESSAGE =
      " AccessDeniedException IdempotentParameterMismatchException SerializationException"
          + " TransactionCanceledException TransactionInProgressException ";

  @Override
  public void readRequest(
      SdkPojo builder, HttpRequest request, Map<String, String> labels, Bytes body) {
    try {
      format.read(body, builder, Shape.of(builder.getClass()).nested);
    } catch (IOException e) {
      // Of what is not JSON at all AWS says no more than the code.
      throw AwsError.of("SerializationException", 400, UnreadableException.reason(e)).asException();
    }
  }

  @Override
  public HttpResponse writeResponse(String action, SdkPojo response, String requestId) {
    return reply(200, requestId, format.write(response, Shape.of(response.getClass())));
  }

  @Override
  public HttpResponse writeResponse(String action, Answer<?> answer, String requestId) {
    Bytes json = format == JsonFormat.JSON ? answer.json() : null;
    return json == null
        ? writeResponse(action, answer.response(), requestId)
        : reply(200, requestId, json);
  }

  @Override
  public HttpResponse writeError(AwsError error, String requestId) {
    Map<String, String> head = new LinkedHashMap<>();
    head.put("__type", type(error.code()));
    boolean capital = capitalMessage || CAPITAL_MESSAGE.contains(' ' + error.code() + ' ');
    HttpResponse reply = reply(error.status(), requestId, format.writeError(head, error, capital));
    if (queryCodes != null) {
      String code = queryCodes.getOrDefault(error.code(), error.code());
      reply.add("x-amzn-query-error", code + (error.status() < 500 ? ";Sender" : ";Receiver"));
    }
    return reply;
  }

  private String type(String code) {
    if (errorPrefix.isEmpty()) {
      return code;
    }
    return switch (code) {
      case "ValidationException" -> "com.amazon.coral.validate#" + code;
      case "ThrottlingException" -> "com.amazon.coral.availability#" + code;
      default ->
          (OF_FRAMEWORK.contains(' ' + code + ' ') ? "com.amazon.coral.service#" : errorPrefix)
              + code;
    };
  }

  private HttpResponse reply(int status, String requestId, Bytes body) {
    HttpResponse reply =
        new HttpResponse(status)
            .add("x-amzn-RequestId", requestId)
            .add("Content-Type", contentType)
            .body(body);
    if (crc32) {
      CRC32 sum = new CRC32();
      body.updateTo(sum);
      reply.add("x-amz-crc32", Long.toString(sum.getValue()));
    }
    return reply;
  }
}
