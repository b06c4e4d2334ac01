package org.vestka.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets no request through that is larger than this many bytes, whether it says so at its head or not. */
public final class LargestRequest extends OncePerRequestFilter {

    /** Set on a request whose body turned out to be too large while it was handed on. */
    public static final String EXCEEDED = LargestRequest.class.getName() + ".exceeded";

    private final long most;

    public LargestRequest(long most) {
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (request.getContentLengthLong() < 0) {
            chain.doFilter(new Counted(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A body whose length nobody told. */
    private final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream body = super.getInputStream();
            return new ServletInputStream() {
                private long read;

                @Override
                public int read() throws IOException {
                    int octet = body.read();
                    count(octet < 0 ? 0 : 1);
                    return octet;
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    int got = body.read(into, from, length);
                    count(Math.max(0, got));
                    return got;
                }

                private void count(int octets) throws IOException {
                    read += octets;
                    if (read > most) {
                        setAttribute(EXCEEDED, true);
                        throw new IOException("The request is larger than " + most + " bytes");
                    }
                }

                @Override
                public boolean isFinished() {
                    return body.isFinished();
                }

                @Override
                public boolean isReady() {
                    return body.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("Bodies are read where they are handed on");
                }
            };
        }
    }
}
