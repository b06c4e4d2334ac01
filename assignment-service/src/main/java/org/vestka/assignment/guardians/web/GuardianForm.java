package org.vestka.assignment.guardians.web;

import org.jspecify.annotations.Nullable;

/**
 * The form by which somebody is taken on.
 *
 * @param offer the signed slip that names the prisoner
 * @param carried the words and the contact's id, sealed for this form
 * @param email empty when none is left
 */
record GuardianForm(
        @Nullable String offer,
        @Nullable String carried,
        @Nullable String email) {}
