package org.vestka.dispatch.posting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.address.AddressBook.Found;
import org.vestka.dispatch.address.AddressBook.Obstacle;
import org.vestka.dispatch.paper.Addressee;
import org.vestka.dispatch.paper.Weight;
import org.vestka.dispatch.posting.Batch;
import org.vestka.dispatch.posting.Dispatching.Member;
import org.vestka.dispatch.posting.Posting;
import org.vestka.dispatch.posting.PostingStatus;

/**
 * A letter of a batch as a line of its page.
 *
 * @param dative as it stands on the envelope, or null where there is no address now
 * @param obstacle why it may not leave, or null
 * @param weight of its envelope, or null while nobody has set it
 * @param mark what its envelope bears, or null while there is none
 */
record MemberLine(
        String postingId,
        String prisonerId,
        String name,
        @Nullable String dative,
        @Nullable Integer birthYear,
        @Nullable Obstacle obstacle,
        PostingStatus status,
        int copies,
        int sheets,
        boolean tooLong,
        boolean inParts,
        @Nullable Weight weight,
        @Nullable String mark,
        @Nullable String tracking,
        @Nullable LocalDate postedOn) {

    static MemberLine of(Member member, Batch batch, List<Integer> tariff) {
        Posting posting = member.posting();
        Addressee addressee = member.address() instanceof Found.Address to ? to.addressee() : null;
        String name = member.address() instanceof Found.None(Obstacle why, String known) && known != null
                ? known
                : addressee == null ? "—" : addressee.name();
        int sheets = posting.papers().sheets();
        return new MemberLine(
                posting.postingId(),
                posting.prisonerId(),
                name,
                addressee == null ? null : addressee.dative(),
                addressee == null ? null : addressee.birthYear(),
                member.address() instanceof Found.None(Obstacle why, String known) ? why : null,
                posting.status(),
                posting.copies(),
                sheets,
                member.tooLong(),
                posting.papers().inParts(),
                sheets == 0 ? null : weight(member, batch, tariff),
                posting.copies() == 0 ? null : posting.mark().shown(),
                posting.papers().tracking(),
                posting.postedOn());
    }

    private static Weight weight(Member member, Batch batch, List<Integer> tariff) {
        boolean reply =
                member.address() instanceof Found.Address to && to.facility().replySheet();
        int sheets = member.posting().papers().sheets() + (reply ? 1 : 0);
        return Weight.of(sheets, batch.envelope(), reply && batch.answerEnvelope(), tariff);
    }

    /** Whether it lies printed and waits to be posted. */
    public boolean printed() {
        return status == PostingStatus.PRINTED;
    }

    /** Whether it can still be taken out. */
    public boolean inHand() {
        return status == PostingStatus.IN_BATCH || status == PostingStatus.PRINTED;
    }
}
