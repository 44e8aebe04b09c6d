/**
 * Releases of the rule base: immutable, signed over the exact file set, verified whenever they are
 * loaded, carried between sites as archives.
 */
package io.osteon.governance.release;
