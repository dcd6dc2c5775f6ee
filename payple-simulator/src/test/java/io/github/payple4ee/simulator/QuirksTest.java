// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.dialect.Quirk;
import io.github.payple4ee.simulator.dialect.WireDialect;
import io.github.payple4ee.simulator.http.Json;
import io.github.payple4ee.simulator.ledger.EasyPayMethod;
import io.github.payple4ee.simulator.ledger.PayMethod;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuirksTest {
  private static final String ABSENT = "absent";

  @RegisterExtension
  final PaypleSimulatorExtension extension =
      new PaypleSimulatorExtension(
          SimulatorOptions.builder().clock(new TestClock("2020-02-20T15:30:00Z")).build());

  private PaypleSimulator simulator;
  private Client client;

  @BeforeEach
  void connect(PaypleSimulator running) {
    simulator = running;
    client = new Client(running);
  }

  static Stream<Case> fields() {
    return Stream.of(
        is(Quirk.LOOKUP_LONG_NAMES, Operation.LOOKUP, "PCD_PAY_CARDNAME", "\"신한카드\""),
        is(Quirk.LOOKUP_LONG_NAMES, Operation.LOOKUP, "PCD_PAY_CARDNUM", "\"4111.{8}1111\""),
        is(Quirk.LOOKUP_LONG_NAMES, Operation.LOOKUP, "PCD_PAY_CARDTRADENUM", "\"\\d{24}\""),
        is(Quirk.LOOKUP_LONG_NAMES, Operation.LOOKUP, "PCD_CARDNAME", ABSENT),
        is(Quirk.CARD_LOOKUP_CARD_NAMES, Operation.CARD_LOOKUP, "PCD_PAY_CARD", "\"0500\""),
        is(Quirk.CARD_LOOKUP_CARD_NAMES, Operation.CARD_LOOKUP, "PCD_PAY_CARDNAME", "\"신.*\""),
        is(Quirk.CARD_LOOKUP_CARD_NAMES, Operation.CARD_LOOKUP, "PCD_PAY_CARDNUM", "\"4111.*\""),
        is(Quirk.CARD_LOOKUP_CARD_NAMES, Operation.CARD_LOOKUP, "PCD_PAY_BANKNAME", ABSENT),
        is(Quirk.LATER_FIELDS, Operation.LOOKUP, "PCD_PAY_CARDAUTHNO", "\"\\d{8}\""),
        is(Quirk.LATER_FIELDS, Operation.LOOKUP, "PCD_PAY_CARDRECEIPT", "\"http.*o-1\""),
        is(Quirk.LATER_FIELDS, Operation.LOOKUP, "PCD_PAY_TAXTOTAL", "\"10\""),
        is(Quirk.LATER_FIELDS, Operation.LOOKUP, "PCD_PAYER_NAME", "\"홍길동\""),
        is(Quirk.LATER_FIELDS, Operation.CARD_LOOKUP, "PCD_PAY_ISTAX", "\"Y\""),
        is(Quirk.LATER_FIELDS, Operation.AUTHENTICATION, "cst_id", "\".{32}\""),
        is(Quirk.CARD_NAME_MISSPELT, Operation.CHARGE, "PCD_PAY_CARDNANE", "\"신한카드\""),
        is(Quirk.CARD_NAME_MISSPELT, Operation.CHARGE, "PCD_PAY_CARDNAME", ABSENT),
        is(Quirk.CARD_NAME_SHORT, Operation.WINDOW, "PCD_CARDNAME", "\"신한카드\""),
        is(Quirk.CARD_NAME_AS_BANK, Operation.LOOKUP, "PCD_PAY_BANKNAME", "\"신한카드\""),
        is(Quirk.CARD_NUMBER_SHORT, Operation.CONFIRM, "PCD_CARDNUM", "\"4111.*\""),
        is(Quirk.CARD_NUMBER_AS_BANK, Operation.CONFIRM, "PCD_PAY_BANKNUM", "\"4111.*\""),
        is(Quirk.TRADE_NUMBER_SHORT, Operation.CANCEL, "PCD_CARDTRADENUM", "\"\\d{24}\""),
        is(Quirk.MASK_PLAIN, Operation.CARD_LOOKUP, "PCD_PAY_BANKNUM", mask("4111********1111")),
        is(
            Quirk.MASK_SPACED,
            Operation.CONFIRM,
            "PCD_PAY_CARDNUM",
            mask("4111 * * * * * * * * 1111")),
        is(Quirk.MASK_EIGHT_SPACED, Operation.LOOKUP, "PCD_CARDNUM", mask("41110000 ** ** 1111")),
        is(Quirk.MASK_GROUPED, Operation.CONFIRM, "PCD_PAY_CARDNUM", mask("4111-****-****-1111")),
        is(Quirk.MASK_EIGHT, Operation.CONFIRM, "PCD_PAY_CARDNUM", mask("41110000****1111")),
        is(Quirk.MASK_SIX, Operation.CONFIRM, "PCD_PAY_CARDNUM", mask("411100******1111")),
        is(Quirk.TRADE_NUMBER_19_DIGITS, Operation.LOOKUP, "PCD_CARDTRADENUM", "\"2020.{15}\""),
        is(Quirk.RECEIPT_OMITTED, Operation.CONFIRM, "PCD_PAY_CARDRECEIPT", ABSENT),
        is(Quirk.REFUND_TAX_AS_PAY_TAX, Operation.CANCEL, "PCD_PAY_TAXTOTAL", "0"),
        is(Quirk.REFUND_TAX_AS_PAY_TAX, Operation.CANCEL, "PCD_REFUND_TAXTOTAL", ABSENT),
        is(Quirk.REFUND_TAX_AS_REFUND_TAX, Operation.CANCEL, "PCD_REFUND_TAXTOTAL", "0"),
        is(Quirk.REFUND_TAX_AS_REFUND_TAX, Operation.CANCEL, "PCD_PAY_TAXTOTAL", ABSENT),
        is(Quirk.REFUND_TAX_AS_REFUND_TAX, Operation.CONFIRM, "PCD_PAY_TAXTOTAL", "10"),
        is(Quirk.PAYMENT_CODE_PCCF0000, Operation.CONFIRM, "PCD_PAY_CODE", "\"PCCF0000\""),
        is(Quirk.PAYMENT_CODE_CDAU0000, Operation.CHARGE, "PCD_PAY_CODE", "\"CDAU0000\""),
        is(Quirk.PAYMENT_CODE_0000, Operation.WINDOW, "PCD_PAY_CODE", "\"0000\""),
        is(Quirk.PAYMENT_CODE_0000, Operation.CANCEL, "PCD_PAY_CODE", "\"PAYC0000\""),
        is(Quirk.WINDOW_CODE_PCCF0000, Operation.CONFIRM, "PCD_PAY_CODE", "\"PCCF0000\""),
        is(Quirk.WINDOW_CODE_PCCF0000, Operation.WINDOW, "PCD_PAY_CODE", "\"PCCF0000\""),
        is(Quirk.WINDOW_CODE_PCCF0000, Operation.WEBHOOK, "PCD_PAY_CODE", "\"PCCF0000\""),
        is(Quirk.WINDOW_CODE_PCCF0000, Operation.CHARGE, "PCD_PAY_CODE", "\"SPCD0000\""),
        is(Quirk.LOOKUP_STATE, Operation.LOOKUP, "PCD_PAY_STATE", "\"1\""),
        is(Quirk.LOOKUP_STATE, Operation.CONFIRM, "PCD_PAY_STATE", ABSENT),
        is(Quirk.LOOKUP_CODE_PCHK000, Operation.LOOKUP, "PCD_PAY_CODE", "\"PCHK000\""),
        is(Quirk.LOOKUP_CODE_PCHK0000, Operation.LOOKUP, "PCD_PAY_CODE", "\"PCHK0000\""),
        is(Quirk.REMOVAL_CODE_TSDL0000, Operation.CARD_REMOVAL, "PCD_PAY_CODE", "\"TSDL0000\""),
        is(Quirk.REMOVAL_CODE_PUSER0000, Operation.CARD_REMOVAL, "PCD_PAY_CODE", "\"PUSER0000\""),
        is(Quirk.CODE_OMITTED, Operation.CONFIRM, "PCD_PAY_CODE", ABSENT),
        is(Quirk.CODE_OMITTED_FROM_ERRORS, Operation.CONFIRM, "PCD_PAY_CODE", "\"SPCD0000\""),
        is(Quirk.CODE_TEST_PREFIX, Operation.CONFIRM, "PCD_PAY_CODE", "\"\\[test]SPCD0000\""),
        bare(Quirk.PAYER_NO_EMPTY, Operation.CANCEL, "PCD_PAYER_NO", "\"\""),
        bare(Quirk.PAYER_NO_ZERO, Operation.CONFIRM, "PCD_PAYER_NO", "0"),
        is(Quirk.PAYER_NO_AS_TEXT, Operation.CONFIRM, "PCD_PAYER_NO", "\"2324\""),
        is(Quirk.PAYER_NO_AS_NUMBER, Operation.LOOKUP, "PCD_PAYER_NO", "2324"),
        is(Quirk.PAYMENT_TOTAL_AS_TEXT, Operation.CONFIRM, "PCD_PAY_TOTAL", "\"15000\""),
        is(Quirk.PAYMENT_TOTAL_AS_TEXT, Operation.CONFIRM, "PCD_PAY_AMOUNT", "\"15000\""),
        is(Quirk.PAYMENT_TOTAL_AS_TEXT, Operation.CANCEL, "PCD_REFUND_TOTAL", "5000"),
        is(Quirk.REFUND_TOTAL_AS_TEXT, Operation.CANCEL, "PCD_REFUND_TOTAL", "\"5000\""),
        is(Quirk.LOOKUP_TOTAL_AS_NUMBER, Operation.LOOKUP, "PCD_PAY_TOTAL", "15000"),
        is(Quirk.WEBHOOK_TOTAL_AS_TEXT, Operation.WEBHOOK, "PCD_PAY_TOTAL", "\"15000\""),
        is(Quirk.TAX_EMPTY, Operation.CANCEL, "PCD_REFUND_TAXTOTAL", "\"\""),
        bare(Quirk.TAX_ZERO, Operation.CONFIRM, "PCD_PAY_TAXTOTAL", "0"),
        is(Quirk.TAX_AS_TEXT, Operation.CONFIRM, "PCD_PAY_TAXTOTAL", "\"10\""),
        is(Quirk.PERIOD_AS_NUMBER, Operation.CONFIRM, "PCD_PAY_YEAR", "2020"),
        is(Quirk.PERIOD_AS_NUMBER, Operation.CONFIRM, "PCD_PAY_MONTH", "2"),
        bare(Quirk.PERIOD_AS_NUMBER, Operation.CONFIRM, "PCD_PAY_MONTH", "\"\""),
        is(Quirk.PERIOD_NULL, Operation.LOOKUP, "PCD_PAY_MONTH", "\"02\""),
        bare(Quirk.PERIOD_NULL, Operation.LOOKUP, "PCD_PAY_MONTH", "null"),
        bare(Quirk.PERIOD_NULL, Operation.WINDOW, "PCD_PAY_MONTH", "\"\""),
        bare(Quirk.PERIOD_NULL, Operation.WEBHOOK, "PCD_PAY_MONTH", "null"),
        is(Quirk.TIME_WITH_DASHES, Operation.LOOKUP, "PCD_PAY_TIME", "\"2020-02-21 00:30:00\""),
        is(Quirk.TIME_EMPTY, Operation.CONFIRM, "PCD_PAY_TIME", "\"\""),
        is(Quirk.REQUEST_KEY_SHORT, Operation.CONFIRM, "PCD_REQ_KEY", "\".{32}\""),
        is(Quirk.REQUEST_KEY_SHORT, Operation.CONFIRM, "PCD_PAY_REQKEY", ABSENT),
        is(Quirk.CONFIRM_WITHOUT_PAYER_ID, Operation.CONFIRM, "PCD_PAYER_ID", ABSENT),
        is(Quirk.LOOKUP_WITHOUT_PAYER_ID, Operation.LOOKUP, "PCD_PAYER_ID", ABSENT),
        is(Quirk.OTHER_WORDS, Operation.AUTHENTICATION, "result_msg", "\"사용자 인증완료\""),
        is(Quirk.OTHER_WORDS, Operation.WINDOW, "PCD_PAY_MSG", "\"카드승인완료\""),
        is(Quirk.OTHER_WORDS, Operation.CONFIRM, "PCD_PAY_MSG", "\"카드결제완료\""),
        is(Quirk.OTHER_WORDS, Operation.CHARGE, "PCD_PAY_MSG", "\"카드결제완료\""),
        is(Quirk.OTHER_WORDS, Operation.CANCEL, "PCD_PAY_MSG", "\"승인취소성공\""),
        is(Quirk.OTHER_WORDS, Operation.LOOKUP, "PCD_PAY_MSG", "\"결제완료\""),
        is(Quirk.OTHER_WORDS, Operation.CARD_LOOKUP, "PCD_PAY_MSG", "\"회원조회 성공\""),
        is(Quirk.OTHER_WORDS, Operation.CARD_REMOVAL, "PCD_PAY_MSG", "\"카드해지완료\""),
        is(Quirk.AUTH_RETURN_URL_ONLY, Operation.AUTHENTICATION, "PCD_PAY_HOST", ABSENT),
        is(Quirk.AUTH_RETURN_URL_ONLY, Operation.AUTHENTICATION, "PCD_PAY_URL", ABSENT),
        is(Quirk.AUTH_RETURN_URL_ONLY, Operation.AUTHENTICATION, "return_url", "\"http.*\""),
        is(Quirk.AUTH_CPAY_HOST, Operation.AUTHENTICATION, "cPayHost", "\"http://localhost.*\""),
        is(Quirk.AUTH_CPAY_HOST, Operation.AUTHENTICATION, "cPayUrl", "\"/index.php.*\""),
        is(Quirk.AUTH_CPAY_HOST, Operation.AUTHENTICATION, "PCD_PAY_URL", ABSENT),
        is(Quirk.AUTH_WITHOUT_RETURN_URL, Operation.AUTHENTICATION, "return_url", ABSENT),
        is(Quirk.AUTH_WITHOUT_RETURN_URL, Operation.AUTHENTICATION, "PCD_PAY_URL", "\"/.*\""),
        is(Quirk.AUTH_RAW_CREDENTIALS, Operation.AUTHENTICATION, "cst_id", "\"test\""),
        is(Quirk.AUTH_RAW_CREDENTIALS, Operation.AUTHENTICATION, "custKey", "\"abcd1234567890\""),
        is(Quirk.AUTH_KEY_LONG, Operation.AUTHENTICATION, "AuthKey", "\"[A-Za-z0-9+/=]{500}\""),
        is(Quirk.AUTH_WITHOUT_SERVER_NAME, Operation.AUTHENTICATION, "server_name", ABSENT),
        is(Quirk.NUMBERS_AS_TEXT, Operation.CONFIRM, "PCD_PAY_TOTAL", "\"15000\""),
        is(Quirk.UNKNOWN_FIELDS, Operation.LOOKUP, "PCD_FIELD_OF_TOMORROW", "\".*\""),
        is(Quirk.UNKNOWN_FIELDS, Operation.LOOKUP, "PCD_NUMBER_OF_TOMORROW", "7"));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void answerDiffersFromTheManualInOnePoint(Case example) {
    JsonElement value = answer(example).get(example.field());

    assertThat(value == null ? ABSENT : value.toString()).matches(example.value());
  }

  @ParameterizedTest
  @EnumSource
  void everyQuirkLetsTheMoneyMove(Quirk quirk) {
    simulator.speak(WireDialect.MANUAL.with(quirk));
    Map<String, String> window = window(quirk);

    HttpResponse<String> confirmed = client.confirmation(simulator.buyer().pay(window));

    assertThat(confirmed.body()).contains("\"PCD_PAY_RST\":\"success\"");
    assertThat(simulator.ledger().captured("o-1")).isEqualTo(15_000);
  }

  @Test
  void refusedAuthenticationPutsItsCodeElsewhere() {
    Map<String, String> unknown = Map.of("cst_id", "unknown");

    assertThat(text(authenticate(unknown), "result_msg")).startsWith("AUTH0003 ");
    simulator.speak(WireDialect.MANUAL.with(Quirk.AUTH_CODE_LAST));
    assertThat(text(authenticate(unknown), "result_msg")).matches("가맹점.*\\(AUTH0003\\)");
    simulator.speak(WireDialect.MANUAL.with(Quirk.AUTH_CODE_AS_FIELD));
    assertThat(text(authenticate(unknown), "code")).isEqualTo("AUTH0003");
    assertThat(text(authenticate(unknown), "result_msg")).startsWith("가맹점");
  }

  @Test
  void errorsLoseTheirCodeOnlyWhenTheyAreToo() {
    simulator.speak(WireDialect.MANUAL.with(Quirk.CODE_OMITTED));
    assertThat(text(client.lookUp("o-0", "20200221"), "PCD_PAY_CODE")).isEqualTo("CBIL0003");

    simulator.speak(WireDialect.MANUAL.with(Quirk.CODE_OMITTED_FROM_ERRORS));
    assertThat(client.lookUp("o-0", "20200221").has("PCD_PAY_CODE")).isFalse();
  }

  @Test
  void refusalsHaveTodaysCodes() {
    simulator.speak(WireDialect.MANUAL.with(Quirk.DECLINE_CODE_PCCFD001, Quirk.CANCEL_CODES_PAYC));
    assertThat(simulator.buyer().decline(order("PAY", true)))
        .containsEntry("PCD_PAY_CODE", "PCCFD001")
        .containsEntry("PCD_PAY_MSG", "[PCCFD001] 3112 - 한도가 초과하였습니다.");
    assertThat(text(client.cancel("o-1", "20200221", 5_000), "PCD_PAY_CODE")).isEqualTo("PAYC0007");

    simulator.speak(WireDialect.MANUAL.with(Quirk.CLOSE_CODE_C0998, Quirk.DUPLICATE_CODE_SPCD1000));
    assertThat(simulator.buyer().close(order("PAY", true))).containsEntry("PCD_PAY_CODE", "C0998");
    client.charge(Client.simple(card(), "o-2", 15_000));
    assertThat(text(client.charge(Client.simple(card(), "o-2", 15_000)), "PCD_PAY_CODE"))
        .isEqualTo("SPCD1000");
  }

  @Test
  void paymentByPointsLosesItsTimeExceptInTheWindowsResult() {
    Map<String, String> fields = Client.windowOfToday("o-1", "PAY", 15_000);
    simulator.speak(WireDialect.MANUAL.with(Quirk.POINTS_TIME_EMPTY));

    assertThat(simulator.buyer().pay(fields, PayMethod.NAVER_PAY, EasyPayMethod.POINT))
        .containsEntry("PCD_PAY_TIME", "20200221003000");
    assertThat(text(client.lookUp("o-1", "20200221"), "PCD_PAY_TIME")).isEmpty();
  }

  @Test
  void rawCredentialsWorkWhereTokensAreAskedFor() {
    simulator.speak(WireDialect.MANUAL.with(Quirk.AUTH_RAW_CREDENTIALS));
    simulator.buyer().pay(order("PAY", true));

    assertThat(text(client.cancel("o-1", "20200221", 5_000), "PCD_PAY_RST")).isEqualTo("success");
  }

  @Test
  void keysStayGoodWhenTheirShapeChanges() {
    Map<String, String> window = order("CERT", true);
    simulator.speak(WireDialect.MANUAL.with(Quirk.AUTH_KEY_LONG));

    Map<String, String> result = simulator.buyer().pay(window);

    assertThat(result.get("PCD_AUTH_KEY")).hasSize(500);
    assertThat(text(client.confirm(result), "PCD_PAY_RST")).isEqualTo("success");
  }

  @Test
  void jsonIsAnnouncedAsHtmlBehindAByteOrderMark() {
    Map<String, String> result = simulator.buyer().pay(order("CERT", true));
    simulator.speak(WireDialect.MANUAL.with(Quirk.HTML_CONTENT_TYPE, Quirk.BYTE_ORDER_MARK));

    HttpResponse<String> answer = client.confirmation(result);

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=UTF-8");
    assertThat(answer.body()).startsWith("\uFEFF{\"PCD_PAY_RST\":\"success\"");
  }

  @Test
  void everyQuirkIsTried() {
    Set<Quirk> tried = fields().map(Case::quirk).collect(Collectors.toSet());
    tried.addAll(
        List.of(
            Quirk.AUTH_CODE_LAST,
            Quirk.AUTH_CODE_AS_FIELD,
            Quirk.HTML_CONTENT_TYPE,
            Quirk.BYTE_ORDER_MARK,
            Quirk.DECLINE_CODE_PCCFD001,
            Quirk.DUPLICATE_CODE_SPCD1000,
            Quirk.CANCEL_CODES_PAYC,
            Quirk.CLOSE_CODE_C0998,
            Quirk.POINTS_TIME_EMPTY,
            // TodayTest tries this one, because the manual has no limits
            Quirk.LIMIT_CODE_WITHOUT_FAMILY));

    assertThat(tried).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Quirk.class));
  }

  @ParameterizedTest
  @EnumSource
  void everyQuirkIsInTheReadme(Quirk quirk) {
    assertThat(Path.of("README.md")).content().contains("| `" + quirk + "` |");
  }

  private JsonObject answer(Case example) {
    boolean full = example.full();
    WireDialect dialect = WireDialect.MANUAL.with(example.quirk());
    return switch (example.operation()) {
      case AUTHENTICATION -> after(dialect, () -> authenticate(Map.of()));
      case WINDOW -> {
        Map<String, String> window = order("PAY", full);
        yield after(dialect, () -> json(simulator.buyer().pay(window)));
      }
      case CONFIRM -> {
        Map<String, String> result = simulator.buyer().pay(order("CERT", full));
        yield after(dialect, () -> client.confirm(result));
      }
      case CHARGE -> after(dialect, () -> client.charge(Client.simple(card(), "o-1", 15_000)));
      case CANCEL -> {
        simulator.buyer().pay(order("PAY", full));
        yield after(dialect, () -> client.cancel("o-1", "20200221", 5_000));
      }
      case LOOKUP -> {
        simulator.buyer().pay(order("PAY", full));
        yield after(dialect, () -> client.lookUp("o-1", "20200221"));
      }
      case CARD_LOOKUP -> after(dialect, () -> client.findCard(card()));
      case CARD_REMOVAL -> after(dialect, () -> client.removeCard(card()));
      case CASH_RECEIPT, LINK -> throw new IllegalArgumentException(example.toString());
      case WEBHOOK -> {
        simulator.webhooks().resultsTo(URI.create("http://localhost:1/"));
        Map<String, String> window = order("PAY", full);
        yield after(dialect, () -> webhook(window));
      }
    };
  }

  private JsonObject after(WireDialect dialect, Supplier<JsonObject> call) {
    simulator.speak(dialect);
    return call.get();
  }

  private JsonObject webhook(Map<String, String> window) {
    simulator.buyer().pay(window);
    return json(simulator.webhooks().deliveries("o-1").get(0).payload());
  }

  private JsonObject authenticate(Map<String, String> fields) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("cst_id", "test");
    body.put("custKey", "abcd1234567890");
    body.putAll(fields);
    return Client.json(client.post(simulator.url().resolve("/php/auth.php"), body, Map.of()));
  }

  private String card() {
    return simulator.cards().register("7", "4111111111111111").billingKey();
  }

  // the fields of the window need the manual's addresses and JSON, and the quirk's key
  private Map<String, String> window(Quirk quirk) {
    if (quirk != Quirk.BYTE_ORDER_MARK) {
      return order("CERT", true);
    }
    simulator.speak(WireDialect.MANUAL);
    Map<String, String> window = order("CERT", true);
    simulator.speak(WireDialect.MANUAL.with(quirk));
    return window;
  }

  private Map<String, String> order(String work, boolean full) {
    Map<String, String> window = client.window("o-1", work, 15_000);
    if (full) {
      window.put("PCD_PAYER_NO", "2324");
      window.put("PCD_PAYER_NAME", "홍길동");
      window.put("PCD_PAY_TAXTOTAL", "10");
      window.put("PCD_PAY_YEAR", "2020");
      window.put("PCD_PAY_MONTH", "02");
    }
    return window;
  }

  private static JsonObject json(Map<String, ?> fields) {
    return JsonParser.parseString(Json.writeWithNulls(fields)).getAsJsonObject();
  }

  private static Case is(Quirk quirk, Operation operation, String field, String value) {
    return new Case(quirk, operation, field, value, true);
  }

  private static Case bare(Quirk quirk, Operation operation, String field, String value) {
    return new Case(quirk, operation, field, value, false);
  }

  private static String mask(String shown) {
    return "\"\\Q" + shown + "\\E\"";
  }

  /** What a field of an answer is, as a pattern of its JSON. */
  record Case(Quirk quirk, Operation operation, String field, String value, boolean full) {}
}
