// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import io.github.payple4ee.e2e.Sample;
import io.github.payple4ee.e2e.existing.applications.dedicated.PaypleApplication;
import io.github.payple4ee.e2e.existing.teamonth.TeaMonthApplication;
import io.github.payple4ee.e2e.shop.Reply;
import io.github.payple4ee.e2e.shop.Shop;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.fault.Fault;
import io.github.payple4ee.simulator.fault.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every test leaves nothing that is due. */
@DisplayName("On a server with Jakarta Batch a job charges the day, and reports it")
class ChargeDayJobIT {

  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String SUBSCRIBERS = "shop/api/subscribers/";
  private static final String JOBS = "shop/api/jobs";

  private static Sample sample;

  @BeforeAll
  static void start() {
    sample =
        WarOnServer.start(
            "batch",
            ExistingWar.withRecurring(
                TeaMonthApplication.class.getPackage(),
                PaypleApplication.class.getPackage(),
                "payple.recurring.run=off",
                "payple.datasource=jdbc/shop"),
            WarOnServer.of("ee10-with-batch.xml"));
    // into the hours in which buyers are charged
    Instant now = sample.payple().clock().instant();
    ZonedDateTime morning = now.atZone(KOREA).toLocalDate().plusDays(1).atTime(10, 0).atZone(KOREA);
    pass(Duration.between(now, morning.toInstant()));
  }

  @AfterAll
  static void stop() {
    if (sample != null) {
      sample.close();
    }
  }

  @Test
  void monthsAreChargedByTheJobAloneAndTheExitStatusIsTheReport() {
    subscribe("1");
    assertThat(states("1")).containsExactly("PLANNED");

    Reply first = ended(begun(""));

    assertThat(first.text("batchStatus")).isEqualTo("COMPLETED");
    assertThat(first.text("exitStatus"))
        .startsWith("DONE: day " + today() + ", planned 0, paid ")
        .contains("declined 0, in doubt 0, under way 0, for review 0, left 0");
    assertThat(states("1")).containsExactly("PAID");
    assertThat(sample.payple().ledger().captured("tea-1.1.1")).isEqualTo(9_900);

    pass(Duration.ofDays(today().plusMonths(1).toEpochDay() - today().toEpochDay()));
    Reply second = ended(begun("20:30"));

    assertThat(second.text("exitStatus")).startsWith("DONE: day " + today());
    assertThat(states("1")).startsWith("PAID", "PAID");
    assertThat(sample.payple().ledger().captures("tea-1.2.1")).isOne();
    assertThat(sample.server().log()).contains("Charges of subscriptions begin for " + today());
  }

  @Test
  void twoJobsAtOnceChargeOnce() {
    subscribe("2");

    List<String> jobs = List.of(begun(""), begun(""));

    assertThat(jobs)
        .allSatisfy(
            job -> assertThat(ended(job).text("exitStatus")).startsWith("DONE: day " + today()));
    assertThat(sample.payple().ledger().captures("tea-2.1.1")).isOne();
  }

  @Test
  void jobThatIsStoppedChargesNothingMoreAndTheNextOneGoesOn() {
    subscribe("3");
    sample
        .payple()
        .faults()
        .inject("tea-3.1.1", Fault.on(Operation.CHARGE, FaultKind.SYSTEM_TROUBLE));
    String job = begun("");
    await().atMost(SOON).until(() -> states("3").contains("RETRY"));

    assertThat(shop().delete(JOBS + "/" + job).status()).isEqualTo(204);

    Reply stopped = ended(job);
    assertThat(stopped.text("batchStatus")).isEqualTo("STOPPED");
    assertThat(stopped.text("exitStatus")).startsWith("STOPPED: ").contains("left 1");
    pass(Duration.ofMinutes(16));
    assertThat(ended(begun("")).text("exitStatus")).startsWith("DONE: ");
    assertThat(states("3")).containsExactly("PAID");
  }

  @Test
  void jobWhoseWindowIsOverFailsWithWhatIsLeftAndWithoutACharge() {
    subscribe("4");
    sample
        .payple()
        .faults()
        .inject("tea-4.1.1", Fault.on(Operation.CHARGE, FaultKind.SYSTEM_TROUBLE));
    String first = begun("");
    await().atMost(SOON).until(() -> states("4").contains("RETRY"));
    shop().delete(JOBS + "/" + first);
    ended(first);
    pass(Duration.ofMinutes(20));
    String aMinuteAgo =
        sample.payple().clock().instant().minusSeconds(60).atZone(KOREA).toLocalTime().toString();

    Reply late = ended(begun(aMinuteAgo));

    assertThat(late.text("batchStatus")).isEqualTo("FAILED");
    assertThat(late.text("exitStatus")).startsWith("LEFT: ").contains("left 1");
    assertThat(sample.server().log())
        .contains(
            "The charges of subscriptions cannot end in their window. Instalments that are due until");
    assertThat(sample.payple().ledger().captures("tea-4.1.1")).isZero();
    assertThat(ended(begun("")).text("exitStatus")).startsWith("DONE: ");
    assertThat(states("4")).containsExactly("PAID");
  }

  private static Shop shop() {
    return sample.shop();
  }

  private static void pass(Duration time) {
    Reply moved = shop().post(SUBSCRIBERS + "0/time?by=" + time, Map.of());
    assertThat(moved.status()).as(moved.body()).isEqualTo(204);
  }

  private static LocalDate today() {
    return sample.payple().clock().instant().atZone(KOREA).toLocalDate();
  }

  private static void subscribe(String number) {
    Map<String, String> window =
        shop().window(shop().post(SUBSCRIBERS + number + "/card/checkout", Map.of()));
    shop().result(sample.payple().buyer().register(window));
    Reply subscribed = shop().post(SUBSCRIBERS + number, Map.of());
    assertThat(subscribed.status()).as(subscribed.body()).isEqualTo(204);
  }

  private static List<String> states(String number) {
    JsonArray states = shop().get(SUBSCRIBERS + number).json().getAsJsonArray();
    return states.asList().stream().map(state -> state.getAsString()).toList();
  }

  private static String begun(String until) {
    Reply job = shop().post(JOBS + "?until=" + until, Map.of());
    assertThat(job.status()).as(job.body()).isEqualTo(200);
    return job.text("id");
  }

  private static Reply ended(String job) {
    await()
        .atMost(SOON)
        .until(
            () ->
                List.of("COMPLETED", "FAILED", "STOPPED", "ABANDONED")
                    .contains(shop().get(JOBS + "/" + job).text("batchStatus")));
    return shop().get(JOBS + "/" + job);
  }
}
