// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the fields of a form; one that is named twice with different values is nobody's word. */
final class ClaimForm {

  private ClaimForm() {}

  static Map<String, String> fields(MultivaluedMap<String, String> form) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.forEach(
        (name, values) -> {
          if (values.stream().distinct().count() > 1) {
            throw new BadRequestException("The form names a field twice");
          }
          fields.put(name, values.get(0));
        });
    return fields;
  }
}
