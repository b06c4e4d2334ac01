package org.vestka.platform.identity.web;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.vestka.platform.identity.TokenReader;

/** Turns the bearer token of a request into its caller. */
final class TokenAuthentication implements AuthenticationProvider {

    private final TokenReader tokens;

    TokenAuthentication(TokenReader tokens) {
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        // Why it was refused is nobody's business: one answer for all.
        return tokens.read(token)
                .map(CallerAuthentication::new)
                .orElseThrow(() -> new InvalidBearerTokenException("The token is not accepted"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
