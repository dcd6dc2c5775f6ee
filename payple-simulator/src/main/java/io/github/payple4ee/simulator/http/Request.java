// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request and its body; missing fields read as empty text. */
public record Request(
    String method, URI uri, Map<String, List<String>> headers, Map<String, String> fields) {

  public String path() {
    return uri.getPath();
  }

  public String query() {
    return Optional.ofNullable(uri.getRawQuery()).orElse("");
  }

  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The same request with its query parameters as fields. */
  public Request withFieldsOfQuery() {
    return new Request(method, uri, headers, BodyReader.form(query()));
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).flatMap(values -> values.stream().findFirst());
  }
}
