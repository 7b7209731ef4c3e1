package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.examples.book.ValleyRules.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValleyRulesTest {

    private static double straight(Rule rule) {
        return ValleyRules.distance(Valley.straight(), rule);
    }

    private static double turned(Rule rule) {
        return ValleyRules.distance(Valley.turned(), rule);
    }

    /** They add multiples of gradients, which turn along. Roundings of 1e-14 are no more than that at the end. */
    @ParameterizedTest
    @EnumSource(names = {"DESCENT", "MOMENTUM", "NESTEROV"})
    void rulesThatAddVectorsDoNotNoticeTheTurn(Rule rule) {
        assertEquals(straight(rule), turned(rule), 1e-11);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADA_GRAD", "RMS_PROP", "ADAM"})
    void rulesThatDivideEntryByEntryDo(Rule rule) {
        assertTrue(turned(rule) > 5 * straight(rule), () -> straight(rule) + " and " + turned(rule));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DESCENT")
    void alongTheAxisEveryRuleBeatsPlainDescent(Rule rule) {
        assertTrue(straight(rule) < straight(Rule.DESCENT) / 5, () -> rule + ": " + straight(rule));
    }
}
