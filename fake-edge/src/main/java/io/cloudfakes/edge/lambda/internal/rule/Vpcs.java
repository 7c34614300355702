package io.cloudfakes.edge.lambda.internal.rule;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The networks subnets are in: there are none, so each subnet has a network of its own. */
final class Vpcs {
  private Vpcs() {}

  static String of(String subnetId) {
    CRC32 digest = new CRC32();
    digest.update(subnetId.getBytes(StandardCharsets.UTF_8));
    return String.format("vpc-%017x", digest.getValue());
  }
}
