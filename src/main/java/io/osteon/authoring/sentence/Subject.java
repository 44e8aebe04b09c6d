package io.osteon.authoring.sentence;

import java.util.List;

/**
 * What a pattern speaks of.
 *
 * @param type simple name of the fact type
 * @param subject with its article
 * @param noun without article, after "no"
 * @param there a sentence without further conditions: there is one
 * @param none the same: there is none
 * @param possessive how its properties begin, for example {@code the patient's }; empty for "the …
 *     of …"
 */
record Subject(
    String type,
    List<TextPart> subject,
    List<TextPart> noun,
    List<TextPart> there,
    List<TextPart> none,
    String possessive) {}
