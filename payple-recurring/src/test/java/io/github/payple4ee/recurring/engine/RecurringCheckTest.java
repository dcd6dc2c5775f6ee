// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.Preflight;
import io.github.payple4ee.Preflight.Finding;
import io.github.payple4ee.Preflight.Level;
import io.github.payple4ee.cdi.Shop;
import io.github.payple4ee.cdi.config.ServerResources;
import io.github.payple4ee.cdi.preflight.FindingTemplate;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The preflight and the health check say what keeps subscriptions from being charged")
class RecurringCheckTest {

  @Nested
  class OfAShopWhoseTablesAreThere {

    @RegisterExtension final TeaShop tea = TeaShop.usual();

    @Test
    void nothingIsWrong() {
      Preflight preflight = tea.shop().service().preflight();

      assertThat(preflight.ready()).isTrue();
      assertThat(ofRecurring(preflight))
          .extracting(Finding::topic, Finding::level)
          .containsExactly(
              tuple("recurring.tables", Level.OK),
              tuple("recurring.names", Level.OK),
              tuple("recurring.run", Level.OK));
      assertThat(probed()).containsExactly("OK", "OK");
    }

    @Test
    void stoppedRunIsAnErrorWithPayplesReasonUntilItGoesOn() {
      tea.fault("tea-1.1.1", FaultKind.MERCHANT_LIMIT, 1);
      tea.subscribe(TEA, START);
      tea.work();

      Finding stopped = finding("recurring.run", Locale.ENGLISH);
      assertThat(stopped.level()).isEqualTo(Level.ERROR);
      assertThat(stopped.what()).contains("are stopped since").contains("SPCD0010");
      assertThat(stopped.whatToDo()).contains("Recurring.resumeRun");
      assertThat(finding("recurring.run", Locale.KOREAN).what())
          .contains("멈춰")
          .contains("SPCD0010");
      assertThat(probed().get(1)).startsWith("ERROR: ").contains("SPCD0010");

      tea.recurring().resumeRun();

      assertThat(finding("recurring.run", Locale.ENGLISH).level()).isEqualTo(Level.OK);
      assertThat(probed()).containsExactly("OK", "OK");
    }

    @Test
    void pauseAfterTroubleIsAWarning() {
      RecurringDatabase database = tea.shop().bean(RecurringDatabase.class);
      RunControl control = tea.shop().bean(RunControl.class);
      database.own(
          store -> {
            control.learn(store, new SliceResult.Part(0, 20, 20));
            return null;
          });

      Finding paused = finding("recurring.run", Locale.ENGLISH);

      assertThat(paused.level()).isEqualTo(Level.WARNING);
      assertThat(paused.what()).contains("pause until").contains("20 charges in a row");
    }

    @Test
    void scriptOfAnotherNumberIsAWarning() throws SQLException {
      execute(tea.shop(), "update payple_recurring_schema set version = 7");

      Finding tables = finding("recurring.tables", Locale.ENGLISH);

      assertThat(tables.level()).isEqualTo(Level.WARNING);
      assertThat(tables.what()).contains("the number 7").contains("the number 1.");
    }

    @Test
    void databaseThatMixesNamesUpIsAnErrorAndTheColumnsAreNamed() throws SQLException {
      execute(tea.shop(), "set ignorecase true");

      Finding names = finding("recurring.names", Locale.ENGLISH);

      assertThat(names.level()).isEqualTo(Level.ERROR);
      assertThat(names.what()).contains("payple_subscription.subscription_id");
    }

    @Test
    void lostTableIsNamed() throws SQLException {
      execute(tea.shop(), "drop table payple_recurring_run");

      Finding tables = finding("recurring.tables", Locale.ENGLISH);

      assertThat(tables.level()).isEqualTo(Level.ERROR);
      assertThat(tables.what()).endsWith("lacks: payple_recurring_run.");
      assertThat(probed())
          .singleElement()
          .asString()
          .startsWith("ERROR: ")
          .contains("cannot be read");
    }

    private Finding finding(String topic, Locale reader) {
      return ofRecurring(tea.shop().service().preflight(reader)).stream()
          .filter(found -> found.topic().equals(topic))
          .findFirst()
          .orElseThrow();
    }

    private List<String> probed() {
      return tea.shop().bean(RecurringCheck.class).now().stream()
          .map(FindingTemplate::line)
          .toList();
    }
  }

  @Nested
  class OfAShopWhoseAdministratorHasNotAppliedTheScript {

    @RegisterExtension
    final TeaShop tea = TeaShop.of(Shop.usual().with("payple.schema", "validate"));

    @Test
    void missingTablesAreNamedInBothLanguagesAndBuyersStillPay() {
      Preflight preflight = tea.shop().service().preflight();

      assertThat(ofRecurring(preflight))
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.level()).isEqualTo(Level.ERROR);
                assertThat(found.topic()).isEqualTo("recurring.tables");
                assertThat(found.what()).contains("payple_plan, payple_subscription");
                assertThat(found.whatToDo()).contains("payple-recurring jar");
              });
      assertThat(ofRecurring(tea.shop().service().preflight(Locale.KOREAN)).get(0).whatToDo())
          .contains("일반 결제는 계속됩니다.");
      assertThat(tea.shop().bean(RecurringCheck.class).now())
          .singleElement()
          .satisfies(
              found ->
                  assertThat(found.line()).contains("apply META-INF/payple/recurring-db/h2/V1__"));
      tea.shop().registerCard("78");
    }

    @Test
    void noDayIsDrivenAndTheScriptIsNamed() {
      ChargeDay day = tea.shop().bean(ChargeDay.class);

      assertThatThrownBy(() -> day.drive(LocalTime.of(21, 0), new StopSign()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("V1__recurring.sql");
    }
  }

  @Nested
  class OfAShopWithAMisspeltKey {

    @RegisterExtension
    final TeaShop tea = TeaShop.of(Shop.usual().with("payple.recurring.paralel-charges", "4"));

    @Test
    void keyIsReportedAndTheOthersAreKnown() {
      assertThat(tea.shop().service().preflight().findings())
          .filteredOn(found -> found.topic().equals("configuration.keys"))
          .singleElement()
          .extracting(Finding::what)
          .isEqualTo(
              "The module does not read payple.recurring.paralel-charges, which looks like"
                  + " payple.recurring.parallel-charges.");
    }
  }

  private static List<Finding> ofRecurring(Preflight preflight) {
    return preflight.findings().stream()
        .filter(found -> found.topic().startsWith("recurring."))
        .toList();
  }

  private static void execute(Shop shop, String command) throws SQLException {
    try (Connection connection = shop.bean(ServerResources.class).dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
