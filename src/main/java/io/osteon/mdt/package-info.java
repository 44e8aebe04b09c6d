/**
 * The tumour board: its meetings, the cases it talks about, what it decides, and what goes out of
 * that.
 */
package io.osteon.mdt;
