package io.osteon.governance.store;

import java.util.Optional;

/**
 * An answer that is given again when its request is repeated.
 *
 * @param status the HTTP status
 * @param location where the thing that was made is found, if one was
 * @param body JSON; may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // answers are carried, never compared
public record Stored(int status, Optional<String> location, byte[] body) {}
