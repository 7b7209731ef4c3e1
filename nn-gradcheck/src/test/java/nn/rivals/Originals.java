package nn.rivals;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nn.core.Matrix;
import nn.core.Mode;

/** What a rule says of the originals: all mistakes of a family share them, so each is checked once. */
final class Originals {

    /** What settles an original and the input it is checked at. */
    private record Key(String family, Matrix x, long seed, Mode mode) {}

    private final Checker checker;
    private final Map<Key, Outcome> known = new ConcurrentHashMap<>();

    Originals(Checker checker) {
        this.checker = checker;
    }

    Outcome at(Place place) {
        Key key = new Key(place.specimen().family(), place.x(), place.seed(), place.mode());
        return Optional.ofNullable(known.get(key)).orElseGet(() -> check(key, place));
    }

    /** Two threads may check the same: they come to the same. */
    private Outcome check(Key key, Place place) {
        Outcome outcome = place.original(checker);
        known.put(key, outcome);
        return outcome;
    }
}
