package io.cloudfakes.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.iam.Account;
import io.cloudfakes.iam.MalformedPolicyException;
import io.cloudfakes.iam.User;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads accounts, their users and the access keys of both. */
final class AccountSections {
  private static final String ACCESS_KEY = "accessKeyId";
  private static final String SECRET = "secretAccessKey";

  /** What a user may do of whom the file does not say what: everything in its own account. */
  private static final String EVERYTHING =
      "{\"Version\":\"2012-10-17\",\"Statement\":"
          + "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";

  private AccountSections() {}

  static Account account(Section section) {
    section.requireOnly(
        List.of("id", "canonicalId", "displayName", "email", ACCESS_KEY, SECRET, "keys", "users"));
    Account account = said(section, "id", section.requireText("id"), Account::of);
    account = with(section, "canonicalId", account, Account::canonicalId);
    account = with(section, "displayName", account, Account::displayName);
    account = with(section, "email", account, Account::email);
    account = keys(section, account, (of, key) -> of.key(key.id(), key.secret()));
    for (Section user : section.sections("users")) {
      account = account.user(user(user));
    }
    return account;
  }

  private static User user(Section section) {
    section.requireOnly(
        List.of("name", "path", ACCESS_KEY, SECRET, "keys", "policies", "boundary"));
    User user = said(section, "name", section.requireText("name"), User::named);
    user = with(section, "path", user, User::path);
    user = keys(section, user, (of, key) -> of.key(key.id(), key.secret()));
    JsonNode policies = section.find("policies").orElse(null);
    if (policies == null) {
      user = user.policy(EVERYTHING);
    } else if (!policies.isArray()) {
      throw Section.wrong(section.at("policies"), "a list of policy documents", policies);
    } else {
      for (int i = 0; i < policies.size(); i++) {
        user = said(section, "policies[" + i + "]", document(policies.get(i)), user::policy);
      }
    }
    return section.find("boundary").isPresent()
        ? said(section, "boundary", document(section.require("boundary")), user::boundary)
        : user;
  }

  /** A policy may stand in the file as it is, or as a text. */
  private static String document(JsonNode policy) {
    return policy.isTextual() ? policy.textValue() : policy.toString();
  }

  private record Key(String id, String secret) {
    static Key of(Section section) {
      return new Key(section.requireText(ACCESS_KEY), section.requireText(SECRET));
    }
  }

  /** One key may stand by itself, several in a list. */
  private static <T> T keys(Section section, T of, BiFunction<T, Key, T> more) {
    T with = of;
    if (section.find(ACCESS_KEY).isPresent() || section.find(SECRET).isPresent()) {
      with = more.apply(with, Key.of(section));
    }
    for (Section key : section.sections("keys")) {
      key.requireOnly(List.of(ACCESS_KEY, SECRET));
      with = more.apply(with, Key.of(key));
    }
    return with;
  }

  private static <T> T with(Section section, String name, T of, BiFunction<T, String, T> changed) {
    return section
        .text(name)
        .map(value -> said(section, name, value, text -> changed.apply(of, text)))
        .orElse(of);
  }

  /** Does something with a value, and says of which it was when it cannot be done. */
  private static <T> T said(Section section, String name, String value, Function<String, T> done) {
    try {
      return done.apply(value);
    } catch (IllegalArgumentException | MalformedPolicyException e) {
      throw new IllegalArgumentException(section.at(name) + ": " + e.getMessage(), e);
    }
  }
}
