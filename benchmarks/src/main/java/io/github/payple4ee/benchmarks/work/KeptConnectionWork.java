// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** By HttpURLConnection with the connections that Java keeps: five idle ones for each host. */
@ApplicationScoped
@Named("url-connection-kept")
public class KeptConnectionWork implements Work {

  @Inject private Merchant merchant;
  private UrlConnectionPost post;

  @PostConstruct
  void prepare() {
    post = new UrlConnectionPost(true);
  }

  @Override
  public Caller caller(Run run) {
    return new HandWritten(merchant, run, post);
  }
}
