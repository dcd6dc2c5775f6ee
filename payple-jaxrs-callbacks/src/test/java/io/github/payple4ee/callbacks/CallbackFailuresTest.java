// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.ConfigurationException;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.UnknownOrderException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallbackFailuresTest {

  private static final String INSIDE = "jdbc:h2:secret";

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new UnknownOrderException("order-0"), 404),
        Arguments.of(new OrderConflictException(INSIDE), 409),
        Arguments.of(new NotSentException(INSIDE, new IllegalStateException(INSIDE)), 503),
        Arguments.of(new ConfigurationException(INSIDE), 500),
        Arguments.of(new IllegalStateException(INSIDE), 500),
        Arguments.of(new StackOverflowError(INSIDE), 500),
        Arguments.of(new BadRequestException(INSIDE), 400),
        Arguments.of(new BadRequestException(INSIDE, new IllegalStateException(INSIDE)), 400),
        Arguments.of(new InternalServerErrorException(new IllegalStateException(INSIDE)), 500),
        Arguments.of(new NotAllowedException("POST"), 405));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failureIsAnsweredWithItsStatusAndWithoutInternalDetails(Throwable failure, int status) {
    Response response = CallbackFailures.toResponse(failure);

    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getMediaType()).hasToString("application/problem+json");
    assertThat(response.getEntity().toString()).doesNotContain(INSIDE);
  }

  @Test
  void callbackAnswersForItsOwnFailure() {
    Response response =
        CallbackFailures.answer(
            () -> {
              throw new IllegalStateException(INSIDE);
            });

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(response.getEntity().toString()).doesNotContain(INSIDE);
  }

  @Test
  void responseOfACallbackStaysWhatItIs() {
    Response found = Response.ok().build();

    assertThat(CallbackFailures.answer(() -> found)).isSameAs(found);
  }

  @Test
  void callThatWasNotSentMayBeRepeatedAfterAWhile() {
    Response response = CallbackFailures.toResponse(new NotSentException(INSIDE));

    assertThat(Integer.parseInt(response.getHeaderString("Retry-After"))).isPositive();
  }

  @Test
  void refusedBodyIsAnsweredWithTheReason() {
    assertThat(
            CallbackFailures.toResponse(new MalformedCallback("The form names a field twice"))
                .getEntity())
        .asString()
        .contains("\"detail\":\"The form names a field twice\"");
  }

  @Test
  void unknownMethodIsAnsweredWithTheAllowedMethods() {
    assertThat(
            CallbackFailures.toResponse(new NotAllowedException("POST")).getHeaderString("Allow"))
        .contains("POST");
  }

  @Test
  void answerThatIsNoErrorStaysWhatItIs() {
    Response found = Response.ok().build();

    assertThat(CallbackFailures.toResponse(new WebApplicationException(found))).isSameAs(found);
  }

  @Test
  void problemHasWhatPaypleScriptLooksFor() {
    Response response = Problem.of(Response.Status.CONFLICT, "This order cannot be paid.");

    assertThat(response.getEntity())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,"
                + "\"detail\":\"This order cannot be paid.\","
                + "\"result\":\"error\",\"result_msg\":\"This order cannot be paid.\"}");
  }
}
