/** Rules as sentences in English and Chinese, made from the DRL itself. */
package io.osteon.authoring.sentence;
