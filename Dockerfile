# One image per module: docker build --build-arg MODULE=letter-service .
# The gateway's image serves both doors, dispatch-service's also the mailer: MAIN_CLASS says which.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN ./vestka build

FROM eclipse-temurin:25-jre
ARG MODULE
# Programs that a service calls when they are there: ImageMagick reads HEIC, Tesseract the printed letters of reply sheets.
ARG TOOLS=""
RUN if [ -n "$TOOLS" ]; then apt-get update && apt-get install -y $TOOLS && rm -rf /var/lib/apt/lists/*; fi
RUN useradd --system --uid 10001 --no-create-home vestka \
    && for keys in bus public mail mailer registry-service assignment-service letter-service translation-service \
         dispatch-service door-public door-desk; do install -d -o vestka -m 0700 "/keys/$keys"; done \
    && install -d -o vestka -m 0700 /data && chown vestka /keys
COPY --from=build /src/${MODULE}/target/unpacked /app
USER 10001
WORKDIR /tmp
ENV VESTKA_KEYS=/keys VESTKA_DATA=/data VESTKA_ADDRESS=0.0.0.0
EXPOSE 8080
# A heap by the container's limit, and the collector whose pauses are shortest in a small one; a process without memory
# ends, and is started again, instead of limping.
ENTRYPOINT ["sh", "-c", "exec java -XX:MaxRAMPercentage=65 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true -Duser.timezone=UTC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp /app/application.jar \"$MAIN_CLASS\""]
