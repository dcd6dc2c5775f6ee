// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.migration;

import static io.github.payple4ee.AdoptionResult.ADOPTED;
import static io.github.payple4ee.AdoptionResult.ALREADY_KNOWN;
import static io.github.payple4ee.AdoptionResult.CONFLICT;
import static io.github.payple4ee.AdoptionResult.INVALID;
import static io.github.payple4ee.AdoptionResult.IN_DOUBT;
import static io.github.payple4ee.AdoptionResult.REFUSED;

import io.github.payple4ee.AdoptRequest;
import io.github.payple4ee.AdoptionResult;
import io.github.payple4ee.AdoptionSummary;
import io.github.payple4ee.NotSentException;
import io.github.payple4ee.OrderConflictException;
import io.github.payple4ee.Outcome;
import io.github.payple4ee.PaymentInstrument;
import io.github.payple4ee.Refusal;
import io.github.payple4ee.cdi.card.Adoptions;
import io.github.payple4ee.cdi.lookup.LookupRateLimiter;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adopts the cards and bank accounts of a file one after the other. The journal has the adopted
 * ones, so another run with the same file queries Payple only for the rest.
 */
@Dependent
public class BillingKeyImport {

  private static final System.Logger LOG = System.getLogger(BillingKeyImport.class.getName());
  private static final int UNANSWERED_IN_A_ROW = 5;
  private static final String UNANSWERED =
      "five consecutive lines got no clear answer from Payple; run the import again later";
  private static final String INTERRUPTED = "the thread was interrupted; run the import again";

  private final Adoptions adoptions;
  private final LookupRateLimiter limiter;

  @Inject
  BillingKeyImport(Adoptions adoptions, LookupRateLimiter limiter) {
    this.adoptions = adoptions;
    this.limiter = limiter;
  }

  /** Implements {@code PaypleService.adoptAll}. */
  public AdoptionSummary adoptAll(Reader csv, Appendable target) throws IOException {
    CsvReader lines = new CsvReader(csv);
    KeyColumns columns = KeyColumns.of(lines.next());
    AdoptionReport report = new AdoptionReport(target);
    report.begin();
    String reason = adoptAll(lines, columns, report);
    AdoptionSummary summary = new AdoptionSummary(report.counts(), reason);
    LOG.log(
        System.Logger.Level.INFO,
        "An import of billing keys ended {0}. Results: {1}",
        reason == null ? "after the last line" : "before the last line, because " + reason,
        report.counts());
    return summary;
  }

  /** Adopts line by line. Returns why it stopped before the last line; null when it did not. */
  private @Nullable String adoptAll(CsvReader lines, KeyColumns columns, AdoptionReport report)
      throws IOException {
    int unanswered = 0;
    Optional<CsvLine> line = next(lines);
    while (line.isPresent() && unanswered < UNANSWERED_IN_A_ROW) {
      Result result = adopt(columns, line.get());
      if (result == null) {
        return INTERRUPTED;
      }
      report.add(line.get().number(), result.payerNumber(), result.result(), result.reason());
      unanswered = unanswered(unanswered, result.result());
      line = next(lines);
    }
    if (Thread.currentThread().isInterrupted()) {
      return INTERRUPTED;
    }
    return line.isPresent() ? UNANSWERED : null;
  }

  /** The next line; empty at the end of the file, and when the thread was interrupted. */
  private static Optional<CsvLine> next(CsvReader lines) throws IOException {
    return Thread.currentThread().isInterrupted() ? Optional.empty() : lines.next();
  }

  /**
   * Counts consecutive lines without a clear answer. Lines for which Payple was not queried do not
   * count.
   */
  private static int unanswered(int before, AdoptionResult result) {
    return switch (result) {
      case IN_DOUBT -> before + 1;
      case ADOPTED, REFUSED -> 0;
      case ALREADY_KNOWN, CONFLICT, INVALID -> before;
    };
  }

  /** The result of a line; null when the thread was interrupted before Payple was queried. */
  private @Nullable Result adopt(KeyColumns columns, CsvLine line) {
    AdoptRequest request;
    try {
      request = columns.request(line);
    } catch (IllegalArgumentException refused) {
      return new Result("", INVALID, refused.getMessage());
    }
    try {
      return adopt(request);
    } catch (OrderConflictException contradicted) {
      return new Result(request.payerNumber(), CONFLICT, contradicted.getMessage());
    } catch (NotSentException notSent) {
      return Thread.currentThread().isInterrupted()
          ? null
          : new Result(request.payerNumber(), IN_DOUBT, notSent.getMessage());
    }
  }

  private Result adopt(AdoptRequest request) {
    Optional<PaymentInstrument> known = adoptions.known(request);
    if (known.isPresent()) {
      return new Result(request.payerNumber(), ALREADY_KNOWN, "order " + known.get().orderId());
    }
    Outcome<PaymentInstrument> outcome =
        adoptions.adopt(request, () -> limiter.await(LookupRateLimiter.Turn.BULK));
    if (outcome instanceof Outcome.Approved<PaymentInstrument> adopted) {
      return new Result(request.payerNumber(), ADOPTED, "order " + adopted.value().orderId());
    }
    return outcome instanceof Outcome.Declined<PaymentInstrument> declined
        ? new Result(request.payerNumber(), REFUSED, described(declined.refusal()))
        : new Result(
            request.payerNumber(),
            IN_DOUBT,
            "Payple gave no clear answer ("
                + ((Outcome.InDoubt<PaymentInstrument>) outcome).phase()
                + ")");
  }

  private static String described(Refusal refusal) {
    return Stream.of(refusal.code(), refusal.message())
        .flatMap(Stream::ofNullable)
        .collect(Collectors.joining(" "));
  }

  /**
   * The result of a line.
   *
   * @param payerNumber the buyer's number; empty when the line is invalid
   * @param result the result
   * @param reason why, without the billing key
   */
  private record Result(String payerNumber, AdoptionResult result, String reason) {

    /** Prints the result alone, because the number of the buyer is personal. */
    @Override
    public String toString() {
      return "Result[" + result + ", " + reason + "]";
    }
  }
}
