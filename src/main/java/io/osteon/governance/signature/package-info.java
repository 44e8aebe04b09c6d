/** Ed25519 signatures, and the exact bytes that are hashed and signed. */
package io.osteon.governance.signature;
