package io.cloudfakes.protocol;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One of AWS's wire protocols: turns HTTP requests into the SDK's own request objects, and the
 * SDK's response objects and errors into HTTP replies. What the SDK's classes say of their members
 * ({@link SdkPojo#sdkFields()}) is the only schema.
 */
public interface Protocol {
  /**
   * Fills {@code builder} from the request.
   *
   * @param builder a fresh builder of the SDK's request class
   * @param labels the values of the URI template's labels by member wire name, percent-decoded; the
   *     template's literal query parameters too, with any value, so that a member that takes all
   *     other parameters leaves them out
   * @param body the body with every coding taken off; not looked at when the action takes a stream
   * @throws AwsErrorException the protocol's own refusal of what cannot be read ({@code
   *     MalformedXML}, {@code SerializationException}, …)
   */
  void readRequest(SdkPojo builder, HttpRequest request, Map<String, String> labels, Bytes body);

  /**
   * Writes a reply of status 200 (or the status member the response has).
   *
   * @param action the action's name as AWS writes it, from which wrapping elements are named
   * @param response the SDK's response object; a streaming body is set by the caller
   */
  HttpResponse writeResponse(String action, SdkPojo response, String requestId);

  /** The same for an answer that may be written without its object. */
  default HttpResponse writeResponse(String action, Answer<?> answer, String requestId) {
    return writeResponse(action, answer.response(), requestId);
  }

  /** Writes an error, all but its {@link AwsError#headers() headers}, which are no protocol's. */
  HttpResponse writeError(AwsError error, String requestId);
}
