package io.cloudfakes.dns.internal.zone;

import java.io.IOException;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** The values of resource records as Route 53 has them written, read once into DNS records. */
public final class RecordValues {
  private RecordValues() {}

  /**
   * Reads one value.
   *
   * @param type as in the SDK: {@code A}, {@code MX}, …
   * @param ttl in seconds
   * @throws IllegalArgumentException when the value is none of that type
   */
  public static Record read(Name owner, String type, long ttl, String value) {
    try {
      // A name without final dot is complete in Route 53, so what it is relative to is the root.
      return Record.fromString(
          owner, Type.value(type), DClass.IN, ttl, Octal.toDecimal(value), Name.root);
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("'" + value + "' is no value of type " + type, e);
    }
  }
}
