// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.AdoptRequest;
import io.github.payple4ee.AdoptionResult;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.cdi.client.VisitorCalls;
import io.github.payple4ee.cdi.journal.LostCommits;
import io.github.payple4ee.cdi.journal.TestDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database commits an adoption, and the module does not read that. */
class LostAdoptionTest {

  private static final String CARD = "4111111111111111";
  private static final String INSERT = "insert into payple_payment";

  private final TestDatabase database = TestDatabase.start();
  private final LostCommits commits = new LostCommits(database.dataSource());

  @RegisterExtension
  final Shop shop = Shop.usual().with("payple.visitor-calls", "5").in(commits::dataSource);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void callerIsAskedToRepeatAndTheRepetitionFindsTheCard() {
    String key = key("1234");
    commits.loseTheAnswerAfter(INSERT);

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().adopt(AdoptRequest.card("1234", key)))
        .withMessageContaining("repeat the call")
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(key, "1234"));

    assertThat(commits.lost()).isEqualTo(1);
    int asked = shop.sentTo(Shop.CARD);
    shop.service().adopt(AdoptRequest.card("1234", key)).orElseThrow();
    assertThat(shop.sentTo(Shop.CARD)).isEqualTo(asked);
  }

  @Test
  void lineOfAnImportIsInDoubtAndTheNextOneIsAdopted() throws IOException {
    String csv =
        "payerNumber,billingKey,kind\n1,%s,card\n2,%s,card\n".formatted(key("1"), key("2"));
    StringWriter report = new StringWriter();
    commits.loseTheAnswerAfter(INSERT);

    assertThat(shop.service().adoptAll(new StringReader(csv), report).counts())
        .isEqualTo(Map.of(AdoptionResult.IN_DOUBT, 1, AdoptionResult.ADOPTED, 1));

    assertThat(report.toString()).contains("2,1,IN_DOUBT,", "3,2,ADOPTED,");
  }

  @Test
  void adoptionWithoutAPlaceForItsCallIsNotSent() {
    String key = key("1234");
    VisitorCalls calls = shop.bean(VisitorCalls.class);
    while (calls.take(VisitorCalls.Kind.CARD).granted()) {
      assertThat(calls).isNotNull();
    }

    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> shop.service().adopt(AdoptRequest.card("1234", key)))
        .withMessageContaining("payple.visitor-calls");

    assertThat(shop.sentTo(Shop.CARD)).isZero();
  }

  private String key(String payerNumber) {
    return shop.payple().cards().register(payerNumber, CARD).billingKey();
  }
}
