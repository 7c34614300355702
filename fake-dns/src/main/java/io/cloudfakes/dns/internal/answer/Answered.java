package io.cloudfakes.dns.internal.answer;

import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Section;

/**
 * An answer, before it is fitted into a packet.
 *
 * @param zone the zone it is from; null for a refusal
 * @param authorityIsOptional whether the authority section goes before the answer is truncated
 */
public record Answered(Message message, @Nullable AnswerZone zone, boolean authorityIsOptional) {
  private static final int LARGEST_WITHOUT_EDNS = 512;

  /** As sent over TCP. */
  public byte[] overTcp() {
    return message.toWire(65_535);
  }

  /** As sent over UDP to one who takes packets as large as the query says. */
  public byte[] overUdp(Message query) {
    OPTRecord opt = query.getOPT();
    int most =
        opt == null
            ? LARGEST_WITHOUT_EDNS
            : Math.max(LARGEST_WITHOUT_EDNS, Math.min(opt.getPayloadSize(), Answering.LARGEST_UDP));
    byte[] whole = message.toWire(65_535);
    if (whole.length <= most) {
      return whole;
    }
    return (authorityIsOptional ? bare() : message).toWire(most);
  }

  /** Nothing but the question, and that there is more. */
  Answered cut() {
    Message cut = message.clone();
    OPTRecord opt = cut.getOPT();
    cut.removeAllRecords(Section.ANSWER);
    cut.removeAllRecords(Section.AUTHORITY);
    cut.removeAllRecords(Section.ADDITIONAL);
    if (opt != null) {
      cut.addRecord(opt, Section.ADDITIONAL);
    }
    cut.getHeader().setFlag(Flags.TC);
    return new Answered(cut, zone, false);
  }

  /** Without what is a courtesy only. */
  private Message bare() {
    Message bare = message.clone();
    OPTRecord opt = bare.getOPT();
    bare.removeAllRecords(Section.AUTHORITY);
    bare.removeAllRecords(Section.ADDITIONAL);
    if (opt != null) {
      bare.addRecord(opt, Section.ADDITIONAL);
    }
    return bare;
  }
}
