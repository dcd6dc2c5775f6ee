// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import jakarta.annotation.Nullable;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;

/**
 * Asks for the key of one operation (manual: merchant authentication). The flags name the
 * operation.
 *
 * @param merchantId merchant id ({@code cst_id})
 * @param merchantKey merchant key ({@code custKey})
 * @param paymentType {@code card} for the window, {@code card} or {@code transfer} for charges
 *     ({@code PCD_PAY_TYPE})
 * @param work {@code PUSERINFO} or {@code PUSERDEL} for a registered card, {@code LINKREG} for a
 *     payment link ({@code PCD_PAY_WORK})
 * @param recurring {@code Y} for a charge of a month ({@code PCD_REGULER_FLAG})
 * @param simple {@code Y} for a charge of any other kind ({@code PCD_SIMPLE_FLAG})
 * @param cancel {@code Y} for a refund ({@code PCD_PAYCANCEL_FLAG})
 * @param inquiry {@code Y} for the lookup of a payment ({@code PCD_PAYCHK_FLAG})
 */
public record AuthMessage(
    @JsonbProperty("cst_id") @Nullable Secret merchantId,
    @JsonbProperty("custKey") @Nullable Secret merchantKey,
    @JsonbProperty("PCD_PAY_TYPE") @Nullable String paymentType,
    @JsonbProperty("PCD_PAY_WORK") @Nullable String work,
    @JsonbProperty("PCD_REGULER_FLAG") @Nullable String recurring,
    @JsonbProperty("PCD_SIMPLE_FLAG") @Nullable String simple,
    @JsonbProperty("PCD_PAYCANCEL_FLAG") @Nullable String cancel,
    @JsonbProperty("PCD_PAYCHK_FLAG") @Nullable String inquiry)
    implements PaypleMessage<AuthMessage> {

  private static final String CARD = "card";
  private static final String TRANSFER = "transfer";
  private static final String YES = "Y";

  /**
   * Asks for a key.
   *
   * @param purpose what the key is for
   * @return the message without credentials
   */
  public static AuthMessage of(Purpose purpose) {
    return switch (purpose) {
      case WINDOW -> of(CARD, null, null, null, null, null);
      case TRANSFER_WINDOW -> of(TRANSFER, null, null, null, null, null);
      case CHARGE_MONTH -> of(CARD, null, YES, null, null, null);
      case CHARGE -> of(CARD, null, null, YES, null, null);
      case CHARGE_ACCOUNT_MONTH -> of(TRANSFER, null, YES, null, null, null);
      case CHARGE_ACCOUNT -> of(TRANSFER, null, null, YES, null, null);
      case INQUIRE_CARD -> of(null, "PUSERINFO", null, null, null, null);
      case REMOVE_CARD -> of(null, "PUSERDEL", null, null, null, null);
      case CREATE_LINK -> of(null, "LINKREG", null, null, null, null);
      case CANCEL -> of(null, null, null, null, YES, null);
      case INQUIRE -> of(null, null, null, null, null, YES);
      case CONFIRM ->
          throw new IllegalArgumentException(
              "A confirm uses the key of the window; there is no authentication for it");
    };
  }

  private static AuthMessage of(
      @Nullable String paymentType,
      @Nullable String work,
      @Nullable String recurring,
      @Nullable String simple,
      @Nullable String cancel,
      @Nullable String inquiry) {
    return new AuthMessage(null, null, paymentType, work, recurring, simple, cancel, inquiry);
  }

  @Override
  public AuthMessage with(RequestCredentials credentials) {
    return new AuthMessage(
        credentials.merchantId(),
        credentials.merchantKey(),
        paymentType,
        work,
        recurring,
        simple,
        cancel,
        inquiry);
  }

  @Override
  public List<Secret> secrets() {
    return Secrets.of(merchantId, merchantKey);
  }

  /** The name alone. */
  @Override
  public String toString() {
    return "AuthMessage[***]";
  }
}
