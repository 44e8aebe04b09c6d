package io.osteon.platform.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a request brought to prove who sends it: a session's token, or name and password. */
final class SignInRequest extends BaseAuthenticationRequest {
  private final String token;
  private final String name;
  private final String password;
  private final String address;

  private SignInRequest(String token, String name, String password, String address) {
    this.token = token;
    this.name = name;
    this.password = password;
    this.address = address;
  }

  static SignInRequest session(String token, String address) {
    return new SignInRequest(token, null, null, address);
  }

  static SignInRequest basic(String name, String password, String address) {
    return new SignInRequest(null, name, password, address);
  }

  boolean isSession() {
    return token != null;
  }

  String token() {
    return token;
  }

  String name() {
    return name;
  }

  String password() {
    return password;
  }

  /** The network address that the request came from. */
  String address() {
    return address;
  }
}
