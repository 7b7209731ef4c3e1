package nn.gradcheck.jqwik;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Seeds that are short to print. */
final class Seeds {

    private Seeds() {}

    static Arbitrary<Long> arbitrary() {
        return Arbitraries.longs().between(0, 999_999);
    }
}
