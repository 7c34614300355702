package io.cloudfakes.contract;

import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * A request as the SDK sent it.
 *
 * @param target path and query, encoded
 * @param headers by name, as sent
 */
public record RecordedRequest(
    String method, String target, Map<String, String> headers, Bytes body) {

  static RecordedRequest of(SdkHttpRequest request, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    request.forEachHeader((name, values) -> headers.put(name, values.get(0)));
    headers.put("Content-Length", Integer.toString(body.length));
    String query = request.encodedQueryParameters().map(q -> "?" + q).orElse("");
    return new RecordedRequest(
        request.method().name(), request.encodedPath() + query, headers, Bytes.wrap(body));
  }

  /** The bytes that go over the network. */
  public byte[] written() {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body.toByteArray());
    return out.toByteArray();
  }
}
