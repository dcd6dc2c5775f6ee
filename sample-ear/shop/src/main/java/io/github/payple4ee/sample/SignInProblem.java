// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Answers 401 when the password is empty or cannot be read, because Open Liberty then fails or
 * sends no body. Limits wrong passwords: attempts above the limit are answered with 429, and their
 * passwords are not checked.
 */
@WebFilter("/api/*")
public class SignInProblem extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final System.Logger LOG = System.getLogger(SignInProblem.class.getName());
  private static final int TOO_MANY = 429;

  private final transient SignInAttempts attempts;

  /** For the servlet container. */
  @Inject
  public SignInProblem(SignInAttempts attempts) {
    this.attempts = attempts;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String authorization = request.getHeader("Authorization");
    if (!SignIn.isTried(authorization)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<SignIn> attempt = SignIn.read(authorization, request.getRemoteAddr());
    if (attempt.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"shop\"");
      ProblemPage.write(response, HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    Duration wait = attempts.begin(attempt.get());
    if (wait.isZero()) {
      check(attempt.get(), request, response, chain);
    } else {
      response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
      ProblemPage.write(response, TOO_MANY);
    }
  }

  private void check(
      SignIn attempt, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean wrong = false;
    try {
      chain.doFilter(request, response);
      wrong = asksForAPassword(response);
    } finally {
      if (wrong) {
        LOG.log(
            System.Logger.Level.WARNING,
            () ->
                "A sign-in at "
                    + attempt.address()
                    + " sent a wrong user name or password. After "
                    + SignInAttempts.AT_ONCE
                    + " of them, one every "
                    + SignInAttempts.EACH.toSeconds()
                    + " seconds is checked");
      } else if (request.getUserPrincipal() != null) {
        attempts.succeeded(attempt);
      } else {
        attempts.notChecked(attempt);
      }
    }
  }

  private static boolean asksForAPassword(HttpServletResponse response) {
    String challenge = response.getHeader("WWW-Authenticate");
    return response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED
        && challenge != null
        && challenge.startsWith("Basic");
  }
}
