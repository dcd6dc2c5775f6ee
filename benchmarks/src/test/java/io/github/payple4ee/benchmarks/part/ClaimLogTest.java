// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimLogTest {

  private static final String LOG =
      """
      7,shop,LOG:  duration: 9.000 ms  execute S_1: select 1
      7,shop,LOG:  duration: 0.500 ms  bind S_2/C_1: select i.period from payple_instalment i where i.lane = $1 order by i.next_at fetch first $3 rows only for update skip locked
      7,shop,LOG:  duration: 2.000 ms  execute S_2/C_1: select i.period from payple_instalment i where i.lane = $1 order by i.next_at fetch first $3 rows only for update skip locked
      8,shop,LOG:  duration: 50.000 ms  execute <unnamed>: update payple_instalment set state = $1
      7,other,LOG:  duration: 50.000 ms  execute S_9: update payple_instalment set state = $1
      7,shop,LOG:  duration: 0.250 ms  bind S_3: update payple_instalment set state = $1
      7,shop,LOG:  duration: 0.250 ms  execute S_3: update payple_instalment set
      \tstate = $1
      7,shop,LOG:  duration: 1.000 ms  execute S_3: update payple_instalment set state = $1
      7,shop,LOG:  duration: 4.000 ms  execute S_4: COMMIT
      7,shop,LOG:  duration: 9.000 ms  execute S_1: select 1
      9,shop,LOG:  duration: 2.000 ms  execute S_2: select i.period from payple_instalment i where i.lane = $1 order by i.next_at fetch first $3 rows only for update skip locked
      9,shop,LOG:  duration: 4.000 ms  execute S_4: COMMIT
      """;

  @Test
  void claimIsAllFromTheLockToTheCommit() {
    List<ClaimLog.Claim> claims = ClaimLog.of("shop", LOG);

    assertThat(claims).hasSize(1);
    assertThat(claims.get(0).instalments()).isEqualTo(2);
    assertThat(claims.get(0).millis()).isEqualTo(8);
    assertThat(claims.get(0).millisOfThousand()).isEqualTo(4000);
  }
}
