package io.cloudfakes.protocol;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request as a transport received it, before anything of AWS is read from it. Header names
 * are compared without regard to case.
 */
public interface HttpRequest {
  /** {@code GET}, {@code PUT}, … in capitals. */
  String method();

  /** {@code http} or {@code https}. */
  String scheme();

  /** The host asked for, with its port when the request names one; empty when it names none. */
  String host();

  /** The path as sent: percent-encoded, beginning with a slash. */
  String path();

  /**
   * The query parameters, percent-decoded, in the order sent; a parameter without {@code =} has the
   * value "".
   */
  Map<String, List<String>> query();

  /**
   * The query as sent, without the question mark; "" when there is none. Where a transport has only
   * the parameters, they are encoded again.
   */
  default String rawQuery() {
    return QueryString.encode(query());
  }

  /** The first value of a header. */
  @Nullable String header(String name);

  /** All values of a header, one per header line; empty when it is not there. */
  List<String> headers(String name);

  /** Each header line, names as sent. */
  void forEachHeader(BiConsumer<String, String> line);

  /**
   * The whole body with any HTTP transfer coding taken off (but not {@code aws-chunked}, which is
   * AWS's own). Read from the network at the first call, remembered for later ones.
   */
  Bytes body();

  /**
   * The body on its way in, for one so long that it is worth working on while it comes; null when
   * {@link #body()} has it at once. What has been taken here is part of {@link #body()} all the
   * same.
   */
  default @Nullable ArrivingBody arriving() {
    return null;
  }
}
