// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import io.github.payple4ee.benchmarks.wire.RawConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The floor: two raw round trips on kept-alive sockets, with bodies of the same length and nothing
 * read of the answers but their end.
 */
@ApplicationScoped
@Named("floor")
public class FloorWork implements Work {

  private static final String JSON = "application/json";

  @Inject private Merchant merchant;

  @Override
  public Caller caller(Run run) {
    return new Pair(merchant, run);
  }

  /** A connection to each of the two hosts. */
  private static final class Pair implements Caller {
    private final Merchant merchant;
    private final Run run;
    private final byte[] authentication;
    private final RawConnection authenticator;
    private final RawConnection operator;

    Pair(Merchant merchant, Run run) {
      this.merchant = merchant;
      this.run = run;
      this.authentication =
          RawConnection.post(
              merchant.authentication(),
              JSON,
              "{\"cst_id\":\""
                  + Merchant.ID
                  + "\",\"custKey\":\""
                  + Merchant.KEY
                  + "\",\"PCD_PAY_TYPE\":\"card\",\"PCD_SIMPLE_FLAG\":\"Y\"}");
      try {
        this.authenticator = new RawConnection(merchant.authentication());
        this.operator = new RawConnection(merchant.charges());
      } catch (IOException unreachable) {
        throw new UncheckedIOException(unreachable);
      }
    }

    @Override
    public void once(long number) throws IOException {
      require(authenticator.exchange(authentication));
      require(operator.exchange(RawConnection.post(merchant.charges(), JSON, charge(number))));
    }

    private String charge(long number) {
      String payer = Merchant.payer(number);
      return "{\"PCD_CST_ID\":\"UFVNNVZpZk4reWo5UFRualUwcGV4dz09\",\"PCD_CUST_KEY\":\"T3JzRkp5L1FTcEFDa1FQdHo5Um1UZz09\",\"PCD_AUTH_KEY\":\"a688ccb3555c25cd722483f03e23065c3d0251701ad6da895eb2d830bc06e34d\",\"PCD_PAY_TYPE\":\"card\",\"PCD_PAYER_ID\":\""
          + Merchant.billingKey(payer)
          + "\",\"PCD_PAYER_NO\":"
          + payer
          + ",\"PCD_PAY_GOODS\":\""
          + Merchant.GOODS
          + "\",\"PCD_PAY_TOTAL\":"
          + Merchant.AMOUNT
          + ",\"PCD_PAY_ISTAX\":\"Y\",\"PCD_PAY_OID\":\""
          + run.orderId(number)
          + "\",\"PCD_SIMPLE_FLAG\":\"Y\"}";
    }

    private static void require(String head) throws IOException {
      if (!head.startsWith("HTTP/1.1 200")) {
        throw new IOException(head);
      }
    }

    @Override
    public void close() throws IOException {
      authenticator.close();
      operator.close();
    }
  }
}
