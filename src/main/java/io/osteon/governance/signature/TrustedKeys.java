package io.osteon.governance.signature;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The keys whose signatures count here: the site's own and those that its settings name. */
public final class TrustedKeys {
  private final Map<String, VerificationKey> keys = new TreeMap<>();

  /** Trusts these. */
  public TrustedKeys(Collection<VerificationKey> trusted) {
    trusted.forEach(key -> keys.put(key.id(), key));
  }

  /** The ids of the keys. */
  public Set<String> ids() {
    return Set.copyOf(keys.keySet());
  }

  /** Whether a key of that id is trusted. */
  public boolean trusts(String id) {
    return keys.containsKey(id);
  }

  /** Whether the key of that id is trusted and the signature is of it and that message. */
  public boolean verify(String id, byte[] message, byte[] signature) {
    VerificationKey key = keys.get(id);
    return key != null && key.verifies(message, signature);
  }
}
