// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Merchant authentication, the call before every operation (manual: merchant authentication). */
@RegisterRestClient(configKey = "payple-auth", baseUri = PaypleClient.NOWHERE)
@ApplicationScoped
@Path(PaypleAuthClient.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PaypleAuthClient {

  /** The only fixed path at Payple. Payple's answer names every other path. */
  String PATH = "/php/auth.php";

  /**
   * Obtains a key and the address of an operation.
   *
   * @param request the purpose, in an envelope that carries the merchant's id and key
   * @return the result, the key, the tokens for id and key, and the address
   */
  @POST
  AuthResponse authenticate(Envelope<AuthMessage> request);
}
