// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import static io.github.payple4ee.simulator.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.payple4ee.simulator.http.SeenRequest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(PaypleSimulatorExtension.class)
class AuthenticationTest {
  private Client client;

  @BeforeEach
  void connect(PaypleSimulator simulator) {
    client = new Client(simulator);
  }

  @Test
  void windowIsTheDefaultPurpose(PaypleSimulator simulator) {
    JsonObject answer = client.authenticate(Map.of());

    assertThat(text(answer, "result")).isEqualTo("success");
    assertThat(text(answer, "result_msg")).isEqualTo("사용자 인증 완료!!");
    assertThat(text(answer, "server_name")).isEqualTo("localhost");
    assertThat(text(answer, "PCD_PAY_HOST")).isEqualTo(simulator.url().toString());
    assertThat(text(answer, "PCD_PAY_URL")).isEqualTo("/index.php?ACT_=PAYM");
    assertThat(text(answer, "return_url")).isEqualTo(simulator.url() + "/index.php?ACT_=PAYM");
  }

  @Test
  void tokensAreNotTheRawPair() {
    JsonObject answer = client.authenticate(Map.of());

    assertThat(text(answer, "cst_id")).hasSize(32).isNotEqualTo("test");
    assertThat(text(answer, "custKey")).hasSize(32).doesNotContain("abcd1234567890");
    assertThat(text(answer, "AuthKey")).matches("[0-9a-f]{64}");
  }

  @Test
  void purposeChoosesTheAddress() {
    assertThat(text(client.authenticate(Map.of("PCD_PAYCANCEL_FLAG", "Y")), "PCD_PAY_URL"))
        .isEqualTo("/php/account/api/cPayCAct.php");
    assertThat(text(client.authenticate(Map.of("PCD_PAYCHK_FLAG", "Y")), "PCD_PAY_URL"))
        .isEqualTo("/php/PayChkAct.php");
  }

  @Test
  void chargesHaveAddressesOfTheirOwn() {
    assertThat(address("PCD_PAY_TYPE", "card", "PCD_REGULER_FLAG", "Y"))
        .isEqualTo("/php/RePayCardAct.php?ACT_=PAYM");
    assertThat(address("PCD_PAY_TYPE", "card", "PCD_SIMPLE_FLAG", "Y"))
        .isEqualTo("/php/SimplePayCardAct.php?ACT_=PAYM");
  }

  @Test
  void cardOperationsShareAPathAndDifferInTheQuery() {
    assertThat(address("PCD_PAY_TYPE", "card", "PCD_PAY_WORK", "PUSERDEL"))
        .isEqualTo("/php/cPayUser/api/cPayUserAct.php?ACT_=PUSERDEL");
    assertThat(address("PCD_PAY_TYPE", "card", "PCD_PAY_WORK", "PUSERINFO"))
        .isEqualTo("/php/cPayUser/api/cPayUserAct.php?ACT_=PUSERINFO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CERT", "PAY", "AUTH", "AUTHREG"})
  void worksOfTheWindowOpenTheWindow(String work) {
    assertThat(address("PCD_PAY_TYPE", "card", "PCD_PAY_WORK", work))
        .isEqualTo("/index.php?ACT_=PAYM");
    assertThat(address("PCD_PAY_WORK", work, "PCD_REGULER_FLAG", "Y"))
        .isEqualTo("/index.php?ACT_=PAYM");
  }

  @Test
  void misspeltPurposeOpensTheWindowOnly() {
    assertThat(text(client.authenticate(Map.of("PCD_PAYCHECK_FLAG", "Y")), "PCD_PAY_URL"))
        .isEqualTo("/index.php?ACT_=PAYM");
  }

  @Test
  void severalPurposesAreRefused() {
    JsonObject answer =
        client.authenticate(Map.of("PCD_PAYCHK_FLAG", "Y", "PCD_PAYCANCEL_FLAG", "Y"));

    assertThat(text(answer, "result")).isEqualTo("error");
    assertThat(answer.has("AuthKey")).isFalse();
    assertThat(
            text(
                client.authenticate(Map.of("PCD_REGULER_FLAG", "Y", "PCD_SIMPLE_FLAG", "Y")),
                "result"))
        .isEqualTo("error");
    assertThat(
            text(
                client.authenticate(Map.of("PCD_PAY_WORK", "CERT", "PCD_PAYCANCEL_FLAG", "Y")),
                "result"))
        .isEqualTo("error");
  }

  @Test
  void wrongCredentialsAreNamed() {
    assertThat(text(client.authenticate(Map.of("cst_id", "")), "result_msg"))
        .startsWith("AUTH0001 ");
    assertThat(text(client.authenticate(Map.of("custKey", "wrong")), "result_msg"))
        .startsWith("AUTH0002 ");
    assertThat(text(client.authenticate(Map.of("cst_id", "other")), "result_msg"))
        .startsWith("AUTH0003 ");
  }

  @Test
  void formIsReadToo() {
    HttpResponse<String> response =
        client.postForm("/php/auth.php", Map.of("cst_id", "test", "custKey", "abcd1234567890"));

    assertThat(text(Client.json(response), "result")).isEqualTo("success");
  }

  @Test
  void queryIsReadToo() {
    JsonObject answer =
        Client.json(
            client.get("/php/auth.php?cst_id=test&custKey=abcd1234567890&PCD_PAYCHK_FLAG=Y"));

    assertThat(text(answer, "PCD_PAY_URL")).isEqualTo("/php/PayChkAct.php");
    assertThat(text(Client.json(client.get("/php/auth.php")), "result_msg")).startsWith("AUTH0001");
  }

  @Test
  void multipartIsReadToo() {
    String body =
        """
        --xyz\r
        Content-Disposition: form-data; name="cst_id"\r
        \r
        test\r
        --xyz\r
        Content-Disposition: form-data; name="custKey"\r
        \r
        abcd1234567890\r
        --xyz\r
        Content-Disposition: form-data; name="PCD_PAYCHK_FLAG"\r
        \r
        Y\r
        --xyz--\r
        """;

    HttpResponse<String> response =
        client.postText("/php/auth.php", "multipart/form-data; boundary=xyz", body);

    assertThat(text(Client.json(response), "PCD_PAY_URL")).isEqualTo("/php/PayChkAct.php");
  }

  @Test
  void refererIsSeen(PaypleSimulator simulator) {
    simulator.forgetRequests();

    client.authenticate(Map.of("PCD_PAYCHK_FLAG", "Y"), Map.of("Referer", "https://shop.example"));

    SeenRequest seen = simulator.requestsTo("/php/auth.php").get(0);
    assertThat(seen.method()).isEqualTo("POST");
    assertThat(seen.header("referer")).contains("https://shop.example");
    assertThat(seen.body()).containsEntry("PCD_PAYCHK_FLAG", "Y");
    assertThat(seen.toString()).doesNotContain("abcd1234567890");
  }

  @Test
  void nothingIsSharedAcrossOrigins() {
    HttpResponse<String> response =
        client.post(URI.create(clientUrl()), Map.of(), Map.of("Origin", "https://evil.example"));

    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  private String address(String name, String value, String otherName, String otherValue) {
    JsonObject answer = client.authenticate(Map.of(name, value, otherName, otherValue));
    assertThat(text(answer, "return_url")).endsWith(text(answer, "PCD_PAY_URL"));
    return text(answer, "PCD_PAY_URL");
  }

  private String clientUrl() {
    return text(client.authenticate(Map.of()), "PCD_PAY_HOST") + "/php/auth.php";
  }
}
