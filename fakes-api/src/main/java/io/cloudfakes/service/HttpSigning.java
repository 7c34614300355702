package io.cloudfakes.service;

import io.cloudfakes.iam.SignedText;

/** How a plain HTTP request says who it is from. */
public sealed interface HttpSigning {
  /** As a call of an action does: in its {@code Authorization} header or query, if at all. */
  HttpSigning REQUEST = new OfRequest();

  /** It does not: whoever sends it, nobody looks at what might be a signature. */
  HttpSigning NONE = new Nobody();

  /** See {@link #REQUEST}. */
  record OfRequest() implements HttpSigning {}

  /** See {@link #NONE}. */
  record Nobody() implements HttpSigning {}

  /** By a text signed beforehand that it carries, such as the policy of a form. */
  record Carried(SignedText text) implements HttpSigning {}
}
