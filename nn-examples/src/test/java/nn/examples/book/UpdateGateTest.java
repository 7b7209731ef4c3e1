package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UpdateGateTest {

    /**
     * Far out σ(−a) is e⁻ᵃ, but for a part of e⁻ᵃ; the difference has lost every digit. Two exponentials, each off by a
     * unit of its last place, a sum and two quotients: a few times 2e-16.
     */
    @Test
    void theDifferenceLosesWhatTheOtherFormKeeps() {
        assertEquals(0, 1 - UpdateGate.sigmoid(40));
        assertEquals(1, UpdateGate.sigmoid(-40) / StrictMath.exp(-40), 1e-14);
    }
}
