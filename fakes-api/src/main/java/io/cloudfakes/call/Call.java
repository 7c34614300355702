package io.cloudfakes.call;

import io.cloudfakes.AwsError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * One call as the world saw it: one HTTP request, so a call that the SDK tried three times is three
 * of these, with one {@link #occurrence()} and attempts 1 to 3. What goes on inside of the world is
 * one too, a query to its name servers, {@code dns:Query www.shop.test/A}, or a request of an edge
 * to an origin, {@code cloudfront:OriginRequest E1ABC/web/cat.jpg}: such have no request object,
 * account and region.
 */
public interface Call {
  /** Its place among all calls to the world, counted from 1. */
  long sequence();

  /** The service, for example {@code s3}; empty when it was not recognised. */
  String service();

  /** The action, for example {@code PutObject}; empty when it was not recognised. */
  String action();

  /** What it was for, for example {@code photos/cat.jpg} or a table's name; empty when unknown. */
  String resource();

  /** Which call of this action on this resource it is, counted from 1; retries count as one. */
  long occurrence();

  /**
   * What names this call in every run: {@code s3:PutObject photos/cat.jpg #1}, with the attempt
   * when it is a retry.
   */
  String identity();

  /** Which try of the SDK it is, counted from 1 ({@code amz-sdk-request: attempt=…}). */
  int attempt();

  /**
   * What the tries of one call have in common ({@code amz-sdk-invocation-id}); random, by the SDK.
   */
  Optional<String> invocationId();

  String account();

  String region();

  /** The access key it was signed with; empty when it was anonymous. */
  Optional<String> signedBy();

  /** The virtual time at which it was received. */
  Instant at();

  /** The call that was being answered when this one was made, by an event's target; 0 when none. */
  long causedBy();

  /** The SDK's request object; empty when it could not be read. */
  Optional<SdkRequest> request();

  /** The SDK's response object; empty when it was refused or is under way. */
  Optional<SdkResponse> response();

  /** The error it was answered with. */
  Optional<AwsError> error();

  /** What went wrong inside this library, when the status is 500 for no reason of AWS's. */
  Optional<Throwable> failure();

  /** Whether it changed the state of its service, whatever its client got to hear of it. */
  boolean changed();

  /**
   * When its effect came, or was refused, though its client had given up long before; empty when it
   * was not late or is still on its way.
   */
  Optional<Instant> lateAt();

  /**
   * Whether the stream its client was given has neither been read to its end nor been closed, which
   * keeps a connection from being used again; of an asynchronous client, the publisher it was
   * given. Seen in process only.
   */
  boolean bodyLeftOpen();

  /** The name of the thread it came in on: in process the application's own. */
  String thread();

  /**
   * The HTTP status it was answered with; 0 when nothing was sent. A query to name servers has 200
   * with whatever answer.
   */
  int status();

  /** The ids of the fault rules that acted, in order. */
  List<String> faults();

  /** What the client got: the status and error code, or how the connection ended. */
  String outcome();

  /** The real time it took, events delivered included: the only real time in the log. */
  Duration took();

  /** One line without anything random or real-time: equal runs give equal lines. */
  String describe();
}
