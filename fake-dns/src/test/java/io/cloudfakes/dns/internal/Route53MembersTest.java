package io.cloudfakes.dns.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.contract.MembersWalk;
import io.cloudfakes.service.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing a request can ask for is overlooked: it is read, refused, or known to change nothing. */
class Route53MembersTest {
  private static final MembersWalk ROUTE_53 =
      MembersWalk.of("io.cloudfakes.dns", "software.amazon.awssdk.services.route53.model")
          // Kept whole and given back; HealthChecksTest shows it.
          .reading("AlarmIdentifier", "Region", "Name");
  private static final MembersWalk DOMAINS =
      MembersWalk.of("io.cloudfakes.dns", "software.amazon.awssdk.services.route53domains.model")
          // Kept whole and given back; DomainsTest shows it.
          .reading(
              "ContactDetail",
              "LastName",
              "ContactType",
              "OrganizationName",
              "AddressLine1",
              "AddressLine2",
              "City",
              "State",
              "CountryCode",
              "ZipCode",
              "PhoneNumber",
              "Email",
              "Fax",
              "ExtraParams")
          .reading("ExtraParam", "Name", "Value");

  /** AWS's documentation says of them that they are not for use yet, or of other registrars. */
  private static final Set<String> NEVER =
      Set.of(
          "GetDomainDetailResponse.RegistryDomainId",
          "GetDomainDetailResponse.Reseller",
          "GetDomainDetailResponse.DnsSec");

  /** The status of signing has a message when signing fails, which it never does here. */
  private static final Set<String> ONLY_OF_FAILURES = Set.of("DNSSECStatus.StatusMessage");

  @Test
  void every_member_is_read_refused_or_known_to_change_nothing() {
    List<String> overlooked = new ArrayList<>();
    for (Action<?> action : Route53Service.SERVICE.table().actions()) {
      if (action.isModelled()) {
        overlooked.addAll(ROUTE_53.overlooked(action));
      }
    }
    for (Action<?> action : Route53DomainsService.SERVICE.table().actions()) {
      if (action.isModelled()) {
        overlooked.addAll(DOMAINS.overlooked(action));
      }
    }
    assertThat(overlooked).isEmpty();
  }

  @Test
  void every_member_of_an_answer_is_written_or_known_to_be_left_out() {
    List<String> unanswered = new ArrayList<>();
    for (Action<?> action : Route53Service.SERVICE.table().actions()) {
      if (action.isModelled()) {
        unanswered.addAll(ROUTE_53.unanswered(action, ONLY_OF_FAILURES));
      }
    }
    for (Action<?> action : Route53DomainsService.SERVICE.table().actions()) {
      if (action.isModelled()) {
        unanswered.addAll(DOMAINS.unanswered(action, NEVER));
      }
    }
    assertThat(unanswered).isEmpty();
  }
}
