package org.vestka.assignment.holding;

import java.time.Instant;

/**
 * One of a prisoner's open places.
 *
 * @param lapsesAt when the place is given back if nobody has written; without meaning once somebody has
 * @param taken a letter was submitted and is not posted yet
 */
public record Place(String assignmentId, Instant lapsesAt, boolean taken) {}
