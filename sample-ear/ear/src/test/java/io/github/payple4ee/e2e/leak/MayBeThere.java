// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.leak;

import io.github.payple4ee.e2e.leak.Place.Where;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A place where a secret is allowed. The list is short, and every line of it must be needed.
 *
 * @param kinds the secrets
 * @param where the kind of place
 * @param name the place of this kind
 * @param reason why it is allowed
 */
record MayBeThere(Set<Kind> kinds, Where where, Pattern name, String reason) {

  static final List<MayBeThere> ALL =
      List.of(
          new MayBeThere(
              Set.of(Kind.MERCHANT_TOKEN, Kind.AUTH_KEY),
              Where.ANSWER,
              Pattern.compile("POST /shop/payple/auth/[^/]+/[^/]+"),
              "the auth proxy's six fields for the window"),
          new MayBeThere(
              Set.of(Kind.BROWSER_TOKEN),
              Where.ANSWER,
              Pattern.compile("POST /shop/payple/auth/[^/]+/[^/]+"),
              "the cookie of the browser that opens the window"),
          new MayBeThere(
              Set.of(Kind.PAYER_NUMBER),
              Where.ANSWER,
              Pattern.compile(
                  "POST /shop/api/(buyer|cards|accounts)|POST /shop/api/orders/[^/]+/checkout"),
              "the buyer's own number and cookie, and the checkout of the buyer's own"
                  + " registration"),
          new MayBeThere(
              Set.of(Kind.PAYER_NUMBER),
              Where.ANSWER,
              Pattern.compile("GET /shop/api/(cards|accounts)(/[0-9]+)?"),
              "the card or account of the calling buyer, or of the buyer in the operator's"
                  + " request"),
          new MayBeThere(
              Set.of(Kind.MERCHANT_TOKEN, Kind.AUTH_KEY, Kind.PAYER_NUMBER),
              Where.PAGE,
              Pattern.compile(
                  "http://localhost:[0-9]+/shop/"
                      + "((order|cards|subscription)\\.html|api/pages/).*"),
              "Payple's script writes the window's fields into a form of the page that opens it"),
          new MayBeThere(
              Set.of(Kind.PAYER_NUMBER),
              Where.PAGE,
              Pattern.compile("console"),
              "the operator's own browser names the addresses that it asked for"),
          new MayBeThere(
              Set.of(Kind.LINK_KEY),
              Where.ANSWER,
              Pattern.compile("POST /shop/api/links"),
              "the operator sends the address of the payment link to the buyer"),
          new MayBeThere(
              Set.of(Kind.LINK_KEY),
              Where.PAGE,
              Pattern.compile("http://localhost:[0-9]+/shop/operator\\.html"),
              "the page shows the operator the address of the new payment link"),
          new MayBeThere(
              Set.of(Kind.LINK_KEY),
              Where.DATABASE,
              Pattern.compile(".*"),
              "a repeated request for a payment link returns the stored address"),
          new MayBeThere(
              Set.of(Kind.PAYER_NUMBER),
              Where.DATABASE,
              Pattern.compile(".*"),
              "the shop's own number of the buyer, by which it charges a card"));

  boolean covers(Find find) {
    return kinds.contains(find.secret().kind())
        && where == find.place().where()
        && name.matcher(find.place().name()).matches();
  }
}
