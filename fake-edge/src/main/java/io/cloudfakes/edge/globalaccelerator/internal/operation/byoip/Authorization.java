package io.cloudfakes.edge.globalaccelerator.internal.operation.byoip;

import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.globalaccelerator.model.CidrAuthorizationContext;

/**
 * The authorisation to bring an address range: {@code 1|aws|account|range|YYYYMMDD|SHA256|RSAPSS}.
 * Its signature is looked at, and not checked: the key is with the regional registries.
 */
final class Authorization {
  private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9_~-]+");

  private Authorization() {}

  static void check(String cidr, CidrAuthorizationContext context, CallContext call) {
    List<String> parts = List.of(context.message().split("\\|", -1));
    boolean good =
        parts.size() == 7
            && parts.get(0).equals("1")
            && parts.get(1).equals("aws")
            && parts.get(2).equals(call.account())
            && parts.get(3).equals(cidr)
            && isAhead(parts.get(4), call.now())
            && parts.get(5).equals("SHA256")
            && parts.get(6).equals("RSAPSS")
            && SIGNATURE.matcher(context.signature()).matches();
    if (!good) {
      throw GlobalAcceleratorErrors.invalidArgument(
          "The CIDR authorization context is not valid for address range " + cidr);
    }
  }

  private static boolean isAhead(String date, Instant now) {
    try {
      LocalDate last = LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE);
      return !last.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
