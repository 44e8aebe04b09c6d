package io.osteon.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.accounts.Account;
import io.osteon.accounts.Actor;
import io.osteon.accounts.NewPassword;
import io.osteon.accounts.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Accounts as JSON. */
final class AccountJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AccountJson() {}

  static byte[] of(List<Account> accounts) {
    ObjectNode document = JSON.createObjectNode();
    ArrayNode list = document.putArray("accounts");
    accounts.forEach(account -> fill(list.addObject(), account));
    return bytes(document);
  }

  static byte[] of(Account account) {
    ObjectNode document = JSON.createObjectNode();
    fill(document, account);
    return bytes(document);
  }

  /** The only place where a password leaves the service. */
  static byte[] of(NewPassword created) {
    ObjectNode document = JSON.createObjectNode();
    fill(document, created.account());
    document.put("password", created.password());
    return bytes(document);
  }

  static byte[] of(Actor actor, Optional<String> csrf) {
    ObjectNode document = JSON.createObjectNode();
    document.put("name", actor.name());
    document.put("displayName", actor.displayName());
    putRoles(document, actor.roles());
    csrf.ifPresent(token -> document.put("csrf", token));
    return bytes(document);
  }

  private static void fill(ObjectNode object, Account account) {
    object.put("id", account.id().toString());
    object.put("name", account.name());
    object.put("displayName", account.displayName());
    putRoles(object, account.roles());
    object.put("active", account.active());
    object.put("version", account.version());
  }

  private static void putRoles(ObjectNode object, Set<Role> roles) {
    ArrayNode keys = object.putArray("roles");
    roles.stream().sorted().map(Role::key).forEach(keys::add);
  }

  private static byte[] bytes(ObjectNode document) {
    return (document + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
