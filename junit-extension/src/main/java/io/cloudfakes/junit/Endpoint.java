package io.cloudfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link java.net.URI} at which the world answers over the loopback network, for clients other
 * than the injected ones; asking for it starts the endpoint, see {@link
 * io.cloudfakes.FakeAws#endpoint}.
 *
 * <pre>{@code
 * @Test
 * void the_command_line_sees_it(@Endpoint URI aws) { … }
 * }</pre>
 *
 * <p>On a field it stands for {@link FromFakeAws} as well.
 */
@Documented
@FromFakeAws
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface Endpoint {}
