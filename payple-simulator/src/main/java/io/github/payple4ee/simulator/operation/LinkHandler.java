// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.operation;

import io.github.payple4ee.simulator.access.Access;
import io.github.payple4ee.simulator.access.Purpose;
import io.github.payple4ee.simulator.dialect.Answer;
import io.github.payple4ee.simulator.dialect.Operation;
import io.github.payple4ee.simulator.http.Addresses;
import io.github.payple4ee.simulator.http.Request;
import io.github.payple4ee.simulator.ledger.Identifiers;
import io.github.payple4ee.simulator.ledger.KoreanTime;
import io.github.payple4ee.simulator.ledger.PaymentLink;
import io.github.payple4ee.simulator.ledger.PaymentLinks;
import io.github.payple4ee.simulator.ledger.Refusal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code POST /php/link/api/LinkRegAct.php?ACT_=LINKREG}: creates a payment link. */
public final class LinkHandler implements OperationHandler {
  /** The path of the links' pages; a link's key follows. */
  public static final String PAGES = "/link/";

  private static final Set<String> TYPES = Set.of("card", "transfer", "transfer+card");
  private static final int DEFAULT_DAYS = 7;
  private static final Access.Refusals REFUSALS =
      new Access.Refusals(
          Refusal.LINK_NOT_ALLOWED, Refusal.LINK_NOT_ALLOWED, Refusal.LINK_SESSION_EXPIRED);

  private final Access access;
  private final PaymentLinks links;
  private final KoreanTime time;
  private final Addresses addresses;

  public LinkHandler(Access access, PaymentLinks links, KoreanTime time, Addresses addresses) {
    this.access = access;
    this.links = links;
    this.time = time;
    this.addresses = addresses;
  }

  @Override
  public Operation operation() {
    return Operation.LINK;
  }

  @Override
  public Optional<String> subject(Request request) {
    return Optional.of(request.field("PCD_PAY_OID"));
  }

  @Override
  public Answer perform(Request request) {
    return access
        .refusal(request, Purpose.LINK, REFUSALS)
        .map(LinkHandler::refused)
        .orElseGet(() -> create(request));
  }

  private Answer create(Request request) {
    Optional<OffsetDateTime> expiry = expiry(request.field("PCD_LINK_EXPIREDATE"));
    if (expiry.filter(time.now()::isBefore).isEmpty() || !isWellFormed(request)) {
      return refused(Refusal.WRONG_LINK);
    }
    Map<String, String> fields = new LinkedHashMap<>(request.fields());
    fields.keySet().removeAll(Set.of("PCD_CST_ID", "PCD_CUST_KEY", "PCD_AUTH_KEY"));
    fields.putIfAbsent("PCD_PAY_OID", "");
    fields.computeIfPresent("PCD_PAY_OID", (name, id) -> id.isBlank() ? Identifiers.orderId() : id);
    List<String> types = List.of(request.field("PCD_PAY_TYPE").split("\\+", -1));
    PaymentLink link = new PaymentLink(Identifiers.linkKey(), types, fields, expiry.get());
    return links.add(link) ? created(link, request) : refused(Refusal.LINK_EXISTS);
  }

  private boolean isWellFormed(Request request) {
    String total = request.field("PCD_PAY_TOTAL");
    boolean byAccount = request.field("PCD_PAY_TYPE").contains("transfer");
    return TYPES.contains(request.field("PCD_PAY_TYPE"))
        && !request.field("PCD_PAY_GOODS").isBlank()
        && total.matches("[1-9]\\d{0,14}")
        && Long.parseLong(total) >= (byAccount ? 1_000 : 100)
        && request.field("PCD_LINK_URL").matches("|https?://.+");
  }

  private Optional<OffsetDateTime> expiry(String hour) {
    return hour.isEmpty() ? Optional.of(time.now().plusDays(DEFAULT_DAYS)) : KoreanTime.hour(hour);
  }

  private Answer created(PaymentLink link, Request request) {
    return new Answer()
        .with("PCD_LINK_RST", "success")
        .with("PCD_LINK_MSG", "링크생성완료")
        .with("PCD_LINK_KEY", link.key())
        .with("PCD_LINK_URL", addresses.operations(request) + PAGES + link.key())
        .with("PCD_LINK_EXPIREDATE", KoreanTime.hour(link.expiresAt()))
        .with("PCD_LINK_MEMO", request.field("PCD_LINK_MEMO"));
  }

  // a field for the code is not documented, so the message begins with it, as in authentication
  private static Answer refused(Refusal refusal) {
    return new Answer()
        .with("PCD_LINK_RST", "error")
        .with("PCD_LINK_MSG", refusal.code() + " " + refusal.message());
  }
}
