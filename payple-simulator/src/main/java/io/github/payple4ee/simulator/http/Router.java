// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.util.ArrayList;
import java.util.List;

/** Finds the handler of a request by path and method. */
public final class Router implements Handler {
  private final List<Route> routes = new ArrayList<>();

  /** Answers exactly this path. A query in it, such as {@code ACT_=PAYM}, is required. */
  public Router on(String method, String target, Handler handler) {
    int query = target.indexOf('?');
    routes.add(
        query < 0
            ? new Route(method, target, false, "", handler)
            : new Route(
                method, target.substring(0, query), false, target.substring(query + 1), handler));
    return this;
  }

  /** Answers every path that begins with this prefix and is longer. */
  public Router below(String method, String prefix, Handler handler) {
    routes.add(new Route(method, prefix, true, "", handler));
    return this;
  }

  @Override
  public Response handle(Request request) {
    List<Route> here = routes.stream().filter(route -> route.leadsTo(request)).toList();
    if (here.isEmpty()) {
      return Response.text(404, "Not found: " + request.path());
    }
    return here.stream()
        .filter(route -> route.takes(request.method()))
        .findFirst()
        .map(route -> route.handler().handle(request))
        .orElseGet(() -> Response.text(405, "Not allowed here: " + request.method()));
  }

  private record Route(String method, String path, boolean open, String query, Handler handler) {

    boolean takes(String asked) {
      return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
    }

    boolean leadsTo(Request request) {
      String asked = request.path();
      boolean samePath =
          open ? asked.startsWith(path) && asked.length() > path.length() : asked.equals(path);
      return samePath && ("&" + request.query() + "&").contains(query.isEmpty() ? "" : wrapped());
    }

    private String wrapped() {
      return "&" + query + "&";
    }
  }
}
