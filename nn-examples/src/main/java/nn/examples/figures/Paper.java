package nn.examples.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How figures look: no background, and colours that stand out as well from white paper as from a dark page, with a
 * contrast of four to one at least.
 */
public final class Paper {

    /** For letters, axes and grids. */
    public static final Color GREY = new Color(0x787878);
    /** The first line. */
    public static final Color BLUE = new Color(0x3b7fd0);
    /** The second line. */
    public static final Color ORANGE = new Color(0xc4621c);
    /** The third line. */
    public static final Color GREEN = new Color(0x2e8b57);
    /** The fourth line. */
    public static final Color PURPLE = new Color(0x9a66cc);
    /** The fifth line. */
    public static final Color RED = new Color(0xd05050);

    /** For lines, in the order in which they should be taken. */
    public static final List<Color> INKS = List.of(BLUE, ORANGE, GREEN, PURPLE, RED, GREY);

    private static final Color NONE = new Color(0, 0, 0, 0);
    private static final BasicStroke HAIRLINE = new BasicStroke(0.5f);
    private static final int FAINT = 0x50;

    private Paper() {}

    /**
     * The same colour to be looked through: for grids and areas.
     *
     * @param ink the full colour
     * @return the faint one
     */
    public static Color faint(Color ink) {
        return new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), FAINT);
    }

    /**
     * Grey letters, axes and grid on no background, and the legend below.
     *
     * @param chart a chart of any kind, which is changed
     */
    public static void style(Chart<?, ?> chart) {
        chart.getStyler().setChartBackgroundColor(NONE).setPlotBackgroundColor(NONE).setLegendBackgroundColor(NONE);
        chart.getStyler().setChartFontColor(GREY).setPlotBorderColor(GREY).setLegendBorderColor(NONE);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal);
        if (chart.getStyler() instanceof AxesChartStyler axes) {
            axes.setAxisTickLabelsColor(GREY).setAxisTickMarksColor(GREY).setPlotGridLinesColor(faint(GREY));
            axes.setPlotGridLinesStroke(HAIRLINE);
        }
    }

    /**
     * A styled chart without series.
     *
     * @param width in pixels
     * @param height in pixels
     * @param title above the chart
     * @param x what the axis from left to right shows
     * @param y what the axis from below upwards shows
     * @return a new chart
     */
    public static XYChart chart(int width, int height, String title, String x, String y) {
        XYChart chart = new XYChart(width, height);
        chart.setTitle(title);
        chart.setXAxisTitle(x);
        chart.setYAxisTitle(y);
        style(chart);
        return chart;
    }

    /**
     * Powers of ten along the axis from left to right.
     *
     * @param chart which is changed
     */
    public static void logarithmicX(XYChart chart) {
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setXAxisTickLabelsFormattingFunction(Paper::power);
    }

    /**
     * Powers of ten along the axis from below upwards.
     *
     * @param chart which is changed
     */
    public static void logarithmicY(XYChart chart) {
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setYAxisTickLabelsFormattingFunction(Paper::power);
    }

    private static String power(double value) {
        return String.format(Locale.ROOT, "%.0e", value);
    }

    /** A line without marks. */
    static XYSeries line(XYChart chart, String name, double[] x, double[] y, Color color) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setLineColor(color);
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    /** Marks without a line. */
    static XYSeries points(XYChart chart, String name, double[] x, double[] y, Color color) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarkerColor(color);
        series.setMarker(SeriesMarkers.CIRCLE);
        return series;
    }
}
