package io.cloudfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test whose code looks host names up: while it runs, {@code InetAddress.getByName} and all that
 * stands on it (sockets, HTTP clients) find the names of the hosted zones in the test's own world.
 * Used together with {@link FakeAwsExtension}, with the module fake-dns on the class path.
 *
 * <pre>{@code
 * @FakeAwsTest
 * @AwsHostNames
 * class ShopClientTest {
 *   @Test
 *   void calls_the_shop(FakeDns dns) throws IOException {
 *     dns.createZone("shop.test").put("api", "A", 60, "127.0.0.1");
 *     new URL("http://api.shop.test:" + port + "/").openStream();
 *   }
 * }
 * }</pre>
 *
 * <p>Other names are resolved as before. Answers are kept for their time to live on the world's
 * clock. Afterwards everything is put back as it was. Tests with this annotation never run at the
 * same time as each other, for a JVM has one resolver.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ResourceLock("java.net.InetAddress")
@ExtendWith(HostNamesExtension.class)
public @interface AwsHostNames {}
