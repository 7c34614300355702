package io.cloudfakes.edge.cloudfront.internal.state;

/** One thing an account has, found by its kind and id. */
public interface Resource {
  Kind kind();

  /** 12 digits; "" for what is AWS's own and there for everybody. */
  String account();

  String id();
}
