// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.access;

import io.github.payple4ee.simulator.http.Request;
import java.util.Arrays;
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
  CANCEL("PCD_PAYCANCEL_FLAG", "Y", "/php/account/api/cPayCAct.php"),
  LOOKUP("PCD_PAYCHK_FLAG", "Y", "/php/PayChkAct.php"),
  CARD_REMOVAL("PCD_PAY_WORK", "PUSERDEL", "/php/cPayUser/api/cPayUserAct.php?ACT_=PUSERDEL"),
  CARD_LOOKUP("PCD_PAY_WORK", "PUSERINFO", "/php/cPayUser/api/cPayUserAct.php?ACT_=PUSERINFO");

  /** The endpoint of a confirm. It needs no AuthKey of its own, because it takes the window's. */
  public static final String CONFIRM_PATH = "/php/PayCardConfirmAct.php?ACT_=PAYM";

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

  public String path() {
    return path;
  }

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
            .toList();
    if (asked.isEmpty()) {
      return Optional.of(WINDOW);
    }
    return asked.size() == 1 && !window ? Optional.of(asked.get(0)) : Optional.empty();
  }

  private boolean isCharge() {
    return this == RECURRING_CHARGE || this == SIMPLE_CHARGE;
  }
}
