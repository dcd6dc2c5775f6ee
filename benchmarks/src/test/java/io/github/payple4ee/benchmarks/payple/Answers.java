// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.payple;

import io.github.payple4ee.benchmarks.work.Merchant;
import java.net.URI;

/** Payple's literal JSON. Nothing is declined, and every card is known. */
final class Answers {

  private static final String NONE = "";
  private static final String REFUND = "/php/account/api/cPayCAct.php";
  private static final String CARD =
      ",\"PCD_PAY_CARDNAME\":\"BC 카드\",\"PCD_PAY_CARDNUM\":\"1111********4444\",\"PCD_PAY_CARDTRADENUM\":\"202611261200001234567890\",\"PCD_PAY_CARDAUTHNO\":\"30012345\",\"PCD_PAY_CARDRECEIPT\":\"https://www.danalpay.com/receipt/creditcard/view.aspx?dataType=receipt\"";

  private final Books books;
  private final URI operations;

  Answers(Books books, URI operations) {
    this.books = books;
    this.operations = operations;
  }

  /** What is answered to a request; the books are written before. */
  String to(String path, String body) {
    if (path.startsWith("/php/auth.php")) {
      return permission(body);
    }
    if (path.startsWith("/php/SimplePayCardAct.php")) {
      String orderId = text(body, "PCD_PAY_OID");
      books.capture(orderId);
      return charged(orderId, number(body, "PCD_PAY_TOTAL"), "\"PCD_SIMPLE_FLAG\":\"Y\"");
    }
    if (path.startsWith("/php/PayCardConfirmAct.php")) {
      return confirmed(text(body, "PCD_PAY_REQKEY"));
    }
    if (path.startsWith("/php/PayChkAct.php")) {
      return lookedUp(text(body, "PCD_PAY_OID"));
    }
    if (path.startsWith(REFUND)) {
      return refunded(body);
    }
    return "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_CODE\":\"0000\",\"PCD_PAY_MSG\":\"카드조회 성공\",\"PCD_PAY_TYPE\":\"card\",\"PCD_PAY_BANKACCTYPE\":\"개인\",\"PCD_PAYER_ID\":\""
        + text(body, "PCD_PAYER_ID")
        + "\",\"PCD_PAY_BANK\":\"0200\",\"PCD_PAY_BANKNAME\":\"BC 카드\",\"PCD_PAY_BANKNUM\":\"1111********4444\"}";
  }

  private String permission(String body) {
    String path = path(body);
    return "{\"server_name\":\"localhost\",\"result\":\"success\",\"result_msg\":\"사용자 인증 완료!!\",\"cst_id\":\"UFVNNVZpZk4reWo5UFRualUwcGV4dz09\",\"custKey\":\"T3JzRkp5L1FTcEFDa1FQdHo5Um1UZz09\",\"AuthKey\":\"a688ccb3555c25cd722483f03e23065c3d0251701ad6da895eb2d830bc06e34d\",\"PCD_PAY_HOST\":\""
        + operations
        + "\",\"PCD_PAY_URL\":\""
        + path
        + "\",\"return_url\":\""
        + operations
        + path
        + "\"}";
  }

  private static String path(String body) {
    if (body.contains("PCD_SIMPLE_FLAG")) {
      return "/php/SimplePayCardAct.php?ACT_=PAYM";
    }
    if (body.contains("PCD_PAYCANCEL_FLAG")) {
      return REFUND;
    }
    return body.contains("PCD_PAYCHK_FLAG")
        ? "/php/PayChkAct.php"
        : "/php/cPayUser/api/cPayUserAct.php?ACT_=PUSERINFO";
  }

  /** The key of a result names order and amount here, with a point between. */
  private String confirmed(String requestKey) {
    int point = requestKey.lastIndexOf('.');
    String orderId = requestKey.substring(0, point);
    books.capture(orderId);
    return charged(
        orderId, requestKey.substring(point + 1), "\"PCD_PAY_REQKEY\":\"" + requestKey + "\"");
  }

  private String lookedUp(String orderId) {
    return books.charged(orderId)
        ? charged(orderId, "\"" + Merchant.AMOUNT + "\"", "\"PCD_PAYER_EMAIL\":\"\"")
        : "{\"PCD_PAY_RST\":\"error\",\"PCD_PAY_CODE\":\"CBIL0003\",\"PCD_PAY_MSG\":\"결제내역이 존재하지 않습니다. 다시 시도해주세요.\",\"PCD_PAY_OID\":\""
            + orderId
            + "\"}";
  }

  private static String refunded(String body) {
    return "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_CODE\":\"PAYC0000\",\"PCD_PAY_MSG\":\"환불성공\",\"PCD_PAY_TYPE\":\"card\",\"PCD_PAY_OID\":\""
        + text(body, "PCD_PAY_OID")
        + "\",\"PCD_REFUND_TOTAL\":"
        + number(body, "PCD_REFUND_TOTAL")
        + CARD
        + "}";
  }

  private static String charged(String orderId, String total, String further) {
    return "{\"PCD_PAY_RST\":\"success\",\"PCD_PAY_CODE\":\"SPCD0000\",\"PCD_PAY_MSG\":\"결제완료\",\"PCD_PAY_TYPE\":\"card\",\"PCD_PAY_OID\":\""
        + orderId
        + "\",\"PCD_PAY_GOODS\":\"Tea of the month\",\"PCD_PAY_TOTAL\":"
        + total
        + ",\"PCD_PAY_ISTAX\":\"Y\",\"PCD_PAY_TIME\":\"20261126120000\""
        + CARD
        + ","
        + further
        + "}";
  }

  /** The text of a member of a flat object that was written without spaces. */
  static String text(String body, String name) {
    String start = "\"" + name + "\":\"";
    int at = body.indexOf(start);
    return at < 0
        ? NONE
        : body.substring(at + start.length(), body.indexOf('"', at + start.length()));
  }

  static String number(String body, String name) {
    String start = "\"" + name + "\":";
    int from = body.indexOf(start) + start.length();
    int to = from;
    while (Character.isDigit(body.charAt(to))) {
      to++;
    }
    return body.substring(from, to);
  }
}
