// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.window;

import io.github.payple4ee.Buyer;
import io.github.payple4ee.Payment;
import io.github.payple4ee.cdi.config.WindowConfig;
import io.github.payple4ee.cdi.journal.NewPayment;
import io.github.payple4ee.client.PaypleField;
import io.github.payple4ee.client.PlainText;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/**
 * The length limits of the configured window. Today's window has lower limits than the manual's,
 * and stays closed without an error when a value is too long. So the module checks the limits
 * before.
 */
@Dependent
public class WindowLimits {

  // seen at a live shop; not in Payple's documents
  private static final int ORDER_ID = 30;
  private static final int GOODS = 50;
  private static final int NAME = 20;
  private static final int EMAIL = 50;
  private static final int PHONE = 20;
  // manual 1, PCD_PAYER_NO
  private static final int PAYER_NUMBER_OF_THE_MANUAL = 10;
  private static final int SHOWN = 60;

  // a mobile number that can receive a message
  private static final Pattern MOBILE = Pattern.compile("01[016789][- ]?[0-9]{3,4}[- ]?[0-9]{4}");

  private final boolean today;

  @Inject
  WindowLimits(WindowConfig window) {
    this(window.withClientKey());
  }

  WindowLimits(boolean today) {
    this.today = today;
  }

  /**
   * Refuses a payment that the window would not accept.
   *
   * @throws IllegalArgumentException when a value is too long; the message names field, value and
   *     rule
   */
  public void require(NewPayment opening) {
    require(opening.orderId(), opening.goods(), opening.terms().payerNumber());
  }

  /**
   * Refuses a payment that was opened for another window and that this window would not accept.
   *
   * @throws IllegalArgumentException as above
   */
  void require(Payment opened) {
    require(opened.orderId(), opened.goods(), opened.terms().payerNumber());
  }

  private void require(String orderId, String goods, @Nullable String payerNumber) {
    if (today) {
      requireShown("orderId", PaypleField.ORDER_ID, orderId, ORDER_ID);
      requireShown("goods", PaypleField.GOODS, goods, GOODS);
    } else {
      payerNumber(payerNumber);
    }
  }

  /**
   * Refuses data of a buyer that the window would not accept.
   *
   * @throws IllegalArgumentException when a value is refused; the message names field and rule, and
   *     not the value, which is personal
   */
  void require(Buyer buyer) {
    if (!today) {
      payerNumber(buyer.number());
      return;
    }
    requirePersonal("name", PaypleField.PAYER_NAME, buyer.name(), NAME);
    requirePersonal("email", PaypleField.PAYER_EMAIL, buyer.email(), EMAIL);
    requirePersonal("phone", PaypleField.PAYER_PHONE, buyer.phone(), PHONE);
    if (buyer.phone() != null && !MOBILE.matcher(buyer.phone()).matches()) {
      throw new IllegalArgumentException(
          "phone must be a mobile number that can receive a message, such as 01012345678 or"
              + " 010-1234-5678 ("
              + PaypleField.PAYER_PHONE.wireName()
              + ")");
    }
  }

  private static void payerNumber(@Nullable String number) {
    if (number != null && number.length() > PAYER_NUMBER_OF_THE_MANUAL) {
      throw new IllegalArgumentException(
          "payerNumber must be 1 to "
              + PAYER_NUMBER_OF_THE_MANUAL
              + " digits ("
              + PaypleField.PAYER_NUMBER.wireName()
              + ") in the manual's window; it has "
              + number.length()
              + ". Today's window (payple.window=client-key) takes 18");
    }
  }

  private static void requireShown(String name, PaypleField field, String value, int longest) {
    if (value.length() > longest) {
      String shown = value.length() <= SHOWN ? value : PlainText.beginning(value, SHOWN) + "…";
      throw tooLong(name, field, value, longest, ": \"" + PlainText.of(shown) + "\"");
    }
  }

  private static void requirePersonal(
      String name, PaypleField field, @Nullable String value, int longest) {
    if (value != null && value.length() > longest) {
      throw tooLong(name, field, value, longest, "");
    }
  }

  private static IllegalArgumentException tooLong(
      String name, PaypleField field, String value, int longest, String shown) {
    return new IllegalArgumentException(
        name
            + " must be at most "
            + longest
            + " characters ("
            + field.wireName()
            + "), because Payple's window stays closed otherwise"
            + " (payple.window=client-key); it has "
            + value.length()
            + shown);
  }
}
