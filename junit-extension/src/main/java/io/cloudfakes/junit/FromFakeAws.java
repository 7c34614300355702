package io.cloudfakes.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that {@link FakeAwsExtension} sets: to what a parameter of the same type would get.
 *
 * <pre>{@code
 * @FakeAwsTest
 * class PhotosTest {
 *   @FromFakeAws static FakeAws ofTheClass; // the class's world, there in @BeforeAll
 *   @FromFakeAws S3Client s3;               // a client of the test's own fork
 * }
 * }</pre>
 *
 * <p>Static fields are set before {@code @BeforeAll} methods, the others before each test's
 * {@code @BeforeEach} methods. Parameters need no annotation.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface FromFakeAws {}
