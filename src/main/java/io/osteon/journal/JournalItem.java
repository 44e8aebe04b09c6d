package io.osteon.journal;

/** What the journal keeps; never changed, and stored once however often it is stored. */
public sealed interface JournalItem permits JournalEntry, IssuedCard, CardFeedback, ShadowOutcome {}
