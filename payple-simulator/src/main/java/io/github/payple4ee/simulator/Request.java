// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request whose body was read; absent fields read as empty text. */
record Request(
    String method, URI uri, Map<String, List<String>> headers, Map<String, String> fields) {

  String path() {
    return uri.getPath();
  }

  String query() {
    return Optional.ofNullable(uri.getRawQuery()).orElse("");
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The same with what its query says for fields. */
  Request withFieldsOfQuery() {
    return new Request(method, uri, headers, BodyReader.form(query()));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).flatMap(values -> values.stream().findFirst());
  }
}
