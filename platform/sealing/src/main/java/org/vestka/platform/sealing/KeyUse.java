package org.vestka.platform.sealing;

/** What a process may do with keys. Its configuration lists them under {@code vestka.keys.holds}; none is implied. */
public enum KeyUse {
    /** Facts on topics: {@link BusSealer}. */
    BUS,
    /** What the service keeps for itself: {@link ServiceSealer}. */
    SERVICE,
    /** Keeping data keys: {@link DataKeyWrapping}. Opening content with a released key needs no use of this list. */
    DATA_KEYS,
    /** Looking up by keyed hash: {@link Pepper}. */
    PEPPER,
    /** Taking e-mail addresses: {@link AddressSealer}. */
    MAIL_PUBLIC,
    /** Reading e-mail addresses: {@link AddressOpener}. Only for the process that sends them. */
    MAIL_PRIVATE
}
