// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import io.github.payple4ee.ConfigurationException;
import jakarta.annotation.Nullable;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/**
 * Finds the data source of the journal: the one that {@code payple.datasource} names in JNDI, else
 * the server's default one. On some servers {@code java:comp} is not there when the application
 * starts, or a resource is injected later than that: each is tried until one is found.
 */
@ApplicationScoped
public class JournalDataSource {

  static final String KEY = "payple.datasource";

  private static final String DEFAULT = "java:comp/DefaultDataSource";

  @Resource private @Nullable DataSource injected;

  private final @Nullable String name;
  private volatile @Nullable DataSource found;

  @Inject
  JournalDataSource(Config config) {
    this.name = config.getOptionalValue(KEY, String.class).map(String::strip).orElse(null);
  }

  /** One that is there already, without a server. */
  JournalDataSource(DataSource found) {
    this.name = null;
    this.found = found;
  }

  /** For the proxy of the scope. */
  JournalDataSource() {
    this.name = null;
  }

  /**
   * The data source.
   *
   * @throws ConfigurationException when the server has none under that name, or no default one
   */
  public DataSource get() {
    DataSource known = found;
    if (known == null) {
      known = find();
      found = known;
    }
    return known;
  }

  private DataSource find() {
    if (name != null) {
      DataSource named = lookup(name);
      if (named == null) {
        throw new ConfigurationException(
            KEY
                + " names "
                + name
                + ", and the server has no data source of that JNDI name: configure one there, or"
                + " remove the key for the server's default data source");
      }
      return named;
    }
    DataSource byName = lookup(DEFAULT);
    if (byName != null) {
      return byName;
    }
    if (injected != null) {
      return injected;
    }
    throw new ConfigurationException(
        "The server has no default data source, "
            + DEFAULT
            + ": configure one (on Open Liberty the <dataSource> with the id DefaultDataSource), or"
            + " name another one by "
            + KEY);
  }

  // the name is the shop's own configuration; nothing of a request reaches the directory
  @SuppressWarnings("BanJNDI")
  private static @Nullable DataSource lookup(String name) {
    try {
      return InitialContext.doLookup(name);
    } catch (NamingException missing) {
      return null;
    }
  }
}
