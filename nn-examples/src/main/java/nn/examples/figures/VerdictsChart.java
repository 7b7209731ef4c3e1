package nn.examples.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nn.examples.book.VerdictMap;
import nn.gradcheck.Verdict;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.style.HeatMapStyler;
import org.knowm.xchart.style.Styler.ChartTheme;

/** The verdicts on every gradient of a small network, a row for each condition it is in. */
final class VerdictsChart {

    /** In the order of {@link Verdict}. */
    private static final Color[] INKS = {Paper.GREEN, Paper.GREY, Paper.PURPLE, Paper.ORANGE, Paper.RED};

    /** In pixels, and for both axes, whatever it is called: near enough to name every row. */
    private static final int TICK_SPACING = 20;

    private VerdictsChart() {}

    static HeatMapChart chart() {
        HeatMapChart chart = new HeatMapChart(860, 460, ChartTheme.XChart);
        chart.setTitle("What the check says of each gradient of a network");
        chart.setXAxisTitle("Sequential(Dense, BatchNorm, Relu, Dense)");
        Paper.style(chart);
        style(chart.getStyler());
        List<VerdictMap.Line> lines = new ArrayList<>(VerdictMap.lines());
        // the axis points upwards
        Collections.reverse(lines);
        List<String> conditions = lines.stream().map(VerdictMap.Line::condition).toList();
        chart.addSeries("verdict", VerdictMap.VARIABLES, conditions, cells(lines));
        return chart;
    }

    private static void style(HeatMapStyler styler) {
        styler.setXAxisTickMarkSpacingHint(TICK_SPACING);
        styler.setPiecewise(true).setPiecewiseRanged(false).setRangeColors(INKS);
        styler.setMin(0).setMax(INKS.length - 1).setSplitNumber(INKS.length);
        styler.setHeatMapDecimalValueFormatter(VerdictsChart::word);
    }

    /** The legend starts each of its five pieces at another fifth of the range, from 0 to 4. */
    private static String word(double start) {
        return Verdict.values()[(int) Math.round(start * INKS.length / (INKS.length - 1))].toString();
    }

    /** Column, row and verdict. */
    private static List<Number[]> cells(List<VerdictMap.Line> lines) {
        List<Number[]> cells = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            List<Verdict> verdicts = lines.get(row).verdicts();
            for (int column = 0; column < verdicts.size(); column++) {
                cells.add(new Number[] {column, row, (double) verdicts.get(column).ordinal()});
            }
        }
        return cells;
    }
}
