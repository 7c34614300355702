package io.cloudfakes.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CredentialStoreTest {
  private static final Credentials ROOT = Credentials.ofRoot("AKIA1", "s1", "111122223333", "a");
  private static final Credentials USER =
      Credentials.ofUser("AKIA0", "s0", "111122223333", "path/bob", "a");

  @Test
  void adding_and_removing_keys_leaves_the_old_store_alone() {
    CredentialStore one = CredentialStore.empty().plus(ROOT);
    CredentialStore two = one.plus(USER);

    assertThat(two.find("AKIA0")).isEqualTo(USER);
    assertThat(two.all()).containsExactly(ROOT, USER);
    assertThat(one.find("AKIA0")).isNull();
    assertThat(two.minus("AKIA1").all()).containsExactly(USER);
    assertThat(two.find(null)).isNull();
  }

  @Test
  void keys_say_whose_they_are_but_not_their_secret() {
    assertThat(USER.userName()).isEqualTo("bob");
    assertThat(ROOT.userName()).isNull();
    assertThat(ROOT).hasToString("AKIA1 of arn:aws:iam::111122223333:root");
    Credentials temporary = USER.temporary("token", Instant.EPOCH);
    assertThat(temporary.sessionToken()).isEqualTo("token");
    assertThat(temporary.arn()).isEqualTo(USER.arn());
  }
}
