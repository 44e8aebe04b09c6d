package io.osteon.engine.stock;

/** Stock Drools was asked and came to no answer; the message says why, for people. */
public final class StockDroolsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StockDroolsException(String message, Throwable cause) {
    super(message, cause);
  }
}
