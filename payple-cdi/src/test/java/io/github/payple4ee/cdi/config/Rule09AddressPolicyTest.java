// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rule 9: a secret goes to https hosts of the list, and to loopback alone without TLS")
class Rule09AddressPolicyTest {

  private final AddressPolicy remote =
      new AddressPolicy(
          URI.create("https://testcpay.payple.kr"),
          List.of("cpay.payple.kr", ForeignAddresses.LISTED));
  private final AddressPolicy local =
      new AddressPolicy(URI.create("http://localhost:8090"), List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://testcpay.payple.kr",
        "https://testcpay.payple.kr/php/auth.php",
        "https://cpay.payple.kr/php/PayCardConfirmAct.php?ACT_=PAYM",
        "https://cpay.payple.kr:443/x",
        "https://proxy.shop.example:8443/payple/x"
      })
  void listedHostIsGivenSecrets(String address) {
    assertThat(remote.vet(address)).isEqualTo(URI.create(address));
  }

  @ParameterizedTest
  @MethodSource("io.github.payple4ee.cdi.config.ForeignAddresses#all")
  @ValueSource(strings = {"", " ", " https://cpay.payple.kr/x"})
  void anythingElseIsNot(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> remote.vet(address))
        .withMessageStartingWith("No secret is sent to ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8090/x",
        "https://localhost/x",
        "http://127.0.0.1:8090/x",
        "http://127.1.2.3/x",
        "http://[::1]:8090/x"
      })
  void loopbackIsOnlyForAPaypleThatIsConfiguredThere(String address) {
    assertThat(local.vet(address)).isEqualTo(URI.create(address));
    assertThatIllegalArgumentException().isThrownBy(() -> remote.vet(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost.evil.example/x",
        "http://127.0.0.1.evil.example/x",
        "http://localhost./x",
        "http://localhost@evil.example/x",
        "http://evil.example:8090/x",
        "http://128.0.0.1/x",
        "http://[::2]/x",
        "ftp://localhost/x",
        "https://cpay.payple.kr/x"
      })
  void localPaypleOpensNoWayToOthers(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> local.vet(address));
  }

  @Test
  void operationsMayListenOnAnotherPortOfTheSameMachine() {
    assertThat(local.vet("http://localhost:40001/v2/php/x.php")).hasPort(40001);
  }

  @Test
  void portOfTheBaseAddressIsAllowedWithIt() {
    AddressPolicy policy =
        new AddressPolicy(URI.create("https://payple.test.example:9443"), List.of());

    assertThat(policy.vet("https://payple.test.example:9443/x")).hasPort(9443);
    assertThat(policy.vet("https://payple.test.example:9444/x")).hasPort(9444);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy.vet("https://other.test.example:9443/x"));
  }

  @Test
  void claimMayNameAnotherPortOfThatHostOnlyWhenPaypleNamedIt() {
    AddressPolicy policy =
        new AddressPolicy(URI.create("https://payple.test.example:9443"), List.of());
    Optional<String> window = Optional.of("https://payple.test.example:9444");

    assertThat(policy.vetClaimed("https://payple.test.example:9443/x", Optional.empty()))
        .hasPort(9443);
    assertThat(policy.vetClaimed("https://payple.test.example:9444/x", window)).hasPort(9444);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> policy.vetClaimed("https://payple.test.example:9444/x", Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy.vetClaimed("https://payple.test.example:9445/x", window));
  }

  @ParameterizedTest
  @MethodSource("io.github.payple4ee.cdi.config.ForeignAddresses#all")
  void claimMayNameNoneOfTheseEither(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> remote.vetClaimed(address, Optional.empty()));
  }

  @Test
  void claimOnALoopbackMayNameWhatIsListed() {
    AddressPolicy listing =
        new AddressPolicy(URI.create("http://localhost:8090"), List.of("localhost:8092"));

    assertThat(listing.vetClaimed("http://localhost:8092/confirm", Optional.empty())).hasPort(8092);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> listing.vetClaimed("http://localhost:8093/confirm", Optional.empty()));
  }

  @Test
  void claimOnALoopbackMayNameOnlyWhatPaypleNamed() {
    Optional<String> window = Optional.of("http://localhost:40001");

    assertThat(local.vetClaimed("http://localhost:40001/confirm", window)).hasPort(40001);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> local.vetClaimed("http://localhost:7777/steal", window));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> local.vetClaimed("http://127.0.0.1:40001/confirm", window));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> local.vetClaimed("http://localhost:7777/steal", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost/steal", "https://localhost/steal"})
  void claimOnALoopbackMayNotNameAnUnlistedStandardPort(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> local.vetClaimed(address, Optional.of("http://localhost:40001")));
  }

  @Test
  void standardPortIsThatOfTheScheme() {
    AddressPolicy plain = new AddressPolicy(URI.create("http://localhost"), List.of());

    assertThat(plain.vetClaimed("http://localhost:80/confirm", Optional.empty())).hasPort(80);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.vetClaimed("https://localhost/confirm", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://cpay.payple.kr", "https:opaque", "/relative"})
  void baseAddressThatIsUnsafeIsRefusedAtOnce(String base) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AddressPolicy(URI.create(base), List.of()));
  }

  @Test
  void refusalShowsNoQueryAndNotMoreThanAHandful() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> remote.vet("https://evil.example/" + "a".repeat(5000)))
        .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(300));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> remote.vet("https://evil.example/x?key=abcd1234567890"))
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("abcd1234567890"));
  }

  @Test
  void refusalShowsNoUserAndNothingThatLooksLikeSomethingElse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> remote.vet("https://merchant:s3cr3t@evil.example/x"))
        .withMessageStartingWith("No secret is sent to https://***@evil.example/x: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> remote.vet("https://cpay.payple.kr\u200B/x"))
        .withMessageStartingWith("No secret is sent to https://cpay.payple.kr\\u{200b}/x: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> remote.vet("https://cp\u0430y.payple.kr/x"))
        .withMessageStartingWith("No secret is sent to https://cp\\u{430}y.payple.kr/x: ");
  }
}
