package org.vestka.platform.sealing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a start that the keys stopped end in its sentence instead of a stack trace. */
final class KeysRefusedAnalyzer extends AbstractFailureAnalyzer<KeysRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, KeysRefused refused) {
        return new FailureAnalysis(
                refused.getMessage(), "Look after the keys before starting again; nothing was changed.", failure);
    }
}
