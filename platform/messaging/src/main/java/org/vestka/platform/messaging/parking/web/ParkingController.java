package org.vestka.platform.messaging.parking.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.parking.ParkedRecord;
import org.vestka.platform.messaging.parking.Parking;

/**
 * The operators' commands: what waits, by its clear envelope only, and what is to become of it. Open to the desk's door and
 * to the operator's own key; see {@link ParkingCommand}.
 */
@RestController
public final class ParkingController {

    private static final int PAGE = 100;

    /** @param open whether nothing waits behind the gate any more */
    public record Answer(String gate, boolean open) {}

    private final Parking parking;
    private final Parking.Replay replay;

    public ParkingController(Parking parking, Parking.Replay replay) {
        this.parking = parking;
        this.replay = replay;
    }

    /** What waits, the oldest first, a hundred at a time. */
    @GetMapping("/internal/parking")
    public Page<ParkedRecord> list(@RequestParam(defaultValue = "1") int page) {
        return parking.list(Page.within(page), PAGE);
    }

    /** @param id {@code topic|partition|offset}, as in the list */
    @GetMapping("/internal/parking/record")
    public ResponseEntity<ParkedRecord> look(@RequestParam String id) {
        return ResponseEntity.of(parking.look(id));
    }

    /** Tries the gate of a record at once. */
    @PostMapping("/internal/parking/replay")
    public ResponseEntity<Answer> replay(@RequestParam String id) {
        return parking.look(id)
                .map(record -> {
                    parking.retry(record.gate());
                    return ResponseEntity.ok(open(record));
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Throws a record away for good, and tries what waits behind it. */
    @PostMapping("/internal/parking/discard")
    public ResponseEntity<Answer> discard(@RequestParam String id) {
        return parking.look(id)
                .filter(record -> parking.discard(id))
                .map(record -> ResponseEntity.ok(open(record)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).build());
    }

    /** Handles a record although events before it never came. */
    @PostMapping("/internal/parking/accept-gap")
    public ResponseEntity<Answer> acceptGap(@RequestParam String id) {
        return parking.look(id)
                .filter(record -> parking.acceptGap(id))
                .map(record -> ResponseEntity.ok(open(record)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Answer open(ParkedRecord record) {
        return new Answer(record.gate(), parking.replay(record.gate(), replay));
    }
}
