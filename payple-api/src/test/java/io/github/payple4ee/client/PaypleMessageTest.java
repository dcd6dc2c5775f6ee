// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.Secret;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages and responses are declared by the names on the wire that {@link PaypleField} knows. */
class PaypleMessageTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
  private static final Secret KEY = Secret.of("operation-key");

  /** What only the window's form, a browser's result or a webhook carries. */
  private static final Set<PaypleField> IN_NO_MESSAGE =
      EnumSet.of(
          PaypleField.CONFIRM_URL,
          PaypleField.CARD_BILLING_KEY,
          PaypleField.SCRIPT_VERSION,
          PaypleField.CARD_VERSION,
          PaypleField.PAYER_AUTHENTICATION,
          PaypleField.CLIENT_KEY,
          PaypleField.AUTH_URL,
          PaypleField.AUTH_FILE,
          PaypleField.RESULT_URL,
          PaypleField.AMOUNT,
          PaypleField.DISCOUNT,
          PaypleField.AMOUNT_AFTER_DISCOUNT,
          PaypleField.PAGE_ADDRESS,
          PaypleField.CARD_EXPIRY_YEAR,
          PaypleField.CARD_EXPIRY_MONTH,
          PaypleField.CARD_PASSWORD,
          PaypleField.PAYER_BIRTH,
          PaypleField.SIMPLE_NAME,
          PaypleField.CASH_RECEIPT_RESULT);

  @ParameterizedTest
  @MethodSource("components")
  void everyComponentHasTheNameThatIsSentOfAKnownField(RecordComponent component) {
    assertThat(PaypleField.named(wireName(component)))
        .hasValueSatisfying(field -> assertThat(field.wireName()).isEqualTo(wireName(component)));
  }

  @ParameterizedTest
  @MethodSource("components")
  @DisplayName("Rule 9: a secret field is a Secret, and nothing else is")
  void secretFieldsAreSecrets(RecordComponent component) {
    boolean secret =
        component.getType() == Secret.class || component.getType() == SecretOrBlank.class;

    assertThat(secret)
        .isEqualTo(
            PaypleField.named(wireName(component)).orElseThrow().sensitivity()
                == Sensitivity.SECRET);
  }

  @Test
  void everyFieldIsInAMessageOrKnownToBeInNone() {
    Set<PaypleField> declared =
        components()
            .map(component -> PaypleField.named(wireName(component)).orElseThrow())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(PaypleField.class)));

    assertThat(declared).doesNotContainAnyElementsOf(IN_NO_MESSAGE);
    assertThat(EnumSet.complementOf(EnumSet.copyOf(declared)))
        .containsExactlyInAnyOrderElementsOf(IN_NO_MESSAGE);
  }

  @Test
  void cancelIsDatedByThePaymentAndNamesTheAmount() {
    CancelMessage cancel = CancelMessage.of("order-1", DAY, null, 500, null, KEY);

    assertThat(cancel.refundKey()).isEqualTo(KEY);
    assertThat(cancel.cancelFlag()).isEqualTo("Y");
    assertThat(cancel.orderId()).isEqualTo("order-1");
    assertThat(cancel.paidOn()).isEqualTo(DAY);
    assertThat(cancel.amount()).isEqualTo(500);
    assertThat(cancel.vat()).isNull();
    assertThat(cancel.refundVat()).isNull();
    assertThat(cancel.recurring()).isNull();
  }

  @Test
  void inquiryNamesOrderAndDay() {
    InquiryMessage inquiry = InquiryMessage.of("order-1", DAY, null);

    assertThat(inquiry.inquiryFlag()).isEqualTo("Y");
    assertThat(inquiry.paymentType()).isEqualTo("card");
    assertThat(inquiry.orderId()).isEqualTo("order-1");
    assertThat(inquiry.requestedOn()).isEqualTo(DAY);
    assertThat(inquiry.recurring()).isNull();
  }

  @Test
  void confirmOfAnAppCardHasAnEmptyPayer() {
    ConfirmMessage confirm =
        ConfirmMessage.of(URI.create("https://cpay.payple.kr/x"), KEY, KEY, null);

    assertThat(confirm.payerId().secret()).isNull();
  }

  @ParameterizedTest
  @EnumSource(value = Purpose.class, names = "CONFIRM", mode = EnumSource.Mode.EXCLUDE)
  void eachPurposeHasFlagsOfItsOwn(Purpose purpose) {
    AuthMessage message = AuthMessage.of(purpose);

    assertThat(message.secrets()).isEmpty();
    assertThat(
            EnumSet.complementOf(EnumSet.of(purpose, Purpose.CONFIRM)).stream()
                .map(AuthMessage::of))
        .doesNotContain(message);
  }

  @Test
  void confirmNeedsNoAuthentication() {
    assertThatIllegalArgumentException().isThrownBy(() -> AuthMessage.of(Purpose.CONFIRM));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void credentialsReplaceWhatWasNull(PaypleMessage<?> message) {
    RequestCredentials credentials =
        new RequestCredentials(
            URI.create("https://cpay.payple.kr/x"), null, Secret.of("id"), Secret.of("key"), KEY);

    assertThat(message.with(credentials).secrets()).contains(Secret.of("id"), Secret.of("key"));
  }

  static Stream<PaypleMessage<?>> messages() {
    return Stream.of(
        AuthMessage.of(Purpose.WINDOW),
        CancelMessage.of("order-1", DAY, null, 500, null, KEY),
        CardMessage.of(KEY, "17"),
        ConfirmMessage.of(null, KEY, KEY, KEY),
        InquiryMessage.of("order-1", DAY, null));
  }

  static Stream<RecordComponent> components() {
    return Stream.of(PaypleMessage.class, PaypleResponse.class)
        .flatMap(PaypleMessageTest::records)
        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .filter(Predicate.not(component -> wireName(component) == null));
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(PaypleMessageTest::records)
        : Stream.of(type);
  }

  private static String wireName(RecordComponent component) {
    JsonbProperty named = component.getAccessor().getAnnotation(JsonbProperty.class);
    return named == null ? null : named.value();
  }
}
