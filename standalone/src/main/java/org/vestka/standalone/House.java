package org.vestka.standalone;

import java.util.List;
import java.util.stream.Stream;
import org.vestka.assignment.AssignmentServiceApplication;
import org.vestka.dispatch.DispatchServiceApplication;
import org.vestka.dispatch.MailerApplication;
import org.vestka.gateway.DeskDoorApplication;
import org.vestka.gateway.PublicDoorApplication;
import org.vestka.letter.LetterServiceApplication;
import org.vestka.registry.RegistryServiceApplication;
import org.vestka.translation.TranslationServiceApplication;

/** Everything that makes up the system, and where each part usually listens. */
final class House {
    static final int BROKER = 9192;
    static final int STORE = 27117;
    static final int SMTP = 8125;
    static final int CAUGHT_MAIL = 8126;

    static final Room PUBLIC_DOOR = Room.door("door-public", 8080, PublicDoorApplication.class);
    static final Room DESK_DOOR = Room.door("door-desk", 8090, DeskDoorApplication.class);

    static final List<Room> DOORS = List.of(PUBLIC_DOOR, DESK_DOOR);

    /** The five services and the mailer. */
    static final List<Room> SERVICES = List.of(
            Room.service("registry-service", 8101, RegistryServiceApplication.class, "registry"),
            Room.service("assignment-service", 8102, AssignmentServiceApplication.class, "assignment"),
            Room.service("letter-service", 8103, LetterServiceApplication.class, "letter"),
            Room.service("translation-service", 8104, TranslationServiceApplication.class, "translation"),
            Room.service("dispatch-service", 8105, DispatchServiceApplication.class, "dispatch"),
            Room.service("mailer", 8106, MailerApplication.class, "mailer"));

    private House() {}

    static List<Room> rooms() {
        return Stream.concat(SERVICES.stream(), DOORS.stream()).toList();
    }
}
