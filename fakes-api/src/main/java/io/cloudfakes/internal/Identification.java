package io.cloudfakes.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.iam.Account;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.iam.CredentialScope;
import io.cloudfakes.iam.CredentialStore;
import io.cloudfakes.iam.Credentials;
import io.cloudfakes.iam.SigningIdentity;
import io.cloudfakes.link.OriginCaller;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpSigning;
import io.cloudfakes.service.HttpSurface;
import io.cloudfakes.service.Router;
import io.cloudfakes.service.Service;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out who calls what, where: caller, region, service and action. */
final class Identification {
  private static final String TARGET = "X-Amz-Target";

  private final World world;
  private final ServiceIndex services;

  /**
   * Most requests are signed by who signed the one before. Not volatile: threads may each see
   * another, which is as good.
   */
  private @Nullable SigningIdentity lastSigner;

  Identification(World world, ServiceIndex services) {
    this.world = world;
    this.services = services;
  }

  /**
   * Fills what the request says of itself into the call.
   *
   * @throws io.cloudfakes.AwsErrorException when it is for no service or action known here
   */
  SigningIdentity identify(ActiveCall call, HttpRequest request) {
    SigningIdentity signer = SigningIdentity.of(request, lastSigner);
    lastSigner = signer;
    CredentialScope scope = signer.scope();
    if (request instanceof CalledRequest called) {
      call.sender = called.caller();
    }
    caller(call, signer.accessKeyId());
    attempt(call, request);
    String scopeRegion = scope == null ? "" : scope.region();
    String target = request.header(TARGET);
    Service<?> service = owner(request);
    ServiceIndex.Target named = service != null || target == null ? null : services.target(target);
    if (named != null) {
      service = named.service();
    } else if (service == null) {
      service = services.find(request, target, scope == null ? null : scope.service());
    }
    call.region = region(scopeRegion, request.host(), null);
    if (service == null) {
      throw unknownService(request, scope).asException();
    }
    call.service = service;
    if (named != null) {
      call.action = named.action();
    } else if (!plain(call, service, request)) {
      action(call, service, request, target);
    }
    return signer;
  }

  /** Whether the request's host is one that a fake of this world answers on. */
  boolean knows(HttpRequest request) {
    return owner(request) != null || services.isHost(request.host());
  }

  private String region(String scopeRegion, String host, @Nullable String otherwise) {
    if (!scopeRegion.isEmpty()) {
      return scopeRegion;
    }
    String hostRegion = ServiceIndex.region(host);
    return hostRegion != null
        ? hostRegion
        : otherwise != null ? otherwise : world.options().region();
  }

  /** The service that answers plain HTTP on the request's host; null when none does. */
  private @Nullable Service<?> owner(HttpRequest request) {
    List<Service<?>> plain = services.plain();
    for (int i = 0; i < plain.size(); i++) {
      if (owns(plain.get(i), request)) {
        return plain.get(i);
      }
    }
    return null;
  }

  private <S> boolean owns(Service<S> service, HttpRequest request) {
    HttpSurface<S> surface = service.http();
    return surface != null && surface.owns(request, world.store(service).state());
  }

  /** Fills in the plain HTTP action the request is for; false when it is for none. */
  private <S> boolean plain(ActiveCall call, Service<S> service, HttpRequest request) {
    HttpSurface<S> surface = service.http();
    HttpAction<S> action =
        surface == null ? null : surface.find(request, world.store(service).state());
    if (action == null) {
      return false;
    }
    call.httpAction = action;
    call.resource = action.resource();
    HttpSigning signing = action.signing();
    if (signing instanceof HttpSigning.Nobody) {
      caller(call, null);
      call.region = region("", request.host(), action.region());
    } else if (signing instanceof HttpSigning.Carried carried) {
      caller(call, carried.text().accessKeyId());
      call.region = region(carried.text().scope().region(), request.host(), action.region());
    }
    return true;
  }

  /**
   * The account is that of the key if the world issued it, or the key itself if it is 12 digits.
   */
  void caller(ActiveCall call, @Nullable String accessKeyId) {
    CredentialStore issued = world.credentials();
    Credentials known = accessKeyId == null ? null : issued.find(accessKeyId);
    call.accessKeyId = accessKeyId;
    call.account =
        known != null
            ? known.accountId()
            : accessKeyId != null && Account.isAccountId(accessKeyId)
                ? accessKeyId
                : world.options().account();
    OriginCaller sender = call.sender;
    if (sender != null && accessKeyId == null) {
      call.account = sender.sourceAccount();
      call.caller = sender.caller();
      return;
    }
    call.caller =
        accessKeyId == null
            ? Caller.anonymous()
            : known != null ? world.accounts().caller(known) : world.accounts().root(call.account);
  }

  private static <S> void action(
      ActiveCall call, Service<S> service, HttpRequest request, @Nullable String target) {
    Action<S> action = null;
    if (service.targetPrefix() != null) {
      action =
          target == null ? null : service.table().find(target.substring(target.indexOf('.') + 1));
    } else {
      Router.Match<S> match = service.router().find(request, service.path(request));
      if (match != null) {
        action = match.action();
        call.labels = match.labels();
      }
    }
    if (action == null) {
      throw service.unknownAction(request).asException();
    }
    call.action = action;
  }

  private static void attempt(ActiveCall call, HttpRequest request) {
    call.invocationId = request.header("amz-sdk-invocation-id");
    String attempts = request.header("amz-sdk-request");
    int at = attempts == null ? -1 : attempts.indexOf("attempt=");
    if (attempts == null || at < 0) {
      return;
    }
    int number = 0;
    for (int i = at + 8; i < attempts.length() && number < 10_000; i++) {
      int digit = attempts.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      number = number * 10 + digit;
    }
    call.attempt = Math.max(1, number);
  }

  private AwsError unknownService(HttpRequest request, @Nullable CredentialScope scope) {
    String known =
        services.all().stream().map(Service::name).distinct().collect(Collectors.joining(", "));
    String asked =
        scope != null
            ? "the service '" + scope.service() + "'"
            : "the host '" + request.host() + "'";
    return AwsError.of(
        "NotImplemented",
        501,
        "This world has no fake for "
            + asked
            + ". It has: "
            + known
            + ". Add the Cloudfakes module of that service to the class path.");
  }
}
