package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53domains.model.ContactDetail;
import software.amazon.awssdk.services.route53domains.model.ContactType;

/** What the contacts of a domain must have. */
final class ContactRules {
  private static final Pattern PHONE = Pattern.compile("\\+\\d{1,3}\\.\\d{1,14}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  private ContactRules() {}

  static void require(String member, @Nullable ContactDetail contact) {
    if (contact == null) {
      return;
    }
    requireText(member, "FirstName", contact.firstName());
    requireText(member, "LastName", contact.lastName());
    requireText(member, "AddressLine1", contact.addressLine1());
    requireText(member, "City", contact.city());
    requireText(member, "CountryCode", contact.countryCodeAsString());
    requireText(member, "PhoneNumber", contact.phoneNumber());
    requireText(member, "Email", contact.email());
    if (!PHONE.matcher(contact.phoneNumber()).matches()) {
      throw DomainErrors.invalidInput(
          member + ": PhoneNumber must be in the format \"+[country dialing code].[number]\"");
    }
    if (!EMAIL.matcher(contact.email()).matches()) {
      throw DomainErrors.invalidInput(member + ": Email is not valid");
    }
    boolean person = contact.contactType() == null || contact.contactType() == ContactType.PERSON;
    if (!person) {
      requireText(member, "OrganizationName", contact.organizationName());
    }
  }

  private static void requireText(String member, String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw DomainErrors.invalidInput(member + ": " + name + " must be specified");
    }
  }
}
