package io.cloudfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test, or a class of tests, that runs against a simulated AWS: short for
 * {@code @ExtendWith(FakeAwsExtension.class)}, with options.
 *
 * <pre>{@code
 * @FakeAwsTest(seed = 7, start = "2026-01-01T00:00:00Z")
 * class PhotosTest {
 *   @Test
 *   void a_bucket_is_there(S3Client s3) {
 *     s3.createBucket(b -> b.bucket("photos"));
 *     s3.headBucket(b -> b.bucket("photos"));
 *   }
 * }
 * }</pre>
 *
 * <p>On a nested class or a method it says what differs there: the state is still that of the class
 * around it. What it leaves out stays as it is.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(FakeAwsExtension.class)
public @interface FakeAwsTest {
  /** The {@link #seed} that stands for: as around it. */
  long INHERITED = Long.MIN_VALUE;

  /**
   * The number all ids and all chance grow from; 0 unless said otherwise. Every test has a seed of
   * its own, grown from this one and the test's name.
   */
  long seed() default INHERITED;

  /**
   * The virtual time to begin at, as {@link java.time.Instant#parse} reads it; the real time unless
   * said otherwise.
   */
  String start() default "";

  /** The account of the callers, 12 digits; 123456789012 unless said otherwise. */
  String account() default "";

  /** The region of the clients; us-east-1 unless said otherwise. */
  String region() default "";

  /** How many calls a test's log holds; 10,000 unless said otherwise. */
  int callLogCapacity() default -1;
}
