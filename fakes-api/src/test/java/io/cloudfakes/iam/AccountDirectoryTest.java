package io.cloudfakes.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountDirectoryTest {
  private static final String ID = "a".repeat(64);

  private final AccountDirectory accounts =
      new AccountDirectory(
          List.of(
              Account.of("111111111111")
                  .canonicalId(ID)
                  .displayName("shop")
                  .email("Shop@Example.com")
                  .key("AKIAROOT", "s")
                  .user(User.named("ann").path("/team/").key("AKIAANN", "s"))));

  @Test
  void declared_accounts_are_found_by_number_canonical_id_and_address() {
    Account shop = accounts.account("111111111111");
    assertThat(shop.displayName()).isEqualTo("shop");
    assertThat(accounts.ofCanonicalId(ID)).isSameAs(shop);
    assertThat(accounts.ofEmail("shop@example.com")).isSameAs(shop);
    assertThat(accounts.ofEmail("other@example.com")).isNull();
  }

  @Test
  void other_accounts_have_a_canonical_id_they_are_known_by() {
    Account other = accounts.account("222222222222");
    assertThat(other.canonicalId()).matches("[0-9a-f]{64}");
    assertThat(accounts.ofCanonicalId(other.canonicalId())).isSameAs(other);
    assertThat(accounts.ofCanonicalId("b".repeat(64))).isNull();
    assertThat(accounts.ofCanonicalId(Account.canonicalIdOf("111111111111"))).isNull();
  }

  @Test
  void keys_tell_callers() {
    List<Credentials> keys = accounts.account("111111111111").credentials();
    assertThat(keys).extracting(Credentials::accessKeyId).containsExactly("AKIAROOT", "AKIAANN");
    assertThat(accounts.caller(keys.get(0)).arn()).isEqualTo("arn:aws:iam::111111111111:root");
    Caller ann = accounts.caller(keys.get(1));
    assertThat(ann.arn()).isEqualTo("arn:aws:iam::111111111111:user/team/ann");
    assertThat(ann.userName()).isEqualTo("ann");
    assertThat(ann.canonicalId()).isEqualTo(ID);
  }

  @Test
  void a_key_of_a_user_who_is_gone_is_no_key_of_the_account() {
    Caller gone = accounts.caller(Credentials.ofUser("AKIA", "s", "111111111111", "bob", ID));
    assertThat(gone.arn()).isEqualTo("arn:aws:iam::111111111111:user/bob");
    assertThat(gone.identityPolicies()).isEmpty();
  }

  @Test
  void users_of_declared_accounts_are_known() {
    assertThat(accounts.exists(Arn.parse("arn:aws:iam::111111111111:user/team/ann"))).isTrue();
    assertThat(accounts.exists(Arn.parse("arn:aws:iam::111111111111:user/bob"))).isFalse();
    assertThat(accounts.exists(Arn.parse("arn:aws:iam::222222222222:user/bob"))).isTrue();
  }

  @Test
  void what_is_no_number_or_name_is_refused() {
    assertThatThrownBy(() -> Account.of("1234")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Account.of("111111111111").canonicalId("x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> User.named("a b")).isInstanceOf(IllegalArgumentException.class);
  }
}
