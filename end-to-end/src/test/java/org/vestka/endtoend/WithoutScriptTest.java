package org.vestka.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way again, by people whose browsers run no JavaScript; and what they may send by mistake. */
class WithoutScriptTest {

    private static final int PORT_SHIFT = 2_500;

    @TempDir
    static Path folder;

    private static House house;
    private static Chromium chromium;
    private static Journey journey;

    @BeforeAll
    static void start() {
        house = House.start(folder.resolve("home"), PORT_SHIFT, "run");
        chromium = Chromium.open();
        journey = new Journey(house, chromium.browser(), false, folder);
        journey.theDeskIsSetUp();
    }

    @AfterAll
    static void stop() {
        journey.close();
        chromium.close();
        house.close();
    }

    @Test
    void aLetterGoesTheWholeWayWithoutJavaScript() throws IOException {
        journey.theWholeWay("92");
    }

    /** Not the same prisoners, so that each of both is green or red by itself. */
    @Nested
    class WhatIsSentByMistake extends BadInput {

        WhatIsSentByMistake() {
            super(house, journey, folder);
        }

        @BeforeAll
        static void somebodyCanBeWrittenTo() throws IOException {
            journey.theRegistrarEntersWhoIsWhere("94");
        }
    }
}
