// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.preflight;

import io.github.payple4ee.cdi.config.AddressPolicy;
import io.github.payple4ee.cdi.config.Merchant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the shop's pages with its registered address: Payple requires that the page of the shop,
 * the Referer and the address of the result have the same domain (protocol notes).
 */
@Dependent
public class PagesCheck implements PreflightCheck {

  private static final String TOPIC = "configuration.pages";

  private final Merchant merchant;
  private final ConfiguredNames names;

  @Inject
  PagesCheck(Merchant merchant, ConfiguredNames names) {
    this.merchant = merchant;
    this.names = names;
  }

  @Override
  public List<FindingTemplate> look() {
    Map<String, URI> pages = names.pages();
    List<FindingTemplate> found = new ArrayList<>();
    pages.forEach((key, page) -> strange(key, page).ifPresent(found::add));
    if (found.isEmpty() && !pages.isEmpty()) {
      found.add(FindingTemplate.ok(TOPIC, "pages"));
    }
    return found;
  }

  private Optional<FindingTemplate> strange(String key, URI page) {
    return merchant
        .referer()
        .filter(referer -> page.getHost() != null && !page.getHost().equals(referer.getHost()))
        .map(
            referer ->
                FindingTemplate.warning(
                    TOPIC,
                    "pages.other-host",
                    key,
                    AddressPolicy.origin(page),
                    AddressPolicy.origin(referer)));
  }
}
