package io.cloudfakes.fault;

/**
 * Where the fakes of a world report what is asked inside of it, beside the calls of its clients:
 * questions to name servers, requests of edges to origins. Each becomes a call in the log, {@code
 * dns:Query www.shop.test/A}, and may be struck by the faults that its kind meets. Every world has
 * it.
 */
public interface InnerCalls {
  /**
   * Begins one.
   *
   * @param name as one of the world's services has said it: {@code dns:Query}
   * @param resource what it is for: {@code www.shop.test/A}
   */
  InnerCall begin(String name, String resource);

  /** One that is under way. */
  interface InnerCall extends Struck {
    /** Whether the world has crashed, so that nobody answers. */
    boolean unreachable();

    /** Which of that name and resource it is, counted from 1. */
    long occurrence();

    /** Notes the answer, in a word: {@code NOERROR}, {@code NXDOMAIN}, … */
    void answered(String outcome);

    /** Notes an answer of HTTP. */
    void answered(int status);

    /** Notes that there was no answer, and why. */
    void unanswered(String outcome);
  }
}
