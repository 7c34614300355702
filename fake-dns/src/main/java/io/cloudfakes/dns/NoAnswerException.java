package io.cloudfakes.dns;

/** A query that nobody answered: what is a time-out over the network is told at once in process. */
public final class NoAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoAnswerException(String question) {
    super("Nobody answers " + question);
  }
}
