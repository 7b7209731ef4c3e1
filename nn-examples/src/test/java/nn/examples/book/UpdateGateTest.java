package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UpdateGateTest {

    /** Far out σ(−a) is e⁻ᵃ, but for a part of e⁻ᵃ; the difference has lost every digit. */
    @Test
    void theDifferenceLosesWhatTheOtherFormKeeps() {
        assertEquals(0, 1 - UpdateGate.sigmoid(40));
        assertEquals(1, UpdateGate.sigmoid(-40) / Math.exp(-40), 1e-15);
    }
}
