package io.cloudfakes.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.call.Stopwatch;
import io.cloudfakes.iam.CredentialScope;
import io.cloudfakes.iam.SigV4Verifier;
import io.cloudfakes.iam.SigningEndpoint;
import io.cloudfakes.iam.SigningIdentity;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.CallObserver;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpSigning;
import io.cloudfakes.service.HttpSurface;
import io.cloudfakes.service.KeptReply;
import io.cloudfakes.service.ModelConstraints;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.Service;
import io.cloudfakes.transport.Receiver;
import io.cloudfakes.transport.Reply;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * The way of every call through the world, in {@link #answer} as one list: receive and record,
 * identify, read, number, fault BEFORE, authenticate, decide, fault BEFORE_COMMIT, commit, fault
 * AFTER_COMMIT, encode, deliver events, fault RESPONSE, observe, send.
 */
final class Pipeline implements Receiver {
  /** How deep calls may cause calls, by functions and events, before it is taken for a loop. */
  private static final int DEEPEST_CAUSE = 64;

  private final World world;
  private final Identification identification;
  private final SigV4Verifier verifier = new SigV4Verifier();
  private final HttpDates dates = new HttpDates();

  Pipeline(World world, Identification identification) {
    this.world = world;
    this.identification = identification;
  }

  @Override
  public Reply receive(HttpRequest request) {
    Stopwatch stopwatch = new Stopwatch();
    ActiveCall call = world.begin();
    call.http = request;
    ActiveCall outer = world.enter(call);
    try {
      Reply reply = answer(call, request);
      call.ending = ending(reply);
      return reply;
    } finally {
      world.leave(outer);
      world.lateEffects().answered(call);
      call.tookNanos = stopwatch.elapsed().toNanos();
      call.finished();
    }
  }

  /**
   * The same way without HTTP: for the direct client, which brings the request object itself.
   *
   * @throws AwsErrorException the refusal, as it is
   * @throws Severed when a fault leaves the caller without an answer
   */
  Outcome<? extends SdkResponse, ?> invoke(ActiveCall call) {
    Stopwatch stopwatch = new Stopwatch();
    Service<?> service = required(call.service);
    ActiveCall outer = world.enter(call);
    try {
      numbered(call);
      world.faultActions().before(call);
      Outcome<? extends SdkResponse, ?> outcome = perform(call, service);
      deliverEvents(call);
      world.faultActions().beforeSending(call);
      call.status = outcome.status() == 0 ? 200 : outcome.status();
      observe(call, service, null);
      return outcome;
    } catch (AwsErrorException refusal) {
      deliverEvents(call);
      call.error = refusal.error();
      call.status = refusal.error().status();
      observe(call, service, null);
      throw refusal;
    } catch (Severed severed) {
      deliverEvents(call);
      call.ending = ending(severed.reply());
      throw severed;
    } finally {
      world.leave(outer);
      world.lateEffects().answered(call);
      call.tookNanos = stopwatch.elapsed().toNanos();
      call.finished();
    }
  }

  private Reply answer(ActiveCall call, HttpRequest request) {
    HttpResponse response;
    try {
      SigningIdentity signer = identification.identify(call, request);
      Service<?> service = required(call.service);
      AwsErrorException unreadable = read(call, service, request, signer);
      numbered(call);
      world.faultActions().before(call);
      authenticate(call, service, request, signer);
      if (unreadable != null) {
        throw unreadable;
      }
      response = performed(call, service);
      deliverEvents(call);
      world.faultActions().beforeSending(call);
    } catch (AwsErrorException refusal) {
      response = refused(call, refusal.error());
    } catch (Severed severed) {
      deliverEvents(call);
      return severed.reply();
    } catch (UncheckedIOException broken) {
      return brokeOff(broken).reply();
    } catch (RuntimeException | StackOverflowError bug) {
      response = failed(call, bug);
    }
    deliverEvents(call);
    finish(call, request, response);
    observe(call, call.service, response);
    return world.faultActions().sent(call, response);
  }

  /**
   * Turns the bytes into the SDK's request; what cannot be read is refused after authentication.
   */
  private @Nullable AwsErrorException read(
      ActiveCall call, Service<?> service, HttpRequest request, SigningIdentity signer) {
    Action<?> action = call.action;
    try {
      BodyIntake.read(
          call,
          request,
          service.signing(),
          () -> verifier.chunkSignatures(request, signer, world.credentials()));
      if (action != null && action.isModelled()) {
        SdkPojo builder = action.requestShape().newBuilder();
        service.protocol().readRequest(builder, request, call.labels, call.body);
        call.request = (SdkRequest) Shape.build(builder);
        call.nameResource();
      }
      return null;
    } catch (AwsErrorException refusal) {
      return refusal;
    } catch (UncheckedIOException broken) {
      throw brokeOff(broken);
    }
  }

  private static Severed brokeOff(UncheckedIOException broken) {
    return new Severed(new Reply.Reset("the request's body broke off: " + broken.getMessage()));
  }

  private void numbered(ActiveCall call) {
    if (call.depth > DEEPEST_CAUSE) {
      throw new IllegalStateException(
          "calls have caused calls "
              + DEEPEST_CAUSE
              + " levels deep: a function or an event's target triggers itself; filter the events,"
              + " or write elsewhere");
    }
    call.occurrence = world.occurrences().number(call);
  }

  private void authenticate(
      ActiveCall call, Service<?> service, HttpRequest request, SigningIdentity signer) {
    HttpAction<?> plain = call.httpAction;
    HttpSigning signing = plain == null ? HttpSigning.REQUEST : plain.signing();
    if (signing instanceof HttpSigning.Nobody) {
      return;
    }
    boolean issued = world.credentials().find(call.accessKeyId) != null;
    if (issued || (world.options().verifiesUnknownKeys() && call.accessKeyId != null)) {
      if (signing instanceof HttpSigning.Carried carried) {
        verifier.verify(carried.text(), world.credentials(), call.at);
        return;
      }
      verifier.verify(
          request,
          signer,
          new SigningEndpoint(service.signing(), signedFor(service, signer), call.region),
          world.credentials(),
          call.at);
    }
  }

  /** The service the signature is held against: some have endpoints with names of their own. */
  private static String signedFor(Service<?> service, SigningIdentity signer) {
    CredentialScope scope = signer.scope();
    return scope != null && service.isSignedAs(scope.service())
        ? scope.service()
        : service.signingName();
  }

  private <S> HttpResponse performed(ActiveCall call, Service<S> service) {
    HttpAction<S> plain = plain(call);
    return plain == null
        ? encode(call, service, perform(call, service))
        : world.store(service).perform(call, plain).response();
  }

  /** The plain HTTP action of the call, which is its service's own; null when it has none. */
  @SuppressWarnings("unchecked")
  private static <S> @Nullable HttpAction<S> plain(ActiveCall call) {
    return (HttpAction<S>) call.httpAction;
  }

  private <S> Outcome<? extends SdkResponse, S> perform(ActiveCall call, Service<S> service) {
    Action<S> action = service.table().find(call.action());
    SdkRequest request = call.request;
    if (action == null || !action.isModelled() || request == null) {
      throw notModelled(service, call.action()).asException();
    }
    Operation<SdkRequest, SdkResponse, S> operation = action.operation();
    operation.members().require(service.name(), action.name(), request);
    ModelConstraints constraints = service.constraints();
    if (constraints != null) {
      constraints.require(request, call);
    }
    StateStore<S> store = world.store(service);
    Outcome<SdkResponse, S> outcome = store.perform(call, operation, request);
    Outcome<SdkResponse, S> complete = service.answers().complete(outcome, store.state(), call);
    call.answer = complete.answer();
    return complete;
  }

  private static AwsError notModelled(Service<?> service, String action) {
    return AwsError.of(
        "NotImplemented",
        501,
        "Cloudfakes does not model "
            + service.name()
            + ":"
            + action
            + " yet. The module's README lists what it models.");
  }

  private HttpResponse encode(
      ActiveCall call, Service<?> service, Outcome<? extends SdkResponse, ?> outcome) {
    Action<?> action = required(call.action);
    HttpResponse response = written(call, service, action, outcome);
    if (action.stream() == Action.Stream.OUT) {
      response.body(outcome.body()).watchedBy(call);
    }
    if (outcome.status() != 0) {
      response.status(outcome.status());
    }
    outcome.headers().forEach(response::set);
    return response;
  }

  private static HttpResponse written(
      ActiveCall call, Service<?> service, Action<?> action, Outcome<? extends SdkResponse, ?> of) {
    KeptReply kept = of.kept();
    HttpResponse known = kept == null ? null : kept.replyTo(call.requestId());
    if (known != null) {
      return known;
    }
    HttpResponse response =
        service.protocol().writeResponse(action.name(), of.answer(), call.requestId());
    if (kept != null) {
      kept.keep(response, call.requestId());
    }
    return response;
  }

  private HttpResponse refused(ActiveCall call, AwsError error) {
    call.error = error;
    Service<?> service = call.service;
    if (service == null) {
      return new HttpResponse(error.status())
          .add("Content-Type", "text/plain; charset=utf-8")
          .add("x-amzn-ErrorType", error.code())
          .body(Bytes.utf8(error.message() + "\n"));
    }
    HttpResponse response = refusal(call, service, error);
    error.headers().forEach(response::set);
    return response;
  }

  private <S> HttpResponse refusal(ActiveCall call, Service<S> service, AwsError error) {
    HttpAction<S> plain = plain(call);
    HttpResponse own =
        plain == null ? null : plain.refusal(error, world.store(service).state(), call);
    return own != null ? own : service.protocol().writeError(error, call.requestId());
  }

  /** What a browser needs beside what the action gave. */
  private <S> void complete(Service<S> service, HttpRequest request, HttpResponse response) {
    HttpSurface<S> surface = service.http();
    if (surface != null) {
      surface.complete(request, response, world.store(service).state());
    }
  }

  /** A fault of this library: said so, without a stack trace, and kept in the call log. */
  private HttpResponse failed(ActiveCall call, Throwable bug) {
    call.failure = bug;
    return refused(
        call,
        AwsError.of(
            "InternalError",
            500,
            "Cloudfakes failed on "
                + call.identity()
                + " ("
                + bug
                + "). This is a defect of Cloudfakes, not of the caller;"
                + " FakeAws.calls() holds the exception."));
  }

  private void finish(ActiveCall call, HttpRequest request, HttpResponse response) {
    if (call.service != null) {
      complete(call.service, request, response);
    }
    response.add(
        "Date", dates.of(call.clockAhead.isZero() ? call.at : call.at.plus(call.clockAhead)));
    if (request.method().equals("HEAD")) {
      response.body(Bytes.EMPTY);
    } else if (response.header("Content-Length") == null
        && response.status() >= 200
        && response.status() != 204
        && response.status() != 304) {
      response.add("Content-Length", Long.toString(response.body().length()));
    }
    call.status = response.status();
  }

  private <S> void observe(
      ActiveCall call, @Nullable Service<S> service, @Nullable HttpResponse reply) {
    CallObserver<S> observer = service == null ? null : service.observer();
    if (service != null && observer != null) {
      world.store(service).observed(call, observer, reply);
    }
  }

  /** Delivers what the commit gave rise to, once, whatever became of the reply. */
  private void deliverEvents(ActiveCall call) {
    if (call.deliveries.isEmpty()) {
      return;
    }
    List<Delivery> events = call.deliveries;
    call.deliveries = List.of();
    if (call.faults.isEmpty()) {
      world.deliveries().accept(events);
    } else {
      world.faultActions().deliver(call, events);
    }
  }

  private static String ending(Reply reply) {
    if (reply instanceof Reply.Reset reset) {
      return "connection broken (" + reset.reason() + ")";
    } else if (reply instanceof Reply.Hang) {
      return "never answered";
    } else if (reply instanceof Reply.Truncated truncated) {
      return "body broken off after " + truncated.bytes() + " bytes";
    }
    return "";
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the call was not identified");
    }
    return value;
  }
}
