// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;

/**
 * The error page for all errors of the container ({@code web.xml}), because the container's own
 * error pages have internal details.
 */
@WebServlet("/problem")
public class ProblemPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** For the servlet container. */
  public ProblemPage() {}

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object error = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = error instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
    write(response, status);
  }

  /** Answers with a problem of this status. */
  static void write(HttpServletResponse response, int status) throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getWriter().write(body(status));
  }

  /** A problem with its status and no details. */
  static String body(int status) {
    Status known = Status.fromStatusCode(status);
    String title = known == null ? "Error" : known.getReasonPhrase();
    return Json.createObjectBuilder()
        .add("type", "about:blank")
        .add("title", title)
        .add("status", status)
        .add("detail", title)
        .build()
        .toString();
  }
}
