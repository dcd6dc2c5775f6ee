// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

import io.github.payple4ee.simulator.http.Request;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The purpose of an AuthKey: the field of the authentication request that selects it, and the
 * endpoint.
 */
public enum Purpose {
  WINDOW("", "", "/index.php?ACT_=PAYM"),
  RECURRING_CHARGE("PCD_REGULER_FLAG", "Y", "/php/RePayCardAct.php?ACT_=PAYM"),
  SIMPLE_CHARGE("PCD_SIMPLE_FLAG", "Y", "/php/SimplePayCardAct.php?ACT_=PAYM"),
  RECURRING_TRANSFER("PCD_REGULER_FLAG", "Y", "/php/RePayAct.php?ACT_=PAYM"),
  SIMPLE_TRANSFER("PCD_SIMPLE_FLAG", "Y", "/php/SimplePayAct.php?ACT_=PAYM"),
  CANCEL("PCD_PAYCANCEL_FLAG", "Y", "/php/account/api/cPayCAct.php"),
  LOOKUP("PCD_PAYCHK_FLAG", "Y", "/php/PayChkAct.php"),
  CARD_REMOVAL("PCD_PAY_WORK", "PUSERDEL", "/php/cPayUser/api/cPayUserAct.php?ACT_=PUSERDEL"),
  CARD_LOOKUP("PCD_PAY_WORK", "PUSERINFO", "/php/cPayUser/api/cPayUserAct.php?ACT_=PUSERINFO"),
  RECEIPT("PCD_PAY_WORK", "TSREG", "/php/taxsave/api/tsAct.php?ACT_=TSREG"),
  RECEIPT_CANCELLATION("PCD_PAY_WORK", "TSCANCEL", "/php/taxsave/api/tsAct.php?ACT_=TSCANCEL"),
  LINK("PCD_PAY_WORK", "LINKREG", "/php/link/api/LinkRegAct.php?ACT_=LINKREG");

  private static final Set<Purpose> TRANSFERS = EnumSet.of(RECURRING_TRANSFER, SIMPLE_TRANSFER);
  private static final Set<Purpose> CHARGES =
      EnumSet.of(RECURRING_CHARGE, SIMPLE_CHARGE, RECURRING_TRANSFER, SIMPLE_TRANSFER);
  private static final Set<String> WINDOW_WORKS = Set.of("CERT", "PAY", "AUTH", "AUTHREG");

  private final String field;
  private final String value;
  private final String path;

  Purpose(String field, String value, String path) {
    this.field = field;
    this.value = value;
    this.path = path;
  }

  public String field() {
    return field;
  }

  public String value() {
    return value;
  }

  public String path() {
    return path;
  }

  /** The purposes of charges without the buyer. */
  public static Set<Purpose> charges() {
    return EnumSet.copyOf(CHARGES);
  }

  /** Whether the fields select this purpose, regardless of their payment type. */
  public boolean isAskedForIn(Map<String, String> fields) {
    return value.equals(fields.get(field));
  }

  /** The window unless a field selects another purpose; empty when several fields do. */
  public static Optional<Purpose> of(Request request) {
    // together with a work of the window, the flags of the two charges describe the payment in the
    // window
    boolean window = WINDOW_WORKS.contains(request.field("PCD_PAY_WORK"));
    List<Purpose> asked =
        Arrays.stream(values())
            .filter(purpose -> purpose != WINDOW)
            .filter(purpose -> !window || !purpose.isCharge())
            .filter(purpose -> purpose.isAskedForIn(request.fields()))
            .filter(purpose -> purpose.isOfType(request.field("PCD_PAY_TYPE")))
            .toList();
    if (asked.isEmpty()) {
      return Optional.of(WINDOW);
    }
    return asked.size() == 1 && !window ? Optional.of(asked.get(0)) : Optional.empty();
  }

  private boolean isCharge() {
    return CHARGES.contains(this);
  }

  // without a type an account is charged: as the manual of transfers and the public samples do it
  private boolean isOfType(String type) {
    boolean transfer = type.isEmpty() || type.equals("transfer");
    return !isCharge() || transfer == TRANSFERS.contains(this);
  }
}
