package nn.benchmarks;

import nn.core.Require;
import picocli.CommandLine.Parameters;

/** How many rounds a comparison takes: an argument. */
final class Rounds {

    @Parameters(index = "0", paramLabel = "ROUNDS", description = "how often both take their turn")
    private int count;

    int count() {
        Require.that(count >= 1, "a comparison takes at least one round, not %d", count);
        return count;
    }
}
