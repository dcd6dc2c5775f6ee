// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.Approval;
import io.github.payple4ee.PaymentState;
import io.github.payple4ee.PaymentWork;
import io.github.payple4ee.cdi.journal.ChargeEvidence;
import io.github.payple4ee.event.PaymentCompleted;
import io.github.payple4ee.event.PaymentMismatched;
import io.github.payple4ee.event.PaymentNeedsReview;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A payment that was captured twice, by two windows, is found and told")
class ChargedTwiceTest {

  @RegisterExtension final Shop shop = Shop.usual();

  @Test
  void anotherTransactionThatPaypleNamesIsToldOnce() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = shop.result("order-1");
    // what the first window's result and lookup said
    shop.journal()
        .transition(
            "order-1",
            new ChargeEvidence.Approved(
                new Approval(null, "202611220000000000000001", null, null, null, null)));

    shop.bring(result);
    shop.bring(result);

    assertThat(shop.find("order-1").state()).isEqualTo(PaymentState.PAID);
    assertThat(shop.heard())
        .hasExactlyElementsOfTypes(PaymentCompleted.class, PaymentNeedsReview.class);
    assertThat(shop.lastLine("order-1").message()).contains("charged twice");
  }

  @Test
  void transactionThatABrowserInventsIsToldAsAClaim() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = new LinkedHashMap<>(shop.result("order-1"));
    shop.bring(result);
    result.put("PCD_PAY_CARDTRADENUM", "202611220000000000000009");

    shop.bring(result);
    shop.bring(result);

    assertThat(shop.heard())
        .hasExactlyElementsOfTypes(PaymentCompleted.class, PaymentMismatched.class);
  }

  @Test
  void sameResultAgainAsksNobody() {
    shop.open("order-1", PaymentWork.PAY);
    Map<String, String> result = shop.result("order-1");
    shop.bring(result);
    int lookups = shop.sentTo(Shop.LOOKUP);

    shop.bring(result);

    assertThat(shop.sentTo(Shop.LOOKUP)).isEqualTo(lookups);
  }
}
