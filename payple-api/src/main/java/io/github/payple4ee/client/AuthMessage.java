// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import io.github.payple4ee.Secret;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Requests the key for one operation (manual: merchant authentication). The flags name the
 * operation.
 *
 * @param merchantId merchant id ({@code cst_id})
 * @param merchantKey merchant key ({@code custKey})
 * @param paymentType {@code card} for the window, {@code card} or {@code transfer} for charges
 *     ({@code PCD_PAY_TYPE})
 * @param work {@code PUSERINFO} or {@code PUSERDEL} for a registered card, {@code LINKREG} for a
 *     payment link, {@code TSREG} or {@code TSCANCEL} for a cash receipt ({@code PCD_PAY_WORK})
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

  /**
   * Creates the request for a key.
   *
   * @param purpose what the key is for
   * @return the message without credentials
   * @throws IllegalArgumentException for {@link Purpose#CONFIRM}, which uses the key of the
   *     window's result
   */
  public static AuthMessage of(Purpose purpose) {
    if (purpose == Purpose.CONFIRM) {
      throw new IllegalArgumentException(
          "A confirm uses the key of the window's result: no authentication exists"
              + " for Purpose.CONFIRM");
    }
    return new AuthMessage(
        null,
        null,
        paymentType(purpose),
        work(purpose),
        yesFor(Set.of(Purpose.CHARGE_MONTH, Purpose.CHARGE_ACCOUNT_MONTH), purpose),
        yesFor(Set.of(Purpose.CHARGE, Purpose.CHARGE_ACCOUNT), purpose),
        yesFor(Set.of(Purpose.CANCEL), purpose),
        yesFor(Set.of(Purpose.INQUIRE), purpose));
  }

  private static @Nullable String paymentType(Purpose purpose) {
    return switch (purpose) {
      case WINDOW, CHARGE_MONTH, CHARGE -> "card";
      case TRANSFER_WINDOW, CHARGE_ACCOUNT_MONTH, CHARGE_ACCOUNT -> "transfer";
      default -> null;
    };
  }

  private static @Nullable String work(Purpose purpose) {
    return switch (purpose) {
      case INQUIRE_CARD -> "PUSERINFO";
      case REMOVE_CARD -> "PUSERDEL";
      case CREATE_LINK -> "LINKREG";
      case ISSUE_CASH_RECEIPT -> CashReceiptMessage.ISSUE;
      case CANCEL_CASH_RECEIPT -> CashReceiptMessage.CANCEL;
      default -> null;
    };
  }

  private static @Nullable String yesFor(Set<Purpose> purposes, Purpose purpose) {
    return purposes.contains(purpose) ? "Y" : null;
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

  /** Prints the name alone, because the credentials are secret. */
  @Override
  public String toString() {
    return "AuthMessage[***]";
  }
}
