package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.dns.internal.zone.ZoneRecords;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/**
 * A hosted zone as answers are read from it.
 *
 * @param id {@code Z…}
 * @param records those that are published: a change that is pending is not among them
 * @param privateZone whether it answers the VPCs associated with it, and nobody else
 * @param signer what signs its answers; null while DNSSEC signing is off
 */
public record AnswerZone(
    String id,
    RecordName name,
    Name origin,
    ZoneRecords records,
    boolean privateZone,
    @Nullable ZoneSigner signer) {}
