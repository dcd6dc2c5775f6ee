// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import io.github.payple4ee.benchmarks.measure.Run;
import io.github.payple4ee.benchmarks.measure.Work;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** By HttpURLConnection with a new connection for each call, as in Payple's Java sample. */
@ApplicationScoped
@Named("url-connection-new")
public class NewConnectionWork implements Work {

  @Inject private Merchant merchant;
  private UrlConnectionPost post;

  @PostConstruct
  void prepare() {
    post = new UrlConnectionPost(false);
  }

  @Override
  public Caller caller(Run run) {
    return new HandWritten(merchant, run, post);
  }
}
