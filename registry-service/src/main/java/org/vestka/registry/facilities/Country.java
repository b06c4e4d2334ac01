package org.vestka.registry.facilities;

/** A country whose prisons letters go to; the names are the ISO 3166 codes that stand on the wire. */
public enum Country {
    RU,
    BY
}
