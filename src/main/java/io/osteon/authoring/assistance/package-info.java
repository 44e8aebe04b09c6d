/** Help while an author writes: completion, documentation, definitions, usages. */
package io.osteon.authoring.assistance;
