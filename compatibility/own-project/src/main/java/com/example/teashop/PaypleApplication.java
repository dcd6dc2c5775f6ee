package com.example.teashop;

import io.github.payple4ee.callbacks.PaypleCallbacks;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** What Payple and its script call: /shop/payple. */
@ApplicationPath("payple")
public class PaypleApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return PaypleCallbacks.resources();
  }
}
