// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void membersKeepTheirOrderAndLettersAreEscaped() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("result", "success");
    members.put("result_msg", "수신완료 \"\\\n\u0001");
    members.put("status", 409);
    members.put("ready", true);
    members.put("findings", List.of(Map.of("level", "OK"), "x"));

    assertThat(JsonText.of(members))
        .isEqualTo(
            "{\"result\":\"success\",\"result_msg\":\"수신완료 \\\"\\\\\\n\\u0001\",\"status\":409,"
                + "\"ready\":true,\"findings\":[{\"level\":\"OK\"},\"x\"]}");
  }

  @Test
  void whatNoAnswerHasIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> JsonText.of(Map.of("at", Set.class)));
  }

  @Test
  void noResourceLeavesItsAnswerToTheJsonProviderOfTheServer() {
    assertThat(
            Stream.concat(
                    PaypleCallbacks.resources().stream(), PaypleOperations.resources().stream())
                .filter(type -> type.getSimpleName().endsWith("Resource"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .map(Method::getReturnType))
        .isNotEmpty()
        .allMatch(type -> type == String.class || type == Response.class);
    assertThat(Problem.of(Response.Status.CONFLICT, "x").getEntity()).isInstanceOf(String.class);
  }
}
