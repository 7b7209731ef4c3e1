package nn.examples.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.examples.ReversalAttention;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Where each place of an answer looks in the string that it writes backwards, in whole percent. */
final class AttentionChart {

    private static final Color PALE = new Color(0xe4ebf3);

    /** In pixels, for both axes: near enough to name every place. */
    private static final int TICK_SPACING = 20;

    private AttentionChart() {}

    static HeatMapChart chart() {
        HeatMapChart chart = new HeatMapChart(560, 460, ChartTheme.XChart);
        chart.setTitle("Where each place of the answer looks, in percent");
        chart.setXAxisTitle("place in the string");
        chart.setYAxisTitle("place in the answer");
        Paper.style(chart);
        chart.getStyler().setXAxisTickMarkSpacingHint(TICK_SPACING);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE).setLegendLayout(LegendLayout.Vertical);
        chart.getStyler().setRangeColors(new Color[] {PALE, Paper.BLUE}).setMin(0).setMax(100)
                .setHeatMapValueDecimalPattern("0");
        add(chart, ReversalAttention.weights());
        return chart;
    }

    private static void add(HeatMapChart chart, Matrix weights) {
        List<String> places = IntStream.rangeClosed(1, weights.columns()).mapToObj(String::valueOf).toList();
        List<String> downwards = new ArrayList<>(places);
        Collections.reverse(downwards);
        List<Number[]> cells = IntStream.range(0, weights.rows() * weights.columns())
                .mapToObj(k -> cell(weights, k % weights.columns(), k / weights.columns())).toList();
        chart.addSeries("percent", places, downwards, cells);
    }

    /** Column, row from below, and value: rounded, so that it is the same in every Java. */
    private static Number[] cell(Matrix weights, int column, int row) {
        return new Number[] {column, weights.rows() - 1 - row, Math.round(100 * weights.get(row, column))};
    }
}
