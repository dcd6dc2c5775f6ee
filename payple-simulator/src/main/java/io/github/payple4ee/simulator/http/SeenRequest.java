// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it arrived.
 *
 * @param method such as {@code POST}
 * @param path without the query
 * @param query the unchanged query, empty when there is none
 * @param headers the headers; names ignore case
 * @param body the fields of a JSON, form or multipart body as text; card numbers are masked
 */
public record SeenRequest(
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    Map<String, String> body) {

  public SeenRequest {
    Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = Collections.unmodifiableMap(anyCase);
    body = Map.copyOf(body);
  }

  /** The first header of that name. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** Prints method and path. Bodies have keys and are left out. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
