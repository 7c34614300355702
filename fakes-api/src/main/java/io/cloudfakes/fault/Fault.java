package io.cloudfakes.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a call that a {@link FaultRule} picks. Each says where it acts unless the rule
 * says otherwise, and whether the SDK's retries of the same call meet it too: an error is AWS's
 * settled answer and meets every attempt; a broken connection is an accident and meets the first.
 *
 * <p>Each has an id, such as {@code loseReply} or {@code error(SlowDown)}, which {@link #parse}
 * reads.
 */
public sealed interface Fault
    permits ErrorFault, ConnectionFault, BodyFault, DataFault, EventFault, DnsFault, EdgeFault {

  /** Where it acts unless the rule says otherwise. */
  FaultPoint point();

  /** Where a rule may have it act. */
  default List<FaultPoint> points() {
    return List.of(point());
  }

  /** Whether it meets every attempt of a call, unless the rule names one. */
  default boolean everyAttempt() {
    return false;
  }

  /** Why it cannot strike calls of that action; empty when it can. */
  default Optional<String> refusal(FaultTarget target) {
    return Optional.empty();
  }

  /** The word it is written with, for example {@code truncateBody}. */
  default String word() {
    String name = getClass().getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** What stands in brackets behind its word, in order; none for no brackets. */
  default List<String> arguments() {
    return List.of();
  }

  /** How it is written in the id of a rule, for example {@code truncateBody(10)}. */
  default String id() {
    return word() + RuleText.brackets(arguments());
  }

  /**
   * The fault of that id.
   *
   * @throws IllegalArgumentException when it is none; the message lists what there is
   */
  static Fault parse(String id) {
    RuleText text = new RuleText(id);
    Fault fault = FaultWords.read(text);
    text.end();
    return fault;
  }

  /**
   * The fault of that word with those arguments, as its id has them.
   *
   * @throws IllegalArgumentException when it is none; the message lists what there is
   */
  static Fault of(String word, List<String> arguments) {
    return FaultWords.make(word, arguments);
  }

  /**
   * An error of AWS, with the status and a message usual for its code.
   *
   * <p>Cause: whatever AWS gives that error for. Symptom: the SDK's exception of that code, after
   * the SDK's retries when the code is one that it retries.
   *
   * @param code the error code, for example {@code InternalError}: one that the action can give by
   *     AWS's lists, else the rule is refused
   */
  static Fault error(String code) {
    return new ErrorFault.ErrorReply(code, 0, "");
  }

  /** As {@link #error(String)}, with a status and a message of the test's choice. */
  static Fault error(String code, int status, String message) {
    return new ErrorFault.ErrorReply(code, status, message);
  }

  /**
   * An error that AWS's lists do not have for the action, and that AWS was seen to give.
   *
   * <p>Cause: AWS's lists are not complete, and proxies in front of it have errors of their own.
   * Symptom: the SDK's general exception of the service with that code and status.
   */
  static Fault unlistedError(String code, int status, String message) {
    return new ErrorFault.UnlistedError(code, status, message);
  }

  /**
   * The service's own throttling error ({@code SlowDown}, {@code
   * ProvisionedThroughputExceededException}, …).
   *
   * <p>Cause: more calls than the service takes. Symptom: the SDK retries, then gives that error.
   */
  static Fault throttle() {
    return new ErrorFault.Throttle();
  }

  /**
   * The caller's session has ended: {@code ExpiredToken} of S3, {@code ExpiredTokenException}
   * elsewhere.
   *
   * <p>Cause: temporary credentials that were cached for too long. Symptom: that error, which the
   * SDK does not try again; nothing happened.
   */
  static Fault expireToken() {
    return new ErrorFault.ExpireToken();
  }

  /**
   * AWS's clock differs from the caller's: each call is refused once, with AWS's time in the
   * reply's {@code Date}.
   *
   * <p>Cause: a machine whose clock is wrong. Symptom: none where the SDK corrects its clock and
   * tries again; {@code RequestTimeTooSkewed} (S3) or {@code InvalidSignatureException} where
   * retries are off.
   *
   * @param ahead how far AWS's clock is ahead, negative for behind; more than the 15 minutes that
   *     AWS puts up with
   */
  static Fault clockSkew(Duration ahead) {
    return new ErrorFault.ClockSkew(ahead);
  }

  /** As {@link #transactionConflict(int)}, over the first item. */
  static Fault transactionConflict() {
    return transactionConflict(1);
  }

  /**
   * Another transaction has one of the items in hand.
   *
   * <p>Cause: two writers of the same item, one of them in a transaction. Symptom: {@code
   * TransactionCanceledException} with the reason {@code TransactionConflict} at that item's
   * position, or {@code TransactionConflictException} of single writes; nothing happened.
   *
   * @param position of the item in the transaction, counted from 1
   */
  static Fault transactionConflict(int position) {
    return new ErrorFault.TransactionConflict(position);
  }

  /**
   * The request is lost on its way: nothing happens, and the connection breaks.
   *
   * <p>Cause: a network fault, a load balancer's reset. Symptom: an {@code IOException}, on which
   * the SDK tries again.
   */
  static Fault loseRequest() {
    return new ConnectionFault.LoseRequest();
  }

  /**
   * The reply is lost: everything happens, and then the connection breaks before a byte of the
   * reply is sent.
   *
   * <p>Cause: a network fault after AWS took the request. Symptom: an {@code IOException}, on which
   * the SDK tries again what has already happened.
   */
  static Fault loseReply() {
    return new ConnectionFault.LoseReply();
  }

  /**
   * The connection breaks before anything has happened, and the effect comes all the same: that
   * much virtual time later. It is decided then, on what there is then, and may be refused then.
   *
   * <p>Cause: a request that waits in some queue on its way while its sender gives up. Symptom: an
   * {@code IOException}, on which the SDK tries again; the first try overwrites what came since.
   */
  static Fault lateEffect(Duration after) {
    return new ConnectionFault.LateEffect(after);
  }

  /**
   * As {@link #lateEffect(Duration)}, but the effect comes when the next call to the world has been
   * answered: not a retry of the same call, nor one made by an event's target.
   */
  static Fault lateEffect() {
    return new ConnectionFault.LateEffect(Duration.ZERO);
  }

  /**
   * The call takes that long, in virtual time: timers due meanwhile act before it goes on.
   *
   * <p>Cause: load, distance, a cold path. Symptom: whatever expires meanwhile has expired.
   */
  static Fault latency(Duration duration) {
    return new ConnectionFault.Latency(duration);
  }

  /**
   * Nothing is ever answered, and nothing happens: over the socket the client waits for its own
   * time-out, in process that time-out is given at once.
   *
   * <p>Cause: a black-holed connection. Symptom: a {@code SocketTimeoutException}, on which the SDK
   * tries again.
   */
  static Fault hang() {
    return new ConnectionFault.Hang();
  }

  /**
   * From here on every call is refused, as by a host that is down, until {@link Faults#heal()}.
   *
   * <p>Cause: an outage, or the end of the process under test at this very point. Symptom: an
   * {@code IOException} from this and all later calls.
   */
  static Fault crash() {
    return new ConnectionFault.Crash();
  }

  /**
   * The reply's body breaks off after so many bytes: everything happened, headers came whole.
   *
   * <p>Cause: a connection lost in mid-download. Symptom: an {@code IOException} when the body is
   * read, for streams in the application's hands and not the SDK's.
   */
  static Fault truncateBody(long bytes) {
    return new BodyFault.TruncateBody(bytes);
  }

  /**
   * One bit in the middle of the reply's body is turned over.
   *
   * <p>Cause: faulty hardware on the way. Symptom: a checksum mismatch where the SDK checks one
   * (DynamoDB's CRC32, S3's checksums), damaged data where it does not.
   */
  static Fault corruptBody() {
    return new BodyFault.CorruptBody();
  }

  /**
   * The last requests of a batch are left undone, and the reply says so.
   *
   * <p>Cause: too little capacity for all of the batch. Symptom: {@code UnprocessedItems} or {@code
   * UnprocessedKeys}, which the application has to send again; when nothing of the batch is left,
   * the throttling error.
   */
  static Fault unprocessed(int requests) {
    return new DataFault.Unprocessed(requests);
  }

  /**
   * An eventually consistent read is answered from the state of that much virtual time ago, but not
   * from one before the rule was made. Reads that ask for consistency are left alone.
   *
   * <p>Cause: a replica or an index that lags behind. Symptom: what was just written is not there,
   * or as it was before.
   */
  static Fault staleRead(Duration age) {
    return new DataFault.StaleRead(age);
  }

  /**
   * The events of the call are delivered so many times.
   *
   * <p>Cause: at-least-once delivery. Symptom: a function runs, a message arrives, more than once.
   *
   * @param times 2 or more
   */
  static Fault duplicate(int times) {
    return new EventFault.Duplicate(times);
  }

  /**
   * The events of the call are overtaken by those of the next call that causes any; when it causes
   * several, they come in reverse order. Where no other follows they come a virtual minute later.
   *
   * <p>Cause: events of one source travel by several ways. Symptom: old news arrives after new.
   */
  static Fault reorder() {
    return new EventFault.Reorder();
  }

  /**
   * The events of the call are delivered that much virtual time later.
   *
   * <p>Cause: a backlog. Symptom: the effect of a function is not there yet when the caller looks.
   */
  static Fault delayEvent(Duration delay) {
    return new EventFault.DelayEvent(delay);
  }

  /**
   * The name servers have failed: a query is answered {@code SERVFAIL}.
   *
   * <p>Cause: a name server in trouble, or a resolver that cannot reach one. Symptom: an {@code
   * UnknownHostException}; resolvers try another server, and may give what has expired.
   */
  static Fault servfail() {
    return new DnsFault.Servfail();
  }

  /**
   * A name that is there is denied once: {@code NXDOMAIN}, with the zone's SOA.
   *
   * <p>Cause: a name server that has not heard of the zone's newest version, or a mistake in a
   * delegation that was mended at once. Symptom: an {@code UnknownHostException}, which caches
   * remember for as long as the SOA says: 15 minutes.
   */
  static Fault nxdomain() {
    return new DnsFault.Nxdomain();
  }

  /**
   * A query is never answered.
   *
   * <p>Cause: a lost datagram, a firewall, a name server that is down. Symptom: a resolver's
   * time-out, after its own tries.
   */
  static Fault noAnswer() {
    return new DnsFault.NoAnswer();
  }

  /**
   * The answer over UDP is cut off to nothing and says so; over TCP it comes whole.
   *
   * <p>Cause: an answer too large for a datagram, or a name server that wants to be sure of who
   * asks. Symptom: none where the resolver asks again over TCP; no address where TCP is blocked or
   * the resolver does not.
   */
  static Fault truncateUdp() {
    return new DnsFault.TruncateUdp();
  }

  /**
   * A query is answered as it would have been that much virtual time ago, but not as before the
   * rule was made: changes reach the name servers late, though {@code GetChange} says {@code
   * INSYNC}.
   *
   * <p>Cause: an edge of the network that lags behind. Symptom: the old address, or none.
   *
   * @param delay how long changes are on their way
   */
  static Fault lateChange(Duration delay) {
    return new DnsFault.LateChange(delay);
  }

  /**
   * One of a zone's four name servers answers as it would have that much virtual time ago, but not
   * as before the rule was made. Who asks the zone's name servers asks any of the four, drawn by
   * the world's seed.
   *
   * <p>Cause: one name server lags behind. Symptom: now the old answer, now the new.
   *
   * @param server 1 to 4
   */
  static Fault staleServer(int server, Duration age) {
    return new DnsFault.StaleServer(server, age);
  }

  /** As {@link #staleConfiguration(Duration, String)}, at every edge location. */
  static Fault staleConfiguration(Duration age) {
    return new EdgeFault.StaleConfiguration(age, "");
  }

  /**
   * A viewer is served by the configuration of that much virtual time ago, but not by one from
   * before the rule was made: distributions, policies, functions and keys reach the edge late,
   * though {@code GetDistribution} says {@code Deployed}.
   *
   * <p>Cause: an edge location that lags behind a deployment. Symptom: the old origin, behaviour or
   * function, or 403 by a distribution's name that is new.
   *
   * @param location the edge location that lags, for example {@code FRA56-P1}
   */
  static Fault staleConfiguration(Duration age, String location) {
    return new EdgeFault.StaleConfiguration(age, location);
  }

  /** As {@link #lateInvalidation(Duration, String)}, at every edge location. */
  static Fault lateInvalidation(Duration delay) {
    return new EdgeFault.LateInvalidation(delay, "");
  }

  /**
   * An invalidation is {@code Completed}, and an edge location drops what it names only that much
   * virtual time later.
   *
   * <p>Cause: an edge location that lags behind. Symptom: a {@code Hit} of the old object.
   *
   * @param location the edge location that is late, for example {@code FRA56-P1}
   */
  static Fault lateInvalidation(Duration delay, String location) {
    return new EdgeFault.LateInvalidation(delay, location);
  }

  /**
   * An invalidation is {@code Completed}, and one edge location never hears of it.
   *
   * <p>Cause: an edge location that was cut off, or an object brought by a request under way.
   * Symptom: a {@code Hit} of the old object there until it expires, and the new one elsewhere.
   *
   * @param location the edge location, for example {@code FRA56-P1}
   */
  static Fault missedInvalidation(String location) {
    return new EdgeFault.MissedInvalidation(location);
  }

  /**
   * The origin answers an edge with an error of its own making; it is not asked in truth.
   *
   * <p>Cause: an overloaded or broken origin. Symptom: the failover origin's answer, the stale
   * object, the custom error page, or that status, which the edge keeps for 10 seconds.
   *
   * @param status 400 to 599
   */
  static Fault originError(int status) {
    return new EdgeFault.OriginError(status);
  }

  /**
   * The edge's clock differs from the one by which URLs and cookies are signed.
   *
   * <p>Cause: a machine whose clock is wrong, the signer's or the edge's. Symptom: 403 {@code
   * AccessDenied} for a signature that is still good, or not yet; an expired one is let in.
   *
   * @param ahead how far the edge's clock is ahead, negative for behind
   */
  static Fault edgeClockSkew(Duration ahead) {
    return new EdgeFault.EdgeClockSkew(ahead);
  }
}
