package io.osteon.mdt.decision;

import java.util.List;

/** The parts of a revision, each in its order. */
record DecisionParts(
    List<Response> responses,
    DecisionText text,
    List<Dissent> dissents,
    List<Vote> votes,
    List<BoardTask> tasks) {}
