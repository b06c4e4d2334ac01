package org.vestka.registry.prisoners.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.platform.images.PictureReading;
import org.vestka.platform.images.RenderedPage;
import org.vestka.platform.images.UploadReader;
import org.vestka.platform.kernel.RandomId;
import org.vestka.registry.prisoners.Photo;
import org.vestka.registry.prisoners.Photos;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Prisoners;

/** A registrar puts a photograph up and takes it down; everybody sees it on the page of somebody who is shown. */
@Controller
class PhotoPages {
    private static final String DESK = "/desk/registry/prisoners/{prisonerId}/photo";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Photos photos;
    private final Prisoners prisoners;
    private final UploadReader uploads;
    private final Clock clock;

    PhotoPages(Photos photos, Prisoners prisoners, UploadReader uploads, Clock clock) {
        this.photos = photos;
        this.prisoners = prisoners;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping("/prisoners/{prisonerId}/photo/{photoId}")
    ResponseEntity<byte[]> shown(@PathVariable String prisonerId, @PathVariable String photoId) {
        return prisoners
                .find(prisonerId)
                .filter(prisoner -> prisoner.standing().isPublic())
                .map(prisoner -> picture(prisoner.prisonerId(), photoId))
                .orElseThrow(PhotoPages::nothingHere);
    }

    @GetMapping(DESK + "/{photoId}")
    ResponseEntity<byte[]> shownAtTheDesk(@PathVariable String prisonerId, @PathVariable String photoId) {
        return picture(theOne(prisonerId).prisonerId(), photoId);
    }

    private ResponseEntity<byte[]> picture(String prisonerId, String photoId) {
        return photos.of(prisonerId)
                .filter(photo -> photoId.equals(photo.photoId()))
                .map(photo ->
                        ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(photo.jpeg()))
                .orElseThrow(PhotoPages::nothingHere);
    }

    @GetMapping(DESK)
    String look(@PathVariable String prisonerId, Model model) {
        Prisoner prisoner = theOne(prisonerId);
        model.addAttribute("known", prisoner);
        photos.of(prisoner.prisonerId()).ifPresent(photo -> model.addAttribute("photo", photo));
        model.addAttribute("photoId", RandomId.next());
        return "registry/photo";
    }

    /** The id of the picture comes with the form, so that a form sent twice is one picture. */
    @PostMapping(DESK)
    String keep(
            @PathVariable String prisonerId,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            @RequestParam(defaultValue = "") String photoId,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after)
            throws IOException {
        Prisoner prisoner = theOne(prisonerId);
        if (!prisoner.standing().isPublic()) {
            return refused("hidden", HttpStatus.CONFLICT, prisonerId, model, response);
        }
        return switch (uploads.picture(picture == null ? new byte[0] : picture.getBytes())) {
            case PictureReading.Made(RenderedPage made) -> {
                photos.keep(new Photo(
                        prisoner.prisonerId(),
                        ID.matcher(photoId).matches() ? photoId : RandomId.next(),
                        made.jpeg(),
                        made.width(),
                        made.height(),
                        LocalDate.now(clock)));
                // Reading it took a while: whoever has hidden them meanwhile found no photograph to take down.
                if (prisoners.change(prisoner.prisonerId(), Prisoner::photographed) == Prisoners.Changed.REFUSED) {
                    photos.takeDown(prisoner.prisonerId());
                    yield refused("hidden", HttpStatus.CONFLICT, prisonerId, model, response);
                }
                after.addAttribute("said", "photo");
                yield "redirect:/desk/registry/prisoners/" + prisoner.prisonerId();
            }
            case PictureReading.Refused(var reason) ->
                refused(
                        reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        prisonerId,
                        model,
                        response);
        };
    }

    private String refused(
            String why, HttpStatus status, String prisonerId, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("refused", why);
        return look(prisonerId, model);
    }

    @PostMapping(DESK + "/take-down")
    String takeDown(@PathVariable String prisonerId, RedirectAttributes after) {
        Prisoner prisoner = theOne(prisonerId);
        photos.takeDown(prisoner.prisonerId());
        after.addAttribute("said", "photo-gone");
        return "redirect:/desk/registry/prisoners/" + prisoner.prisonerId();
    }

    private Prisoner theOne(String prisonerId) {
        return prisoners.find(prisonerId).orElseThrow(PhotoPages::nothingHere);
    }

    private static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
