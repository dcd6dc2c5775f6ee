// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

import java.util.Map;
import java.util.Set;

/** Codes and values that Payple has sent since 2023. */
final class CodesOfToday {
  private static final String CODE = "PCD_PAY_CODE";
  private static final String MESSAGE = "PCD_PAY_MSG";
  private static final Set<String> FAMILIES_OF_THE_WINDOW = Set.of("PCCF", "PCOF");
  private static final Map<String, String> CANCEL_CODES =
      Map.of("1115", "PAYC0007", "1117", "PAYC0007", "1126", "PAYC0011", "1128", "PAYC0011");

  private CodesOfToday() {}

  /** A card payment that the buyer made in the window. */
  static void paid(AnswerDraft draft) {
    if (draft.family().equals("PCCF")) {
      draft.change(CODE, code -> "SPCD0000".equals(code) ? "PCCF0000" : code);
    }
  }

  /** The institution's code moves into the message. */
  static void declined(AnswerDraft draft) {
    String code = draft.text(CODE).orElse("");
    if (FAMILIES_OF_THE_WINDOW.contains(draft.family()) && code.matches("[13]\\d{3}")) {
      String decline = draft.family() + "D001";
      draft.put(CODE, decline);
      draft.change(MESSAGE, message -> "[" + decline + "] " + code + " - " + message);
    }
  }

  static void duplicate(AnswerDraft draft) {
    draft.change(CODE, code -> "SPCD0014".equals(code) ? "SPCD1000" : code);
  }

  static void cancel(AnswerDraft draft) {
    if (draft.operation() == Operation.CANCEL) {
      draft.change(CODE, code -> CANCEL_CODES.getOrDefault(String.valueOf(code), (String) code));
    }
  }

  static void closed(AnswerDraft draft) {
    draft.change(CODE, code -> "2101".equals(code) ? "C0998" : code);
  }

  /** The code of a rate limit without the four letters before it. */
  static void limit(AnswerDraft draft) {
    draft.change(CODE, code -> String.valueOf(code).replaceFirst("^[A-Z]{4}(?=999[56]$)", ""));
  }

  /** "1" is documented nowhere and was seen for approved payments; "2" is an assumption. */
  static void state(AnswerDraft draft) {
    if (draft.operation() == Operation.LOOKUP && draft.isSuccess()) {
      boolean refunded = draft.text("PCD_REFUND_TOTAL").equals(draft.text("PCD_PAY_TOTAL"));
      draft.put("PCD_PAY_STATE", refunded ? "2" : "1");
    }
  }

  /** The window's result keeps its time: Payple's Java sample of 2025 fails on an empty one. */
  static void noTimeOfPoints(AnswerDraft draft) {
    boolean points = draft.text("PCD_EASY_PAY_METHOD").filter("point"::equals).isPresent();
    if (points && draft.operation() != Operation.WINDOW) {
      draft.change("PCD_PAY_TIME", FieldFormat::empty);
    }
  }
}
