package io.cloudfakes.dns.internal.answer;

import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

/** What goes into an answer, while it is put together. */
final class Sections {
  final List<Record> answer = new ArrayList<>();
  final List<Record> authority = new ArrayList<>();
  final List<Record> additional = new ArrayList<>();
  int rcode = Rcode.NOERROR;
  boolean authoritative = true;

  /** Whether the authority section is a courtesy: dropped before an answer is truncated. */
  boolean authorityIsOptional;

  /** The prefix of clients that this holds for; 0 for all. */
  int scope;
}
