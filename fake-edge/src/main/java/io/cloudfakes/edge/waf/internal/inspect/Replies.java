package io.cloudfakes.edge.waf.internal.inspect;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import java.util.Map;
import software.amazon.awssdk.services.wafv2.model.BlockAction;
import software.amazon.awssdk.services.wafv2.model.CustomResponse;
import software.amazon.awssdk.services.wafv2.model.CustomResponseBody;

/** What a request that is stopped is answered. */
final class Replies {
  private Replies() {}

  /** Of a block: 403, or what it says itself. */
  static HttpResponse blocked(BlockAction block, Map<String, CustomResponseBody> bodies) {
    CustomResponse custom = block.customResponse();
    if (custom == null) {
      return new HttpResponse(403);
    }
    HttpResponse reply = new HttpResponse(custom.responseCode());
    custom.responseHeaders().forEach(header -> reply.add(header.name(), header.value()));
    CustomResponseBody body =
        custom.customResponseBodyKey() == null ? null : bodies.get(custom.customResponseBodyKey());
    if (body != null) {
      reply
          .add(
              "Content-Type",
              switch (body.contentTypeAsString()) {
                case "TEXT_HTML" -> "text/html";
                case "APPLICATION_JSON" -> "application/json";
                default -> "text/plain";
              })
          .body(Bytes.utf8(body.content()));
    }
    return reply;
  }

  /** Of a puzzle, for a client without a token. */
  static HttpResponse captcha() {
    return new HttpResponse(405).add("x-amzn-waf-action", "captcha");
  }

  /** Of a silent challenge, for a client without a token. */
  static HttpResponse challenge() {
    return new HttpResponse(202).add("x-amzn-waf-action", "challenge");
  }
}
