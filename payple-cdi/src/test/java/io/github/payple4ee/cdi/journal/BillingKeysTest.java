// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.payple4ee.Card;
import io.github.payple4ee.CardState;
import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillingKeysTest {

  private static final Secret BILLING_KEY = Secret.of("NS9qNTgzU2xRNHR2RmFBWWFBTWk5UT09");
  private static final byte[] OLD = key(1);
  private static final byte[] NEW = key(2);

  @Test
  void keyIsOpenedAsItWasSealed() {
    BillingKeys keys = new BillingKeys(List.of(OLD));

    assertThat(keys.open(known("card-1", "1234", keys.seal("card-1", "1234", BILLING_KEY))))
        .isEqualTo(BILLING_KEY);
  }

  @Test
  void sealedTextShowsNothingAndDiffersEachTime() {
    BillingKeys keys = new BillingKeys(List.of(OLD));
    SealedKey sealed = keys.seal("card-1", "1234", BILLING_KEY);

    assertThat(sealed.text()).doesNotContain(BILLING_KEY.reveal());
    assertThat(sealed.text()).isNotEqualTo(keys.seal("card-1", "1234", BILLING_KEY).text());
    assertThat(sealed.digest()).isEqualTo(keys.seal("card-1", "1234", BILLING_KEY).digest());
    assertThat(sealed).hasToString("SealedKey[***]");
  }

  @Test
  void whatTheOldKeySealedIsOpenedAfterTheNewOneCame() {
    SealedKey sealed = new BillingKeys(List.of(OLD)).seal("card-1", "1234", BILLING_KEY);
    BillingKeys rotated = new BillingKeys(List.of(NEW, OLD));

    assertThat(rotated.open(known("card-1", "1234", sealed))).isEqualTo(BILLING_KEY);
    SealedKey again = rotated.seal("card-1", "1234", BILLING_KEY);
    assertThat(new BillingKeys(List.of(NEW)).open(known("card-1", "1234", again)))
        .isEqualTo(BILLING_KEY);
  }

  @Test
  void missingKeyIsNamedByItsSetting() {
    SealedKey sealed = new BillingKeys(List.of(OLD)).seal("card-1", "1234", BILLING_KEY);

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> new BillingKeys(List.of(NEW)).open(known("card-1", "1234", sealed)))
        .withMessageContaining("payple.journal-keys");
  }

  @Test
  void keyOfAnotherCardIsNotOpened() {
    BillingKeys keys = new BillingKeys(List.of(OLD));
    SealedKey sealed = keys.seal("card-1", "1234", BILLING_KEY);

    assertThatIllegalStateException().isThrownBy(() -> keys.open(known("card-2", "1234", sealed)));
  }

  @Test
  void keyOfAnotherBuyerIsNotOpened() {
    BillingKeys keys = new BillingKeys(List.of(OLD));
    SealedKey sealed = keys.seal("card-1", "1234", BILLING_KEY);

    assertThatIllegalStateException().isThrownBy(() -> keys.open(known("card-1", "1235", sealed)));
    // the same letters, cut elsewhere
    assertThatIllegalStateException().isThrownBy(() -> keys.open(known("card-11", "234", sealed)));
  }

  @Test
  void digestIsOfNoUseWithoutTheKeyOfTheJournal() throws GeneralSecurityException {
    String digest = new BillingKeys(List.of(OLD)).seal("card-1", "1234", BILLING_KEY).digest();

    assertThat(digest).hasSize(64);
    assertThat(digest)
        .isNotEqualTo(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(BILLING_KEY.reveal().getBytes(StandardCharsets.UTF_8))));
    assertThat(new BillingKeys(List.of(NEW)).digests(BILLING_KEY)).doesNotContain(digest);
  }

  @Test
  void digestOfAnOlderKeyIsStillKnown() {
    SealedKey sealed = new BillingKeys(List.of(OLD)).seal("card-1", "1234", BILLING_KEY);
    BillingKeys rotated = new BillingKeys(List.of(NEW, OLD));

    assertThat(rotated.digests(BILLING_KEY)).hasSize(2).contains(sealed.digest());
    assertThat(rotated.sealed(sealed, BILLING_KEY)).isTrue();
    assertThat(rotated.sealed(sealed, Secret.of("another"))).isFalse();
  }

  @Test
  void destroyedKeyIsNotOpened() {
    BillingKeys keys = new BillingKeys(List.of(OLD));
    SealedKey destroyed = new SealedKey(null, keys.seal("card-1", "1234", BILLING_KEY).digest());

    assertThatIllegalStateException()
        .isThrownBy(() -> keys.open(known("card-1", "1234", destroyed)))
        .withMessageContaining("destroyed");
  }

  @Test
  void changedTextIsNotOpened() {
    BillingKeys keys = new BillingKeys(List.of(OLD));
    SealedKey sealed = keys.seal("card-1", "1234", BILLING_KEY);
    char last = sealed.text().charAt(sealed.text().length() - 5);
    SealedKey changed =
        new SealedKey(
            sealed.text().substring(0, sealed.text().length() - 5)
                + (last == 'A' ? 'B' : 'A')
                + sealed.text().substring(sealed.text().length() - 4),
            sealed.digest());

    assertThatIllegalStateException().isThrownBy(() -> keys.open(known("card-1", "1234", changed)));
  }

  private static CardRecord known(String orderId, String payerNumber, SealedKey key) {
    return new CardRecord(
        new Card(orderId, payerNumber, CardState.ACTIVE, Instant.EPOCH, null, null, null, null),
        key);
  }

  private static byte[] key(int value) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) value);
    return key;
  }
}
