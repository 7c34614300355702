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
 * A test that is run once without faults and once for each schedule of faults named: a failure that
 * {@link ExploreFaults} found, kept as a test of its own.
 *
 * <pre>{@code
 * @ReplayFaults("dynamodb:UpdateItem@orders#1=loseReply")
 * void a_lost_reply_charges_once(Exploration run, DynamoDbClient dynamo) { … }
 * }</pre>
 *
 * <p>A schedule whose call is not made any more fails, and the failure lists the calls there are.
 */
@Documented
@TestTemplate
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(ExploreFaultsExtension.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ReplayFaults {
  /** Ids of schedules, as failures print them. */
  String[] value();

  /** As {@link ExploreFaults#mayFail()}. */
  String[] mayFail() default {};

  /** As {@link ExploreFaults#sameEndState()}. */
  boolean sameEndState() default true;
}
