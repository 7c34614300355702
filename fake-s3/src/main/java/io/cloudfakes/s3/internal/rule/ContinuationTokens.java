package io.cloudfakes.s3.internal.rule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that continue a truncated list: opaque to the caller, and good only for the list they
 * came from.
 */
public final class ContinuationTokens {
  private ContinuationTokens() {}

  /**
   * The token of a list cut off there.
   *
   * @param list what is listed, for example a bucket's name
   * @param last the last entry already given
   */
  public static String after(String list, String last) {
    byte[] entry = last.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            ByteBuffer.allocate(4 + entry.length).putInt(check(list, entry)).put(entry).array());
  }

  /** The last entry already given; refuses a token that {@link #after} did not make. */
  public static @Nullable String read(String list, @Nullable String token) {
    if (token == null) {
      return null;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length > 4) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int check = buffer.getInt();
        byte[] entry = new byte[buffer.remaining()];
        buffer.get(entry);
        if (check == check(list, entry)) {
          return new String(entry, StandardCharsets.UTF_8);
        }
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the same refusal as a token of another list.
    }
    throw S3Errors.invalidArgument(
            "The continuation token provided is incorrect", "continuation-token")
        .asException();
  }

  private static int check(String list, byte[] entry) {
    CRC32 crc = new CRC32();
    crc.update(list.getBytes(StandardCharsets.UTF_8));
    crc.update(0);
    crc.update(entry);
    return (int) crc.getValue();
  }
}
