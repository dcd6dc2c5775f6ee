// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.cdi.journal.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTokensTest {

  private static final byte[] OLD = key(1);
  private static final byte[] NEW = key(2);

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final BrowserTokens marks = marks(OLD);

  @Test
  void browserIsKnownByItsMark() {
    String mark = marks.renewed(null);

    assertThat(marks.of(mark).known()).isTrue();
    assertThat(marks.of(mark)).isEqualTo(marks.of(marks.renewed(mark)));
    assertThat(marks.of(mark)).isNotEqualTo(marks.of(marks.renewed(null)));
  }

  @Test
  void browserWithoutAMarkIsUnknown() {
    assertThat(marks.of(null)).isEqualTo(Browser.UNKNOWN);
  }

  @Test
  void markIsGoodForAnHour() {
    String mark = marks.renewed(null);
    now.set(Instant.EPOCH.plus(BrowserTokens.LIFE));
    assertThat(marks.of(mark).known()).isTrue();

    now.updateAndGet(before -> before.plus(Duration.ofSeconds(1)));

    assertThat(marks.of(mark)).isEqualTo(Browser.UNKNOWN);
  }

  @Test
  void tokenWithALaterExpiryIsForged() {
    String[] parts = marks.renewed(null).split("\\.", -1);

    assertThat(marks.of(parts[0] + ".99999999999." + parts[2])).isEqualTo(Browser.FORGED);
  }

  @Test
  void tokenOfAnotherShopIsForged() {
    assertThat(marks.of(marks(NEW).renewed(null))).isEqualTo(Browser.FORGED);
  }

  @Test
  void markIsKnownAfterTheKeyWasChanged() {
    String mark = marks.renewed(null);

    assertThat(marks(NEW, OLD).of(mark)).isEqualTo(marks.of(mark));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "x.1.y", "<script>", "'; drop table payple_payment; --"})
  void nonsenseIsForgedAndReplaced(String shown) {
    assertThat(marks.of(shown)).isEqualTo(Browser.FORGED);
    assertThat(marks.of(marks.renewed(shown)).known()).isTrue();
  }

  private BrowserTokens marks(byte[]... keys) {
    return new BrowserTokens(List.of(keys), now::get);
  }

  private static byte[] key(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return key;
  }
}
