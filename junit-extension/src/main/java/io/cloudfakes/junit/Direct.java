package io.cloudfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A client that calls the fake without HTTP, signing or the SDK's retries: {@link
 * io.cloudfakes.FakeAws#directClient}, for tests that make very many calls.
 *
 * <pre>{@code
 * @Test
 * void a_million_items(@Direct DynamoDbClient dynamo) { … }
 * }</pre>
 *
 * <p>On a field it stands for {@link FromFakeAws} as well.
 */
@Documented
@FromFakeAws
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface Direct {}
