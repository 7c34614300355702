package io.cloudfakes.fault;

import java.util.List;

/**
 * Where the name servers of a world report what they are asked: each query becomes a call in the
 * log, {@code dns:Query www.shop.test/A}, and may be struck by faults. Every world has it.
 */
public interface DnsQueries {
  /** What queries are called in rules and in the log. */
  String NAME = "dns:Query";

  /**
   * Begins a query.
   *
   * @param resource name and type: {@code www.shop.test/A}
   */
  Query begin(String resource);

  /** One query under way. */
  interface Query {
    /** The rules whose faults strike it; all are faults of DNS. */
    List<FaultRule> faultRules();

    /** Whether the world has crashed, so that nobody answers. */
    boolean unreachable();

    /** Which query for that name and type it is, counted from 1. */
    long occurrence();

    /** Notes that the fault of a rule has acted. */
    void acted(FaultRule rule);

    /** Notes the answer: {@code NOERROR}, {@code NXDOMAIN}, … */
    void answered(String code);

    /** Notes that there was none. */
    void unanswered();
  }
}
