package io.cloudfakes.transport.inprocess;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.ReasonPhrases;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * What a client sees of a reply once its head has arrived.
 *
 * @param head status and headers
 * @param body the bytes that will arrive; null when a reply of this kind has no body at all
 * @param promised how many bytes the head promises; more than {@code body} has when the connection
 *     breaks on the way
 */
record ReplyHead(SdkHttpFullResponse head, @Nullable Bytes body, long promised) {
  private static final String CONTENT_LENGTH = "Content-Length";

  /**
   * Reads a reply as it would arrive.
   *
   * @param arriving how many bytes of the body arrive before the connection breaks, or more than
   *     there are when it does not
   */
  static ReplyHead of(SdkHttpRequest request, HttpResponse response, long arriving) {
    Bytes whole = response.body();
    long promised = promised(response, whole);
    SdkHttpFullResponse.Builder head =
        SdkHttpFullResponse.builder()
            .statusCode(response.status())
            .statusText(ReasonPhrases.of(response.status()));
    response.forEachHeader(head::appendHeader);
    boolean bodiless = bodiless(request, response.status());
    if (response.header(CONTENT_LENGTH) == null && !(bodiless && whole.isEmpty())) {
      head.putHeader(CONTENT_LENGTH, Long.toString(promised));
    }
    long available = Math.min(Math.min(promised, whole.length()), arriving);
    return new ReplyHead(
        head.build(), bodiless ? null : whole.slice(0, available), bodiless ? 0 : promised);
  }

  private static long promised(HttpResponse response, Bytes whole) {
    String header = response.header(CONTENT_LENGTH);
    if (header == null) {
      return whole.length();
    }
    try {
      return Long.parseLong(header);
    } catch (NumberFormatException e) {
      return whole.length();
    }
  }

  private static boolean bodiless(SdkHttpRequest request, int status) {
    return request.method() == SdkHttpMethod.HEAD || status == 204 || status == 304;
  }

  boolean isCut() {
    return body != null && body.length() < promised;
  }
}
