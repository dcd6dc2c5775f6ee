// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.dialect;

import java.util.List;
import java.util.Map;

/** Replaces the messages of the manual by those of other generations of Payple. */
final class MessageQuirk {
  private static final Map<String, String> WORDS =
      Map.of(
          "사용자 인증 완료!!", "사용자 인증완료",
          "카드인증완료", "카드승인요청등록완료",
          "카드등록완료", "카드인증완료",
          "카드승인완료", "카드결제완료",
          "카드결제완료", "카드승인완료",
          "결제완료", "카드결제완료",
          "환불성공", "승인취소성공",
          "조회완료", "결제완료",
          "카드조회 성공", "회원조회 성공",
          "해지완료", "카드해지완료");

  private MessageQuirk() {}

  static void say(AnswerDraft draft) {
    for (String name : List.of("PCD_PAY_MSG", "result_msg")) {
      draft.change(name, message -> WORDS.getOrDefault(String.valueOf(message), (String) message));
    }
  }
}
