// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.client.AuthMessage;
import io.github.payple4ee.client.CancelMessage;
import io.github.payple4ee.client.ConfirmMessage;
import io.github.payple4ee.client.Envelope;
import io.github.payple4ee.client.PaypleField;
import io.github.payple4ee.client.Purpose;
import io.github.payple4ee.client.RequestCredentials;
import io.github.payple4ee.client.Sensitivity;
import io.github.payple4ee.client.WireFields;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Rule 9: keys and personal data never reach toString")
class Rule09NothingPrintsASecretTest {

  private static final String MARK = "s3cr3t";
  private static final Secret SECRET = Secret.of(MARK);
  private static final RequestCredentials CREDENTIALS =
      new RequestCredentials(
          URI.create("https://cpay.payple.kr/php/x.php?token=" + MARK),
          URI.create("https://www.shop.example/"),
          SECRET,
          SECRET,
          SECRET);

  @ParameterizedTest
  @MethodSource("holders")
  void toStringShowsNothingSecret(Object holder) {
    assertThat(holder.toString()).doesNotContain(MARK);
  }

  static Stream<Object> holders() {
    CancelMessage cancel = CancelMessage.of("order-1", LocalDate.EPOCH, null, 500, null, SECRET);
    ConfirmMessage confirm = ConfirmMessage.of(null, SECRET, SECRET, SECRET);
    Buyer buyer = new Buyer(null, MARK, MARK, MARK);
    return Stream.of(
        SECRET,
        buyer,
        CheckoutRequest.of("order-1", "/shop/payple").forBuyer(buyer),
        cancel,
        confirm,
        CREDENTIALS,
        Envelope.of(cancel).with(CREDENTIALS),
        Envelope.of(confirm).with(CREDENTIALS),
        Envelope.of(AuthMessage.of(Purpose.CANCEL)).with(CREDENTIALS),
        everythingButTheHarmlessIsSecret());
  }

  private static WireFields everythingButTheHarmlessIsSecret() {
    Map<String, String> values = new LinkedHashMap<>();
    for (PaypleField field : PaypleField.values()) {
      field
          .spellings()
          .forEach(
              name -> values.put(name, field.sensitivity() == Sensitivity.PUBLIC ? "x" : MARK));
    }
    values.put("PCD_FIELD_OF_TOMORROW", MARK);
    return WireFields.of(values);
  }
}
