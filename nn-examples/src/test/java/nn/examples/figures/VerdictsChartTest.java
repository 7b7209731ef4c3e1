package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nn.examples.book.VerdictMap;
import nn.gradcheck.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapSeries;

class VerdictsChartTest {

    private static final HeatMapChart CHART = VerdictsChart.chart();
    private static final HeatMapSeries CELLS = CHART.getHeatMapSeries();

    private static List<Verdict> shown(String condition) {
        int row = CELLS.getYData().indexOf(condition);
        Map<Integer, Verdict> found = new HashMap<>();
        for (Number[] cell : CELLS.getHeatData()) {
            if (cell[1].intValue() == row) {
                found.put(cell[0].intValue(), Verdict.values()[cell[2].intValue()]);
            }
        }
        return VerdictMap.VARIABLES.stream().map(v -> found.get(CELLS.getXData().indexOf(v))).toList();
    }

    /** A, Z, K, U and W stand for the five verdicts; a wrong input gradient spoils all that lies in front of it. */
    @ParameterizedTest
    @CsvSource({
        "'right, in training', AAZAAAA",
        "'right, in inference', AAAAAAA",
        "last bias forgotten, AAZAAAW",
        "first layer never learns, AWZAAAA",
        "ReLU without its mask, WWZWWAA",
        "batch norm of constants, WWWAAAA",
        "'right, a ReLU at 0', AKZAKAA",
        "'right, inputs of 1e12', UUUUAUA"})
    void everyCellIsItsVerdict(String condition, String letters) {
        List<Verdict> expected = letters.chars()
                .mapToObj(letter -> Verdict.values()["AZKUW".indexOf(letter)]).toList();
        assertEquals(expected, shown(condition));
    }

    @Test
    void theFirstConditionStandsAtTheTop() {
        List<String> conditions = new ArrayList<>(VerdictMap.lines().stream()
                .map(VerdictMap.Line::condition).toList());
        Collections.reverse(conditions);
        assertEquals(conditions, CELLS.getYData());
    }

    /** The five pieces of the legend start at 0, 0.8, 1.6, 2.4 and 3.2. */
    @Test
    void theLegendNamesEveryVerdictOnce() {
        Function<Double, String> word = CHART.getStyler().getHeatMapDecimalValueFormatter();
        for (Verdict verdict : Verdict.values()) {
            assertEquals(verdict.toString(), word.apply(0.8 * verdict.ordinal()));
        }
        assertTrue(CHART.getStyler().isPiecewise());
    }
}
