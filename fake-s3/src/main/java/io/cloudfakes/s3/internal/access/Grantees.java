package io.cloudfakes.s3.internal.access;

import io.cloudfakes.iam.Account;
import io.cloudfakes.s3.internal.rule.AccessErrors;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Grantee;
import software.amazon.awssdk.services.s3.model.Permission;

/** Reads whom something is granted to, and finds the account behind an e-mail address. */
final class Grantees {
  /** One grantee of a header: {@code id="…"}, {@code uri=…}, {@code emailAddress="…"}. */
  private static final Pattern ONE =
      Pattern.compile("\\s*(\\w+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\"',\\s]+))\\s*(,|$)");

  private Grantees() {}

  /** Adds what a header grants. */
  static void read(
      String header,
      @Nullable String value,
      Permission permission,
      List<Grant> to,
      CallContext call) {
    if (value == null) {
      return;
    }
    Matcher matcher = ONE.matcher(value);
    int at = 0;
    while (at < value.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw unreadable(header, value);
      }
      String name = first(matcher.group(2), matcher.group(3), matcher.group(4));
      to.add(Acls.grant(grantee(matcher.group(1), name, header, value, call), permission));
      at = matcher.end();
    }
    if (at == 0) {
      throw unreadable(header, value);
    }
  }

  private static String first(@Nullable String a, @Nullable String b, @Nullable String c) {
    return a != null ? a : b != null ? b : c != null ? c : "";
  }

  private static Grantee grantee(
      String kind, String name, String header, String value, CallContext call) {
    return switch (kind) {
      case "id" -> ofId(name, call);
      case "uri" -> ofGroup(name);
      case "emailAddress" -> ofEmail(name, call);
      default -> throw unreadable(header, value);
    };
  }

  private static RuntimeException unreadable(String header, String value) {
    return S3Errors.invalidArgument("Argument format not recognized", header, value).asException();
  }

  /** The grants of a document, each held against what there is. */
  static List<Grant> resolve(List<Grant> grants, boolean ofBucket, CallContext call) {
    List<Grant> resolved = new ArrayList<>(grants.size());
    for (Grant grant : grants) {
      Permission permission = grant.permission();
      Grantee grantee = grant.grantee();
      if (permission == null
          || permission == Permission.UNKNOWN_TO_SDK_VERSION
          || grantee == null
          || grantee.type() == null) {
        throw AccessErrors.malformedAcl().asException();
      }
      if (!ofBucket && permission == Permission.WRITE) {
        // Of an object there is nothing to write: it is only ever replaced.
        throw AccessErrors.malformedAcl().asException();
      }
      resolved.add(Acls.grant(resolve(grantee, call), permission));
    }
    return resolved;
  }

  private static Grantee resolve(Grantee grantee, CallContext call) {
    return switch (grantee.type()) {
      case CANONICAL_USER -> ofId(required(grantee.id()), call);
      case GROUP -> ofGroup(required(grantee.uri()));
      case AMAZON_CUSTOMER_BY_EMAIL -> ofEmail(required(grantee.emailAddress()), call);
      case UNKNOWN_TO_SDK_VERSION -> throw AccessErrors.malformedAcl().asException();
    };
  }

  private static String required(@Nullable String part) {
    if (part == null) {
      throw AccessErrors.malformedAcl().asException();
    }
    return part;
  }

  private static Grantee ofId(String id, CallContext call) {
    if (call.accounts().ofCanonicalId(id) == null) {
      throw S3Errors.invalidArgument("Invalid id", "CanonicalUser/ID", id).asException();
    }
    return Acls.user(id);
  }

  private static Grantee ofGroup(String uri) {
    return switch (uri) {
      case Acls.ALL_USERS, Acls.AUTHENTICATED_USERS, Acls.LOG_DELIVERY -> Acls.group(uri);
      default ->
          throw S3Errors.invalidArgument("Invalid group uri", "Group/URI", uri).asException();
    };
  }

  private static Grantee ofEmail(String address, CallContext call) {
    Account account = call.accounts().ofEmail(address);
    if (account == null) {
      throw AccessErrors.unresolvableEmail(address).asException();
    }
    return Acls.user(account.canonicalId());
  }
}
