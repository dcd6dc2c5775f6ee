// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.payple4ee.Preflight.Finding;
import io.github.payple4ee.Preflight.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreflightTest {

  private static final Finding WELL = finding(Level.OK);
  private static final Finding ODD = finding(Level.WARNING);
  private static final Finding WRONG = finding(Level.ERROR);

  @Test
  void warningsLeaveItReady() {
    assertThat(new Preflight(List.of(WELL, ODD)).ready()).isTrue();
    assertThat(new Preflight(List.of()).ready()).isTrue();
  }

  @Test
  void oneErrorIsEnoughNotToBe() {
    assertThat(new Preflight(List.of(WELL, WRONG, ODD)).ready()).isFalse();
  }

  @Test
  void findingsAreListedByLevel() {
    Preflight preflight = new Preflight(List.of(ODD, WELL, WRONG, WELL));

    assertThat(preflight.findings(Level.OK)).containsExactly(WELL, WELL);
    assertThat(preflight.findings(Level.ERROR)).containsExactly(WRONG);
  }

  @Test
  void findingsAreCopied() {
    List<Finding> mine = new ArrayList<>(List.of(WELL));
    Preflight preflight = new Preflight(mine);

    mine.add(WRONG);

    assertThat(preflight.ready()).isTrue();
  }

  @Test
  void everythingButTheCodeIsThere() {
    assertThat(WELL.code()).isNull();
    assertThatNullPointerException()
        .isThrownBy(() -> new Finding(Level.OK, "permission.window", "It opens.", null, null))
        .withMessage("whatToDo");
  }

  private static Finding finding(Level level) {
    return new Finding(level, "permission.window", "It is so.", "", null);
  }
}
