package io.cloudfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test that is run once for every call it makes to the simulated AWS and every way in which that
 * call can fail. Used in place of {@code @Test}, together with {@link FakeAwsTest}.
 *
 * <pre>{@code
 * @ExploreFaults
 * void an_order_is_charged_once(Exploration run, DynamoDbClient dynamo, FakeDynamoDb fake) {
 *   Shop shop = new Shop(dynamo);
 *   run.act(() -> shop.checkout("o-1"));      // what may fail
 *   run.recover(() -> shop.checkout("o-1"));  // what a user does when it did
 *   assertThat(fake.table("orders")).item("id", "o-1").hasNumber("charges", 1);
 * }
 * }</pre>
 *
 * <p><b>Runs.</b> First the test is run twice with no fault: the calls inside {@link
 * Exploration#act} of both runs must be the same. Then it is run once for each of these calls and
 * each {@link FaultVariant} that fits its action; with {@code depth = 2} also with a second fault
 * in a call that is still made after the first. Every run has a fork of the class's world of its
 * own, with the same seed, and {@code @BeforeEach} methods are run for it. Runs whose calls turn
 * out to be the same as an earlier run's are counted and told apart from the others.
 *
 * <p><b>Verdicts.</b> A run fails when the test's own assertions fail, and without any: when {@code
 * act} came back as if nothing had happened although a call was refused for good and not made again
 * (swallowed); when after {@code recover} the state is not what it is without faults, times and
 * random ids aside; when a multipart upload is left over; when {@code UnprocessedItems} were not
 * sent again; when the body of a reply was neither read nor closed; when the code goes on calling
 * without end (hung). The failure names the schedule of faults, which {@link ReplayFaults} or
 * {@code -Dcloudfakes.replay=} repeat.
 *
 * <p><b>Cost.</b> {@code -Dcloudfakes.explore=baseline} runs the two runs without faults only,
 * {@code off} none, {@code full}, the default, all.
 */
@Documented
@TestTemplate
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(ExploreFaultsExtension.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ExploreFaults {
  /** The {@link #seed} that stands for: in the order of calls. */
  long IN_ORDER = Long.MIN_VALUE;

  /** How many faults there may be in one run: 1 or 2. */
  int depth() default 1;

  /** What is tried on each call, where it fits; the usual ones when empty. */
  FaultVariant[] variants() default {};

  /** The actions that may fail, for example {@code s3:PutObject}, {@code s3:*}; all when empty. */
  String[] only() default {};

  /** The actions that may not. */
  String[] except() default {};

  /**
   * The actions whose failure the code may pass over in silence, as a cache's: such runs are not
   * judged as swallowed.
   */
  String[] mayFail() default {};

  /** How many runs there may be; what is then not covered is said. */
  int maxRuns() default 1000;

  /** How long it may take, as {@link java.time.Duration#parse} reads it. */
  String budget() default "PT1M";

  /**
   * Puts the runs into an order that this number decides, so that those which {@link #maxRuns} or
   * {@link #budget} leave room for are a sample of all; unless set, they go in the order of calls.
   */
  long seed() default IN_ORDER;

  /** Whether the state after a run must be what it is without faults. */
  boolean sameEndState() default true;
}
