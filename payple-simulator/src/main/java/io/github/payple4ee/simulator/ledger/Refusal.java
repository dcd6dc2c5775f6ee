// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.ledger;

/** Why an operation is refused: Payple's code and its message. */
public enum Refusal {
  NO_CST_ID("AUTH0001", "가맹점 인증에 필요한 cst_id 를 확인해주세요."),
  WRONG_CUST_KEY("AUTH0002", "가맹점 인증에 필요한 custKey 를 확인해주세요."),
  UNKNOWN_MERCHANT("AUTH0003", "가맹점 계정이 존재하지 않습니다."),
  UNKNOWN_DOMAIN("AUTH0004", "접속하시는 서버의 도메인 확인이 필요합니다."),
  NO_CLIENT_KEY("AUTH0002", "가맹점 인증에 필요한 clientKey 를 확인해주세요."),
  UNKNOWN_CLIENT_KEY("AUTH0003", "가맹점 계정이 존재하지 않습니다."),
  NO_KEY("AUTH0005", "TOKEN CREATE ERROR!!"),
  WRONG_DOMAIN("AUTH0007", "결제창을 연 도메인이 가맹점 인증 요청의 REFERER 와 다릅니다."),
  WRONG_CONFIRM_ADDRESS("AUTH0008", "승인요청 주소가 PCD_PAY_COFURL 과 다릅니다."),
  SESSION_EXPIRED("CPCA0001", "인증시간(3분)이 초과되었습니다. 다시 시도해주세요."),
  NO_REGISTERED_CARD("CPCA0002", "결제 진행 중 오류가 발생하였습니다. 다시 시도해주세요."),
  INCOMPLETE_PASSWORD_PAYMENT("CPCA0004", "카드정보가 존재하지 않거나, 일치하지 않습니다."),
  WRONG_PAYMENT_KEY("CPCA0005", "카드결제용 인증키 값이 존재하지 않거나, 일치하지 않습니다."),
  DUPLICATE_ORDER("CPCA0201", "이미 존재하는 거래입니다. 다시 시도해주세요."),
  NO_TRANSFER_RESULT("CPAY0018", "출금이체 결과를 수신하지 못했습니다."),
  DUPLICATE_TRANSFER("CPAY0202", "이미 존재하는 거래입니다. 다시 시도해주세요."),
  NOT_A_CARD_PAYMENT("CPCA9997", "결제방식 오류"),
  SERVICE_NOT_AVAILABLE("CPCA9998", "카드결제 서비스 이용불가"),
  WORK_NOT_AVAILABLE("CPCA9999", "카드결제 실패!!"),
  AMOUNT_TOO_SMALL("SPCD0002", "결제가능 최저금액은 100원 입니다."),
  NO_GOODS("SPCD0003", "결제 진행 중 오류가 발생하였습니다. 다시 시도해주세요."),
  NO_CARD_COMPANY_ANSWER("SPCD1001", "결제 진행 중 오류가 발생하였습니다. 다시 시도해주세요."),
  SIMPLE_NO_BILLING_KEY("SPCD0001", "결제 진행 중 오류가 발생하였습니다. 다시 시도해주세요."),
  SIMPLE_SESSION_EXPIRED("SPCD0004", "인증세션이 만료되었습니다. 다시 시도해주세요."),
  SIMPLE_UNKNOWN_CARD("SPCD0012", "결제 진행 중 오류가 발생하였습니다. 상점에 문의해주세요."),
  SIMPLE_DUPLICATE("SPCD0014", "이미 처리된 거래입니다. 다시 시도해주세요."),
  SIMPLE_WRONG_CREDENTIALS("SPCD9991", "가맹점 인증에 필요한 custKey 를 확인해주세요."),
  SIMPLE_NOT_ALLOWED("SPCD9998", "정기결제(카드) 실패 : 잘못된 접근입니다.!!"),
  RECURRING_NO_BILLING_KEY("RPCD0001", "결제 진행 중 오류가 발생하였습니다. 다시 시도해주세요."),
  RECURRING_AMOUNT_TOO_SMALL("RPCD0002", "결제가능 최저금액은 100원 입니다."),
  RECURRING_NO_GOODS("RPCD0003", "결제상품명이 존재하지 않습니다."),
  RECURRING_WRONG_YEAR("RPCD0004", "정기결제 년도(YYYY) 오류"),
  RECURRING_WRONG_MONTH("RPCD0005", "정기결제 월(MM) 오류"),
  RECURRING_SESSION_EXPIRED("RPCD0006", "인증세션이 만료되었습니다. 다시 시도해주세요."),
  RECURRING_DUPLICATE("RPCD0015", "이미 처리된 거래입니다. 다시 시도해주세요."),
  RECURRING_NO_CARD_COMPANY_ANSWER("RPCD1001", "카드승인 요청 실패!!"),
  RECURRING_WRONG_CREDENTIALS("RPCD9991", "가맹점 인증키 불일치"),
  RECURRING_NOT_ALLOWED("RPCD9998", "정기결제(카드) 실패 : 잘못된 접근입니다.!!"),
  RECURRING_REVERSED("RPCD1003", "결제요청 값과 결제결과 값이 다릅니다."),
  UNKNOWN_CARD("RPCD0012", "카드 인증정보를 찾을 수 없습니다."),
  REVERSED("SPCD1003", "결제 오류로 인해 승인된 거래건이 취소되었습니다. 다시 시도해주세요."),
  PAYMENT_LIMIT("PCCF0012", "이용하시는 상점의 건당 한도가 초과되었습니다. 상점 관리자에게 문의주세요."),
  MONTHLY_LIMIT("PCCF0013", "이용하시는 상점의 월 한도가 초과되었습니다. 상점 관리자에게 문의주세요."),
  ISSUER_FAILED("PCCF0018", "결제 진행 중 오류가 발생하였습니다. 다시 시도해주세요."),
  SIMPLE_PAYMENT_LIMIT("SPCD0009", "이용하시는 상점의 한도가 초과되었습니다. 상점 관리자에게 문의주세요."),
  SIMPLE_MONTHLY_LIMIT("SPCD0010", "가맹점 카드 월 한도 초과 - 해당 사이트 관리자에게 문의 하세요!!"),
  SIMPLE_ISSUER_FAILED("SPCD0018", "카드결제 실패!!"),
  CARD_DATA_MISMATCH("CDAU9000", "카드정보가 일치하지 않습니다."),
  WINDOW_ERROR("C0999", "결제창에서 오류가 발생하였습니다."),
  ACCOUNT_DECLINED("PCOFD001", "잔액이 부족합니다."),
  TRANSFER_AMOUNT_TOO_SMALL("PCOF0002", "결제가능 최저금액은 1,000원 입니다."),
  REGISTERED_ACCOUNT_DECLINED("SPAYD001", "잔액이 부족합니다."),
  ACCOUNT_SESSION_EXPIRED("SPAY0001", "인증세션이 만료되었습니다. 다시 시도해주세요."),
  ACCOUNT_AMOUNT_TOO_SMALL("SPAY0002", "결제가능 최저금액은 1,000원 입니다."),
  ACCOUNT_NO_GOODS("SPAY0003", "결제상품명이 존재하지 않습니다."),
  UNKNOWN_ACCOUNT("SPAY0005", "계좌 인증정보를 찾을 수 없습니다."),
  NO_BANK_ANSWER("SPAY0011", "출금이체 결과를 수신하지 못했습니다."),
  ACCOUNT_REVERSED("SPAY1003", "결제 오류로 인해 출금된 거래건이 취소되었습니다. 다시 시도해주세요."),
  ACCOUNT_NOT_ALLOWED("SPAY0019", "간편결제(계좌) 실패 : 잘못된 접근입니다.!!"),
  ACCOUNT_WRONG_CREDENTIALS("SPAY9991", "가맹점 인증키 불일치"),
  CLOSED_BY_BUYER("2101", "사용자가 결제를 취소하였습니다."),
  MALFORMED_INSTALMENTS("1060", "할부개월 오류"),
  NO_INSTALMENTS("1062", "할부거래 사용불가 카드"),
  CARD_EXPIRED("3100", "유효기간이 만료되었습니다."),
  NOT_RECORDED("SPCD0015", "간편결제요청 등록 실패!!"),
  CARD_DECLINED("3112", "한도가 초과하였습니다."),
  LOOKUP_NOT_ALLOWED("CBIL0001", "Wrong access attempt"),
  LOOKUP_SESSION_EXPIRED("CBIL0002", "인증세션이 만료되었습니다. 다시 시도해주세요."),
  NO_SUCH_PAYMENT("CBIL0003", "결제내역이 존재하지 않습니다. 다시 시도해주세요."),
  RECEIPT_NOT_ALLOWED("BILL0001", "가맹점 인증에 실패하였습니다."),
  RECEIPT_SESSION_EXPIRED("BILL0002", "인증세션이 만료되었습니다. 다시 시도해주세요."),
  NO_PAYMENT_OF_THE_RECEIPT("BILL0003", "결제내역이 존재하지 않습니다."),
  RECEIPT_ISSUED("BILL0004", "이미 발행된 현금영수증입니다."),
  NO_RECEIPT("BILL0005", "발행된 현금영수증이 존재하지 않습니다."),
  WRONG_RECEIPT("BILL0006", "현금영수증 정보를 확인해주세요."),
  LINK_NOT_ALLOWED("LINK0001", "가맹점 인증에 실패하였습니다."),
  LINK_SESSION_EXPIRED("LINK0002", "인증세션이 만료되었습니다. 다시 시도해주세요."),
  WRONG_LINK("LINK0003", "링크결제 정보를 확인해주세요."),
  LINK_EXISTS("LINK0004", "이미 존재하는 주문번호입니다."),
  LINK_EXPIRED("LINK0005", "만료된 링크입니다."),
  UNKNOWN_LINK("LINK0006", "존재하지 않는 링크입니다."),
  CANCEL_NOT_ALLOWED("PAYC0001", "가맹점 인증에 실패하였습니다."),
  WRONG_REFUND_KEY("PAYC0002", "PCD_REFUND_KEY 오류"),
  ALREADY_CANCELLED("1115", "이미 취소된 거래건 입니다."),
  NOTHING_TO_CANCEL("1117", "원거래건이 존재하지 않습니다."),
  WRONG_CANCEL_AMOUNT("1126", "취소 금액이 불일치 합니다."),
  ABOVE_REMAINING("1128", "부분취소 가능 금액 초과 오류입니다."),
  NO_PARTIAL_CANCEL("1144", "부분취소 불가한 가맹점입니다.");

  private final String code;
  private final String message;

  Refusal(String code, String message) {
    this.code = code;
    this.message = message;
  }

  public String code() {
    return code;
  }

  public String message() {
    return message;
  }
}
