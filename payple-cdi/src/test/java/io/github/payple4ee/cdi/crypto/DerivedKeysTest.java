// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedKeysTest {

  private static final byte[] OLD = key(1);
  private static final byte[] NEW = key(2);

  @Test
  void digestIsThatOfTheStandard() {
    // RFC 4231, test case 2
    byte[] digest =
        KeyedDigest.with("Jefe".getBytes(StandardCharsets.US_ASCII))
            .of("what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII));

    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void keyIsTheFirstBlockOfTheStandardsExpansion() {
    // RFC 5869, test case 3: PRK and the first 32 bytes of OKM, with an empty info
    byte[] key =
        HexFormat.of().parseHex("19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04");

    assertThat(DerivedKeys.of(key).sealing("").getEncoded())
        .isEqualTo(
            HexFormat.of()
                .parseHex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"));
  }

  @Test
  void eachLabelHasAKeyOfItsOwn() {
    DerivedKeys keys = DerivedKeys.of(OLD);

    assertThat(keys.sealing("a v1").getEncoded())
        .isEqualTo(keys.sealing("a v1").getEncoded())
        .isNotEqualTo(keys.sealing("a v2").getEncoded())
        .isNotEqualTo(OLD);
    assertThat(keys.signing("a v1").hex("text"))
        .isNotEqualTo(keys.signing("b v1").hex("text"))
        .isNotEqualTo(DerivedKeys.of(NEW).signing("a v1").hex("text"));
  }

  @Test
  void signatureIsOfItsTextAndItsPurposeAlone() {
    Signatures signatures = new Signatures(List.of(OLD), "a v1");
    String signature = signatures.sign("text");

    assertThat(signature).hasSize(43);
    assertThat(signatures.confirms("text", signature)).isTrue();
    assertThat(signatures.confirms("texts", signature)).isFalse();
    assertThat(signatures.confirms("text", signature.substring(1))).isFalse();
    assertThat(signatures.confirms("text", "")).isFalse();
    assertThat(new Signatures(List.of(OLD), "b v1").confirms("text", signature)).isFalse();
  }

  @Test
  void signatureIsKnownAfterTheKeyWasReplaced() {
    String signature = new Signatures(List.of(OLD), "a v1").sign("text");

    assertThat(new Signatures(List.of(NEW, OLD), "a v1").confirms("text", signature)).isTrue();
    assertThat(new Signatures(List.of(NEW), "a v1").confirms("text", signature)).isFalse();
    assertThat(new Signatures(List.of(NEW, OLD), "a v1").sign("text"))
        .isEqualTo(new Signatures(List.of(NEW), "a v1").sign("text"));
  }

  @Test
  void nothingPrintsAKey() {
    assertThat(DerivedKeys.of(OLD)).hasToString("DerivedKeys[***]");
    assertThat(DerivedKeys.of(OLD).signing("a v1")).hasToString("KeyedDigest[***]");
  }

  private static byte[] key(int value) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) value);
    return key;
  }
}
