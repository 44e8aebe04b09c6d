package io.osteon.governance.release;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a release manager asks for.
 *
 * @param draft the approved draft
 * @param version three numbers, greater than those of every earlier release
 * @param notes what has changed, for readers
 * @param nextReviewOn when the content is to be reviewed again; after today
 */
public record ReleaseRequest(UUID draft, String version, String notes, LocalDate nextReviewOn) {}
