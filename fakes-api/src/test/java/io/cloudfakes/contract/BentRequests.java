package io.cloudfakes.contract;

import io.cloudfakes.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Bends good requests, by chance: pieces are cut out, put in, or put in the place of others. */
public final class BentRequests {
  private static final List<String> JSON =
      List.of(
          "\"",
          "{",
          "}",
          "[",
          ":",
          ",",
          "null",
          "-1",
          "99999999999999999999",
          "1e309",
          "true",
          "\\u0000",
          "é",
          " ");

  private final Random random;
  private final List<String> pieces;
  private final String query;

  /**
   * Always the same requests of the same seed.
   *
   * @param pieces what is put in
   * @param query parameters that mean something to the service
   */
  public BentRequests(long seed, List<String> pieces, String query) {
    this.random = new Random(seed);
    this.pieces = pieces;
    this.query = query;
  }

  /**
   * The same for a service that is spoken to in JSON, whose pieces are put in beside the others.
   */
  public static BentRequests json(long seed, List<String> pieces, String query) {
    List<String> all = new ArrayList<>(JSON);
    all.addAll(pieces);
    return new BentRequests(seed, all, query);
  }

  /** One of those, bent. */
  public byte[] oneOf(List<RecordedRequest> good) {
    RecordedRequest request = good.get(random.nextInt(good.size()));
    String target = request.target();
    // Each byte is a character, so that what is cut is cut anywhere.
    String body = new String(request.body().toByteArray(), StandardCharsets.ISO_8859_1);
    switch (random.nextInt(body.isEmpty() ? 2 : 6)) {
      case 0 -> target = bent(target);
      case 1 -> target = target.replaceFirst("\\?.*", "") + "?" + bent(query);
      case 2 -> body = body.substring(0, random.nextInt(body.length()));
      default -> body = bent(body);
    }
    byte[] content = body.getBytes(StandardCharsets.ISO_8859_1);
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.put("Content-Length", String.valueOf(content.length));
    headers.put("Connection", "close");
    return new RecordedRequest(
            request.method(),
            printable(target.startsWith("/") ? target : "/" + target),
            headers,
            Bytes.wrap(content))
        .written();
  }

  /** What the server itself would refuse says nothing of the fake. */
  private static String printable(String target) {
    return target.replaceAll("[^!-~]", "%20");
  }

  private String bent(String good) {
    StringBuilder text = new StringBuilder(good);
    for (int n = random.nextInt(3); n >= 0 && text.length() > 1; n--) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + random.nextInt(12));
      String piece = pieces.get(random.nextInt(pieces.size()));
      switch (random.nextInt(3)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.insert(at, piece);
        default -> text.replace(at, to, piece);
      }
    }
    return text.toString();
  }
}
