package io.cloudfakes.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of what AWS promises, run in every way a client can reach a fake: in process and over the
 * socket, by the synchronous and by the asynchronous client of the SDK.
 *
 * <pre>{@code
 * @ContractTest
 * void a_deleted_object_is_gone(FakeAws aws, S3Client s3) { … }
 * }</pre>
 *
 * <p>Each run has a world of its own. Parameters are {@code FakeAws}, the fakes in it, and
 * synchronous client interfaces, which in the asynchronous runs are the asynchronous client behind
 * the same methods ({@link AsyncBridge}).
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(ContractRuns.class)
public @interface ContractTest {
  /** The ways to run it in; all by default. Leave one out only where AWS's own clients differ. */
  Way[] ways() default {Way.IN_PROCESS, Way.IN_PROCESS_ASYNC, Way.SOCKET, Way.SOCKET_ASYNC};

  /** How the client of a run reaches the fake. */
  enum Way {
    IN_PROCESS("in process", false, false),
    IN_PROCESS_ASYNC("in process, asynchronous", false, true),
    SOCKET("over the socket", true, false),
    SOCKET_ASYNC("over the socket, asynchronous", true, true);

    final String text;
    final boolean socket;
    final boolean async;

    Way(String text, boolean socket, boolean async) {
      this.text = text;
      this.socket = socket;
      this.async = async;
    }
  }
}
