package io.osteon.web.draft.review;

import io.osteon.governance.draft.review.ReviewComment;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comment with its answers.
 *
 * @param comment what was said first
 * @param answers the oldest first
 * @param outdated it was said of another content of the draft
 */
@TemplateData
public record CommentThread(ReviewComment comment, List<ReviewComment> answers, boolean outdated) {
  public CommentThread {
    answers = List.copyOf(answers);
  }

  /** It is about that line of its file. */
  boolean isAt(int line) {
    return comment.line().isPresent() && comment.line().getAsInt() == line;
  }

  /** The line it is about, 0 when about no line. */
  public int line() {
    return comment.line().orElse(0);
  }

  /** The file it is about, or an empty text. */
  public String path() {
    return comment.path().orElse("");
  }

  /** Groups comments; the oldest thread comes first. */
  static List<CommentThread> of(List<ReviewComment> comments, String contentHash) {
    List<CommentThread> threads = new ArrayList<>();
    for (ReviewComment comment : comments) {
      if (comment.replyTo().isEmpty()) {
        threads.add(
            new CommentThread(
                comment,
                comments.stream()
                    .filter(each -> each.replyTo().equals(Optional.of(comment.id())))
                    .toList(),
                !comment.contentHash().equals(contentHash)));
      }
    }
    return threads;
  }
}
