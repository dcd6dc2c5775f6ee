// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimFormTest {

  @Test
  void formOfABrowserIsRead() {
    String message = URLEncoder.encode("카드 & <b>=\"인증\"</b>완료+", StandardCharsets.UTF_8);

    assertThat(read("PCD_PAY_OID=order-1&PCD_PAY_MSG=" + message + "&PCD_PAY_TIME="))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "PCD_PAY_OID", "order-1",
                "PCD_PAY_MSG", "카드 & <b>=\"인증\"</b>완료+",
                "PCD_PAY_TIME", ""));
  }

  @Test
  void lettersThatAreNotEscapedAreReadAsUtf8() {
    assertThat(read("a=카드&b=1=2&c&&=d"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", "카드", "b", "1=2", "c", "", "", "d"));
  }

  @Test
  void emptyFormHasNoField() {
    assertThat(read("")).isEmpty();
    assertThat(read("&&&")).isEmpty();
  }

  @Test
  void sameFieldTwiceIsOne() {
    assertThat(read("a=1&a=1")).containsExactly(Map.entry("a", "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PCD_PAY_TOTAL=1&PCD_PAY_TOTAL=15000",
        "PCD_PAY_TOTAL=1&PCD%5FPAY%5FTOTAL=15000",
        "a=%",
        "a=%4",
        "a=%zz",
        "a=%+1",
        "%zz=a",
        "a=%ff",
        "a=%c0%80",
        "a=%ed%a0%80"
      })
  void formThatCanBeReadInTwoWaysOrInNoneIsRefused(String form) {
    assertThatExceptionOfType(MalformedCallback.class).isThrownBy(() -> read(form));
  }

  @Test
  void formOfTooManyFieldsIsRefused() {
    String form =
        IntStream.range(0, ClaimForm.MOST_FIELDS + 1)
            .mapToObj(number -> "f" + number)
            .collect(Collectors.joining("&"));

    assertThat(read(form.substring(form.indexOf('&') + 1))).hasSize(ClaimForm.MOST_FIELDS);
    assertThatExceptionOfType(MalformedCallback.class).isThrownBy(() -> read(form));
  }

  private static Map<String, String> read(String form) {
    return ClaimForm.read(form.getBytes(StandardCharsets.UTF_8));
  }
}
