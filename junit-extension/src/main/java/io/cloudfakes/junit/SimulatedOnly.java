package io.cloudfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test, or a class of tests, that needs what only a simulated AWS has: its clock, faults, forks
 * or look-ins. It is left out when {@code -Dcloudfakes.target} has the tests run against AWS itself
 * or another endpoint.
 *
 * <pre>{@code
 * @Test
 * @SimulatedOnly
 * void an_item_expires(FakeAws aws, DynamoDbClient dynamo) {
 *   …
 *   aws.clock().advance(Duration.ofDays(31));
 * }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(SimulatedOnlyCondition.class)
public @interface SimulatedOnly {}
