package io.cloudfakes.s3.internal.rule;

/** One of the parts that an object is, or will be, put together from. */
public interface Part {
  /** Its place among the parts, counted from 1. */
  int number();

  /** In bytes. */
  long size();
}
