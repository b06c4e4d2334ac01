package org.vestka.dispatch.answer;

import java.util.List;

/** What an answer says to the other services. */
public sealed interface ReplyEvent {

    String replyId();

    /** A sheet came back and is kept. */
    record ReplyScanned(String replyId) implements ReplyEvent {}

    /** It answers this letter. */
    record ReplyMatched(String replyId, Reply.Match to, List<ScannedPage> pages) implements ReplyEvent {
        public ReplyMatched {
            pages = List.copyOf(pages);
        }
    }

    /** A person has read it, and this is what needs care. */
    record AnswerRead(String replyId, Reply.Match to, List<AnswerFlag> flags) implements ReplyEvent {
        public AnswerRead {
            flags = List.copyOf(flags);
        }
    }
}
