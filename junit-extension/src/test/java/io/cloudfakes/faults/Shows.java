package io.cloudfakes.faults;

import io.cloudfakes.fault.Fault;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which faults a test shows: at the client, and in the state behind it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Shows {
  Class<? extends Fault>[] value();
}
