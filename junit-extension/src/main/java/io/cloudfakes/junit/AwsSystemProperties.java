package io.cloudfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * A test whose code builds its own clients: while it runs, the system properties the AWS SDK reads
 * ({@code aws.endpointUrl}, {@code aws.accessKeyId}, {@code aws.secretAccessKey}, {@code
 * aws.region}) lead to the test's own world, over the loopback network. Used together with {@link
 * FakeAwsExtension}.
 *
 * <pre>{@code
 * @FakeAwsTest
 * @AwsSystemProperties
 * class LegacyUploaderTest {
 *   @Test
 *   void uploads(FakeS3 fake) {
 *     new LegacyUploader().run(); // S3Client.create() somewhere inside
 *     …
 *   }
 * }
 * }</pre>
 *
 * <p>Properties that would lead elsewhere ({@code aws.endpointUrlS3} and its like, a session token,
 * an account id) are taken away meanwhile, FIPS and dual-stack endpoints are switched off.
 * Afterwards everything is put back exactly as it was. Tests with this annotation never run at the
 * same time as others that use system properties. On a class it holds in {@code @BeforeAll} methods
 * too, for the class's world.
 *
 * <p>The SDK reads the properties when a client is built, so a client must be built in the test;
 * one kept in a static field stays with the world of the test that built it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ExtendWith(SystemPropertiesGuard.class)
public @interface AwsSystemProperties {}
