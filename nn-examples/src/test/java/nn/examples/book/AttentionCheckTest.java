package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nn.gradcheck.Verdict;
import nn.gradcheck.VariableReport;
import org.junit.jupiter.api.Test;

class AttentionCheckTest {

    private static List<Verdict> verdicts(int keys) {
        return AttentionCheck.of(keys).variables().stream().map(VariableReport::verdict).toList();
    }

    /** The softmax of a single score is 1, whatever the score; the value behind the key still has its gradient. */
    @Test
    void aSingleKeyLeavesTheQueriesWithoutEffect() {
        assertEquals(List.of(Verdict.AGREES, Verdict.AGREES), verdicts(3));
        assertEquals(List.of(Verdict.STRUCTURAL_ZERO, Verdict.AGREES), verdicts(1));
    }
}
