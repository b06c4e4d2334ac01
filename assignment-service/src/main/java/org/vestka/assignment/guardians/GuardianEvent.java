package org.vestka.assignment.guardians;

/** What is said for a guardian: that there is something to read, never what. */
public sealed interface GuardianEvent {

    /**
     * There is news on their page.
     *
     * @param language of the mail: en, ru or be
     */
    record GuardianToBeTold(String contactId, String language) implements GuardianEvent {}

    /** They left an address: whoever reads mail there is asked whether it is theirs. */
    record AddressToBeConfirmed(String contactId, String language) implements GuardianEvent {}
}
