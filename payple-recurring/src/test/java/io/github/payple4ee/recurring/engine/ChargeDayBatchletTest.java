// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import static io.github.payple4ee.recurring.engine.TeaShop.START;
import static io.github.payple4ee.recurring.engine.TeaShop.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payple4ee.cdi.Shop;
import jakarta.batch.api.Batchlet;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("The batchlet of the job payple-charge-day drives a day and reports it")
class ChargeDayBatchletTest {

  private static final List<String> ENDS =
      Stream.of(DayReport.End.values()).map(Enum::name).toList();
  private static final String JOB = "META-INF/batch-jobs/payple-charge-day.xml";

  @RegisterExtension
  final TeaShop tea = TeaShop.of(Shop.usual().with("payple.recurring.run", "off"));

  private final AtomicReference<String> reported = new AtomicReference<>();
  private final ChargeDayBatchlet batchlet = new ChargeDayBatchlet();

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "21:00", " 20:59:59 "})
  void dayIsChargedAndTheReportIsTheExitStatusOfTheJob(String until) {
    tea.subscribe(TEA, START);

    String ended = batchlet.drive(until, reported::set);

    assertThat(ended).isEqualTo("DONE");
    assertThat(reported.get()).startsWith("DONE: day 2027-01-04, planned 0, paid 1,");
    assertThat(tea.charged()).isEqualTo(1);
  }

  @Test
  void wrongEndOfTheWindowIsRefusedAndNothingIsCharged() {
    tea.subscribe(TEA, START);

    assertThatThrownBy(() -> batchlet.drive("9 p.m.", reported::set))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The job parameter until must be a Korean time of day such as 21:00; was \"9 p.m.\"");
    assertThat(tea.charged()).isZero();
  }

  @Test
  void stopBeforeTheBeginningChargesNothing() {
    tea.subscribe(TEA, START);
    batchlet.stop();

    assertThat(batchlet.drive("", reported::set)).isEqualTo("STOPPED");
    assertThat(reported.get()).startsWith("STOPPED: ").contains("left 1");
    assertThat(tea.charged()).isZero();
  }

  @Test
  void jobNamesTheBatchletWhichTheBatchContainerCanMake() throws Exception {
    Document job;
    try (InputStream xml = ChargeDayBatchlet.class.getClassLoader().getResourceAsStream(JOB)) {
      job = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
    }

    assertThat(job.getDocumentElement().getAttribute("id")).isEqualTo("payple-charge-day");
    Element named = (Element) job.getElementsByTagName("batchlet").item(0);
    Class<?> type = Class.forName(named.getAttribute("ref"));
    assertThat(Batchlet.class).isAssignableFrom(type);
    assertThat(Modifier.isPublic(type.getConstructor().getModifiers())).isTrue();
    for (String transition : List.of("fail", "end")) {
      NodeList found = job.getElementsByTagName(transition);
      for (int at = 0; at < found.getLength(); at++) {
        assertThat(((Element) found.item(at)).getAttribute("on")).isIn(ENDS);
      }
    }
  }
}
